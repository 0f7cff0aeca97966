package import Foundation

/// Writes numbers and words one after another, each behind its length, so that they can be used where they lie.
///
/// Little-endian machines only, as all that Swift supports today. The same values give the same bytes.
package struct ArchiveWriter {
  package private(set) var bytes = Data()

  static let alignment = 16

  /// Starts with a mark of 16 bytes, which says what was written.
  package init(mark: [UInt8]) {
    bytes.append(contentsOf: mark)
  }

  package mutating func write<Element: BitwiseCopyable & Sendable>(
    _ numbers: some Collection<Element>
  ) {
    withUnsafeBytes(of: UInt64(numbers.count).littleEndian) { bytes.append(contentsOf: $0) }
    pad()
    let contiguous: Void? = numbers.withContiguousStorageIfAvailable {
      UnsafeRawBufferPointer($0).withMemoryRebound(to: UInt8.self) { bytes.append($0) }
    }
    if contiguous == nil {
      Array(numbers).withUnsafeBytes { bytes.append(contentsOf: $0) }
    }
    pad()
  }

  package mutating func write(_ words: some Sequence<String>) {
    write(FlatWords(words))
  }

  /// Any other value, as JSON with sorted keys.
  package mutating func write(value: some Encodable) throws {
    write(Array(try Self.encoder.encode(value)))
  }

  /// The text of a value as it is stored.
  package static func json(_ value: some Encodable) throws -> String {
    String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  private mutating func pad() {
    let over = bytes.count % Self.alignment
    if over > 0 { bytes.append(contentsOf: repeatElement(0, count: Self.alignment - over)) }
  }
}
