import Content
import Foundation
import TestSupport

/// A copy of the shipped content in a temporary folder, to be damaged.
final class ContentCopy {
  private let home: TemporaryFolder
  var folder: ContentFolder { ContentFolder(root: home.url) }

  /// Keeps the named folders of `intents/`, nil keeps all: few intents train in a moment.
  init(intents: [String]? = nil) throws {
    home = try TemporaryFolder()
    let files = FileManager.default
    let real = try SharedEngine.contentFolder()
    try files.copyItem(at: real.seeds, to: folder.seeds)
    try files.createDirectory(at: folder.intents, withIntermediateDirectories: true)
    let names = try intents ?? files.contentsOfDirectory(atPath: real.intents.path)
    for name in names {
      try files.copyItem(
        at: real.intents.appending(path: name), to: folder.intents.appending(path: name))
    }
  }

  /// Little enough to be compiled many times over.
  static func small() throws -> ContentCopy {
    try ContentCopy(intents: ["chat", "define", "synonyms", "words", "slots"])
  }

  /// Replaces text in a file, all of it where `old` is nil.
  func edit(_ path: String, _ old: String? = nil, with new: String) throws {
    let file = home.url.appending(path: path)
    let text = try String(contentsOf: file, encoding: .utf8)
    let edited = old.map { text.replacing($0, with: new) } ?? new
    guard edited != text else { throw NothingToEdit(path: path) }
    try edited.write(to: file, atomically: true, encoding: .utf8)
  }

  struct NothingToEdit: Error { let path: String }
}
