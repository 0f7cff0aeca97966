package import Foundation

/// The folder that holds `intents/` and `seeds/`.
package struct ContentFolder: Sendable, Equatable {
  package let root: URL

  package init(root: URL) {
    self.root = root
  }

  package var intents: URL { root.appendingPathComponent("intents", isDirectory: true) }
  package var seeds: URL { root.appendingPathComponent("seeds", isDirectory: true) }

  /// The folder given, else `$COACH_CONTENT`, else the one installed or built beside the executable.
  ///
  /// `Bundle.module` is not used: it stops the program when the bundle was moved.
  package static func locate(
    override: String?, environment: [String: String], executable: URL
  ) throws(ContentFolderError) -> ContentFolder {
    if let override {
      let folder = ContentFolder(root: URL(fileURLWithPath: override, isDirectory: true))
      guard folder.isComplete else { throw ContentFolderError(tried: [folder.root.path]) }
      return folder
    }
    var candidates: [URL] = []
    if let named = environment["COACH_CONTENT"], !named.isEmpty {
      candidates.append(URL(fileURLWithPath: named, isDirectory: true))
    }
    let beside = executable.resolvingSymlinksInPath().deletingLastPathComponent()
    candidates.append(beside.appendingPathComponent("coach_Content.resources"))
    candidates.append(beside.appendingPathComponent("coach_Content.bundle"))
    candidates.append(beside.appendingPathComponent("../share/coach").standardizedFileURL)
    for root in candidates where ContentFolder(root: root).isComplete {
      return ContentFolder(root: root)
    }
    throw ContentFolderError(tried: candidates.map(\.path))
  }

  private var isComplete: Bool {
    [intents, seeds].allSatisfy { url in
      var isDirectory: ObjCBool = false
      return FileManager.default.fileExists(atPath: url.path, isDirectory: &isDirectory)
        && isDirectory.boolValue
    }
  }

  /// Every YAML file below both folders, sorted by path relative to the root.
  package func files() throws -> [ContentFile] {
    var found: [ContentFile] = []
    for folder in ["intents", "seeds"] {
      let base = root.appendingPathComponent(folder, isDirectory: true)
      let names = try FileManager.default.subpathsOfDirectory(atPath: base.path)
      for name in names where name.hasSuffix(".yaml") {
        let url = base.appendingPathComponent(name)
        found.append(ContentFile(path: "\(folder)/\(name)", bytes: try Data(contentsOf: url)))
      }
    }
    return found.sorted { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) }
  }
}

/// One content file as read.
package struct ContentFile: Sendable {
  /// Relative to the content folder: "intents/cause/alcohol.yaml".
  package let path: String
  package let bytes: Data

  package init(path: String, bytes: Data) {
    self.path = path
    self.bytes = bytes
  }

  /// The text, or nil where it is no UTF-8.
  package var text: String? { String(validating: bytes, as: UTF8.self) }
}

/// No folder with `intents/` and `seeds/` was found.
package struct ContentFolderError: Error, CustomStringConvertible {
  package let tried: [String]

  package var description: String {
    let places = tried.map { "  \($0)" }.joined(separator: "\n")
    return """
      The folders intents/ and seeds/ were not found. Looked in:
      \(places)
      Give their parent folder with --content DIR or COACH_CONTENT, or run `make install` again.
      """
  }
}
