import CoachKit
import Content
import Foundation
import TestSupport

/// A copy of a few seeds in which one thing is broken, checked without learning any example.
struct CheckedCopy {
  private let home: TemporaryFolder
  private var folder: ContentFolder { ContentFolder(root: home.url) }

  /// Keeps the slots, sources, facts and the answers about causes, and the files named; few files read fast.
  init(also names: [String] = []) throws {
    home = try TemporaryFolder()
    let shipped = try SharedEngine.contentFolder()
    let real = shipped.seeds
    try FileManager.default.createDirectory(at: folder.intents, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: shipped.intents.appending(path: "slots"), to: folder.intents.appending(path: "slots"))
    let kept = ["sources.yaml", "jargon.yaml", "fixed-terms.yaml", "facts", "answers/cause"]
    for name in kept + names {
      let place = folder.seeds.appending(path: name)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: real.appending(path: name), to: place)
    }
  }

  /// Replaces text in a file, all of it where `old` is nil.
  func edit(_ path: String, _ old: String? = nil, with new: String) throws {
    let file = home.url.appending(path: path)
    let text = try String(contentsOf: file, encoding: .utf8)
    let edited = old.map { text.replacing($0, with: new) } ?? new
    guard edited != text else { throw ContentCopy.NothingToEdit(path: path) }
    try edited.write(to: file, atomically: true, encoding: .utf8)
  }

  /// The mistakes as `coach check` prints them, without those that come of what is left out.
  func mistakes() throws -> [String] {
    try report().mistakes.filter { !$0.problem.hasSuffix("is no intent") }.map(\.description)
  }

  func report(against texts: [SharedWords.Text] = []) throws -> ContentCheck.Report {
    try ContentCheck(folder: folder).report(learnsExamples: false, against: texts)
  }
}
