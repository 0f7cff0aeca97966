package import Content
package import Foundation
import Language

/// The intent files of a content folder, to which examples are added.
package struct ExampleFolder: Sendable {
  private let folder: ContentFolder
  private let intents: [IntentID]

  package init(folder: ContentFolder, intents: [IntentID]) {
    self.folder = folder
    self.intents = intents
  }

  /// Adds a line to the examples of an intent, or to the foreign lines for `none`; one that stands there stays alone.
  ///
  /// - Returns: the file that holds the line now.
  @discardableResult
  package func add(_ line: String, to intent: IntentID) throws(ExampleFolderError) -> URL {
    guard intent == .none || intents.contains(intent) else {
      throw .unknownIntent(intent.rawValue, near: nearest(to: intent.rawValue))
    }
    let path = Self.path(of: intent)
    let file = folder.root.appendingPathComponent(path).resolvingSymlinksInPath()
    let text = try text(of: file, isForeign: intent == .none)
    let before = Self.examples(in: text, path: path)
    if before.contains(line) { return file }
    // Read back before it is written: a file that the coach cannot load would stop every start.
    guard let edited = ExampleList(text: text).adding(line),
      Self.examples(in: edited, path: path) == before + [line]
    else { throw .noList(path: file.path) }
    try write(edited, to: file)
    return file
  }

  private static func path(of intent: IntentID) -> String {
    intent == .none
      ? "intents/none/misses.yaml"
      : "intents/\(intent.rawValue.replacing(".", with: "/")).yaml"
  }

  /// The file's text, or that of a new list of foreign lines.
  private func text(of file: URL, isForeign: Bool) throws(ExampleFolderError) -> String {
    if isForeign, !FileManager.default.fileExists(atPath: file.path) { return "examples:\n" }
    guard let bytes = try? Data(contentsOf: file),
      let text = String(validating: bytes, as: UTF8.self)
    else { throw .unreadable(path: file.path) }
    return text
  }

  private static func examples(in text: String, path: String) -> [String] {
    let file = ContentFile(path: path, bytes: Data(text.utf8))
    let library = ContentLoader().load([file]).library
    return (library.foreignLines + library.intents.flatMap(\.examples)).map(\.text)
  }

  private func write(_ text: String, to file: URL) throws(ExampleFolderError) {
    let files = FileManager.default
    let old = try? files.attributesOfItem(atPath: file.path)[.posixPermissions]
    do {
      try Data(text.utf8).write(to: file, options: .atomic)
      // Content is no secret, and writing makes files for the owner's eyes only.
      try files.setAttributes([.posixPermissions: old ?? 0o644], ofItemAtPath: file.path)
    } catch {
      throw .unwritable(path: file.path)
    }
  }

  /// Up to three ids that were perhaps meant.
  private func nearest(to typed: String) -> [IntentID] {
    let bytes = Array(typed.lowercased().utf8)
    let most = max(2, bytes.count / 3)
    let rated = intents.compactMap { id -> (id: IntentID, distance: Int)? in
      let name = id.rawValue.drop { $0 != "." }.dropFirst()
      let whole = EditDistance.between(bytes, Array(id.rawValue.utf8), atMost: most)
      let short = EditDistance.between(bytes, Array(name.utf8), atMost: most)
      return [whole, short].compactMap(\.self).min().map { (id, $0) }
    }
    let near = rated.sorted { ($0.distance, $0.id) < ($1.distance, $1.id) }.map(\.id)
    let sameGroup = intents.filter { $0.group.elementsEqual(typed.prefix { $0 != "." }) }
    return Array((near.isEmpty ? sameGroup.sorted() : near).prefix(3))
  }
}

/// Why an example could not be added; nothing was changed then.
package enum ExampleFolderError: Error, Equatable, CustomStringConvertible {
  case unknownIntent(String, near: [IntentID])
  case noList(path: String)
  case unreadable(path: String)
  case unwritable(path: String)

  package var description: String {
    switch self {
    case .unknownIntent(let name, let near) where near.isEmpty:
      "There is no intent '\(name)'. An id is the file's place: cause.alcohol is intents/cause/alcohol.yaml."
    case .unknownIntent(let name, let near):
      "There is no intent '\(name)'. Near: \(near.map(\.rawValue).joined(separator: ", "))."
    case .noList(let path):
      "\(path) has no list `examples:` with a line for each, so nothing was added."
    case .unreadable(let path): "\(path) can't be read as UTF-8 text."
    case .unwritable(let path):
      "\(path) can't be written. Check the folder's permissions, or give --content with a copy of yours."
    }
  }
}
