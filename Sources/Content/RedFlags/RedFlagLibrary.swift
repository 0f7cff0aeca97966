package import Foundation
import Yams

/// All red flag files, decoded but not yet compiled.
package struct RedFlagLibrary: Codable, Sendable {
  package let words: RedFlagWords
  package let rules: [RedFlagFile]
  package let lines: HelpLinesFile

  package init(words: RedFlagWords, rules: [RedFlagFile], lines: HelpLinesFile) {
    self.words = words
    self.rules = rules
    self.lines = lines
  }

  /// Reads `words.yaml`, `lines.yaml` and every `rf-*.yaml` of a folder, in the order of their names.
  package init(folder: URL) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    words = try Self.decode(RedFlagWords.self, folder.appending(path: "words.yaml"))
    lines = try Self.decode(HelpLinesFile.self, folder.appending(path: "lines.yaml"))
    rules = try names.filter { $0.hasPrefix("rf-") && $0.hasSuffix(".yaml") }
      .map { try Self.decode(RedFlagFile.self, folder.appending(path: $0)) }
  }

  private static func decode<T: Decodable>(_ type: T.Type, _ file: URL) throws -> T {
    try YAMLDecoder().decode(type, from: String(contentsOf: file, encoding: .utf8))
  }
}
