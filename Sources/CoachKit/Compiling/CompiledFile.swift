import Content
import Foundation
import Understanding

/// The stored compiled form: a mark, the library as JSON, the trained engine as arrays.
struct CompiledFile {
  let library: Library
  let vocabulary: Vocabulary
  let trained: TrainedEngine

  private static let mark = Data("coach compiled 1\n".utf8)

  private struct Text: Codable {
    let library: Library
    let vocabulary: Vocabulary
  }

  init(library: Library, vocabulary: Vocabulary, trained: TrainedEngine) {
    self.library = library.withoutTrainingLines
    self.vocabulary = vocabulary
    self.trained = trained
  }

  /// nil where there is no such file or it is not whole.
  init?(at url: URL) {
    guard let data = try? Data(contentsOf: url, options: .mappedIfSafe),
      data.starts(with: Self.mark), data.count >= Self.mark.count + 8
    else { return nil }
    let start = data.startIndex + Self.mark.count
    var length: UInt64 = 0
    withUnsafeMutableBytes(of: &length) { _ = data.copyBytes(to: $0, from: start..<(start + 8)) }
    guard let size = Int(exactly: UInt64(littleEndian: length)), size <= data.count - start - 8,
      let text = try? JSONDecoder().decode(Text.self, from: data[(start + 8)..<(start + 8 + size)]),
      let trained = TrainedEngine(encoded: data[(start + 8 + size)...])
    else { return nil }
    library = text.library
    vocabulary = text.vocabulary
    self.trained = trained
  }

  /// Writes beside older forms and removes those; a cache that can't be written is done without.
  func write(name: String, to folder: URL) {
    let files = FileManager.default
    guard let text = try? Self.encoder.encode(Text(library: library, vocabulary: vocabulary)),
      let engine = try? trained.encoded()
    else {
      return
    }
    var data = Self.mark
    withUnsafeBytes(of: UInt64(text.count).littleEndian) { data.append(contentsOf: $0) }
    data.append(text)
    data.append(engine)
    do {
      try files.createDirectory(at: folder, withIntermediateDirectories: true)
      try data.write(to: folder.appendingPathComponent(name), options: .atomic)
    } catch {
      return
    }
    removeOthers(than: name, in: folder)
  }

  /// The three youngest forms stay, for people who switch between content folders.
  private func removeOthers(than name: String, in folder: URL) {
    let files = FileManager.default
    let found = (try? files.contentsOfDirectory(atPath: folder.path)) ?? []
    let others = found.filter { $0.hasSuffix(".coach") && $0 != name }
    func age(_ other: String) -> Date {
      let path = folder.appendingPathComponent(other).path
      return (try? files.attributesOfItem(atPath: path)[.modificationDate] as? Date) ?? .distantPast
    }
    for other in others.sorted(by: { age($0) > age($1) }).dropFirst(2) {
      try? files.removeItem(at: folder.appendingPathComponent(other))
    }
  }

  private static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }
}
