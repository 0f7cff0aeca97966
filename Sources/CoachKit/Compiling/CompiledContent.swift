package import Content
package import Foundation
package import Understanding

/// A library and the engine trained from it, kept in a cache file named for a hash of all content.
///
/// A stale cache cannot be read: its name is the hash of the bytes that were just read from the content folder
/// and of `engineVersion`. Without a writable cache the content is compiled anew at each start.
package struct CompiledContent: Sendable {
  package let library: Library
  package let recognizer: Recognizer

  /// Raised whenever the engine or the stored form changes.
  package static let engineVersion = "coach-engine-34"

  /// Loads the compiled form from `cache`, or compiles the content, telling `progress`, and keeps it there.
  ///
  /// - Throws: `ContentMistakes` with every mistake of the files.
  package init(
    folder: ContentFolder, cache: URL?, progress: () -> Void = {}
  ) throws {
    let files = try folder.files()
    let name = "\(ContentHash(files: files, engineVersion: Self.engineVersion)).coach"
    for place in [folder.root.appendingPathComponent("compiled"), cache].compactMap(\.self) {
      let file = place.appendingPathComponent(name)
      if let stored = CompiledFile(at: file) {
        library = stored.library
        recognizer = stored.recognizer
        return
      }
    }
    progress()
    let (library, mistakes) = ContentLoader().load(files)
    guard mistakes.isEmpty else { throw ContentMistakes(mistakes: mistakes) }
    let compiler = EngineCompiler(library: library)
    let trained = try compiler.train()
    self.library = library
    recognizer = try Recognizer(library: library, vocabulary: compiler.vocabulary, trained: trained)
    if let cache {
      CompiledFile(library: library, recognizer: recognizer).write(name: name, to: cache)
    }
  }
}

/// The content has mistakes, so nothing was compiled.
package struct ContentMistakes: Error, CustomStringConvertible {
  package let mistakes: [DataMistake]

  package var description: String {
    mistakes.map(\.description).joined(separator: "\n")
      + "\n\(mistakes.count) mistake\(mistakes.count == 1 ? "" : "s") in the content."
  }
}
