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
  package static let engineVersion = "coach-engine-48"

  /// Loads the compiled form from `cache`, or compiles the content, telling `progress`, and keeps it there.
  ///
  /// - Throws: `ContentMistakes` with every mistake of the files.
  package init(
    folder: ContentFolder, cache: URL?, progress: () -> Void = {}
  ) throws {
    let files = try folder.files()
    let places = Self.places(folder: folder, files: files, cache: cache)
    for file in places {
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
    if let cache, let name = places.last?.lastPathComponent {
      CompiledFile(library: library, recognizer: recognizer).write(name: name, to: cache)
    }
  }

  /// Where the compiled form of some content may lie: installed beside it, then in the cache.
  package static func places(folder: ContentFolder, files: [ContentFile], cache: URL?) -> [URL] {
    let name = "\(ContentHash(files: files, engineVersion: engineVersion)).coach"
    return [folder.root.appendingPathComponent("compiled"), cache].compactMap(\.self)
      .map { $0.appendingPathComponent(name) }
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
