package import CoachKit
import Content
import Foundation

/// The coach's own content, compiled once and kept for the next run.
package enum FuzzedEngine {
  /// The content of the folder that the fuzz target is started in.
  ///
  /// `scripts/fuzz` has it learned by the ordinary program, which takes seconds; with sanitizers it takes minutes.
  ///
  /// - Throws: `ContentMistakes`, or what went wrong with the folder.
  package static func content() throws -> CompiledContent {
    let here = URL(filePath: FileManager.default.currentDirectoryPath)
    return try CompiledContent(
      folder: ContentFolder(root: here), cache: here.appending(path: ".build/fuzz/content/coach"))
  }
}
