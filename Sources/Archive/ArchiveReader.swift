import Foundation

/// Reads what an `ArchiveWriter` wrote, in the same order; each step gives nil where the bytes are cut.
package struct ArchiveReader {
  private let file: MappedFile
  private var offset: Int

  /// Starts behind `mark`; nil where the file does not begin with it.
  package init?(_ file: MappedFile, mark: some Collection<UInt8>) {
    guard file.count >= mark.count, mark.count.isMultiple(of: ArchiveWriter.alignment),
      UnsafeRawBufferPointer(start: file.start, count: mark.count).elementsEqual(mark)
    else { return nil }
    self.file = file
    offset = mark.count
  }

  /// Numbers where they lie.
  package mutating func flat<Element: BitwiseCopyable & Sendable>() -> FlatArray<Element>? {
    guard let (start, count) = stretch(of: Element.self) else { return nil }
    return FlatArray(
      first: start.assumingMemoryBound(to: Element.self), count: count, memory: file.memory)
  }

  /// Numbers, copied.
  package mutating func array<Element: BitwiseCopyable & Sendable>() -> [Element]? {
    guard let (start, count) = stretch(of: Element.self) else { return nil }
    return [Element](unsafeUninitializedCapacity: count) { buffer, used in
      UnsafeMutableRawBufferPointer(buffer)
        .copyMemory(
          from: UnsafeRawBufferPointer(
            start: start, count: count * MemoryLayout<Element>.stride))
      used = count
    }
  }

  package mutating func words() -> [String]? {
    guard let words = flatWords() else { return nil }
    return words.indices.map { words[$0] }
  }

  package mutating func flatWords() -> FlatWords? {
    guard let ends: FlatArray<UInt32> = flat(), let letters: FlatArray<UInt8> = flat() else {
      return nil
    }
    return FlatWords(ends: ends, letters: letters)
  }

  package mutating func value<Value: Decodable>(_ type: Value.Type = Value.self) -> Value? {
    guard let (start, count) = stretch(of: UInt8.self) else { return nil }
    return try? JSONDecoder().decode(type, from: Data(bytes: start, count: count))
  }

  private mutating func stretch<Element>(of type: Element.Type) -> (UnsafeRawPointer, Int)? {
    guard file.count - offset >= ArchiveWriter.alignment else { return nil }
    let stored = file.start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    guard let count = Int(exactly: UInt64(littleEndian: stored)) else { return nil }
    let start = offset + ArchiveWriter.alignment
    let (size, overflow) = count.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
    guard !overflow, size <= file.count - start else { return nil }
    let rest = size % ArchiveWriter.alignment
    offset = start + size + (rest > 0 ? ArchiveWriter.alignment - rest : 0)
    return (file.start + start, count)
  }
}
