package import CoachKit
package import Content
package import Foundation

/// The content that was built beside the tests, compiled once for all of them.
package enum SharedEngine {
  /// `XDG_CACHE_HOME` of the tests: the compiled form stays there from run to run.
  package static let cacheHome = FileManager.default.temporaryDirectory
    .appending(path: "coach-tests-\(getuid())")

  /// The folder that `coach` itself would find.
  package static func contentFolder() throws -> ContentFolder {
    try ContentFolder.locate(override: nil, environment: [:], executable: Executable.coach)
  }

  /// - Throws: `ContentMistakes`, or what went wrong with the folder.
  package static func content() throws -> CompiledContent { try compiled.get() }

  private static let compiled = Result {
    try CompiledContent(
      folder: contentFolder(), cache: cacheHome.appending(path: "coach"))
  }
}
