package import Content
import Dialogue
import Understanding

/// `coach check`: everything that is wrong with a content folder, with a remedy for each.
package struct ContentCheck {
  private let folder: ContentFolder

  package init(folder: ContentFolder) {
    self.folder = folder
  }

  package struct Report: Sendable {
    package let mistakes: [DataMistake]
    package let summary: String
  }

  package func report() throws -> Report {
    let files = try folder.files()
    let (library, mistakes) = ContentLoader().load(files)
    let list = MistakeList()
    for mistake in mistakes { list.add(mistake) }
    LinkCheck(library: library, mistakes: list).run()
    WordingCheck(library: library, mistakes: list).run()
    ExerciseCheck(library: library, mistakes: list).run()
    DangerLineCheck(library: library, mistakes: list).run()
    // Training on half-read files would blame the wrong lines.
    if mistakes.isEmpty { ExampleCheck(library: library, mistakes: list).run() }
    return Report(
      mistakes: list.mistakes.sorted { $0.location < $1.location },
      summary: summary(of: library, mistakes: list.mistakes.count))
  }

  private func summary(of library: Library, mistakes: Int) -> String {
    let examples = library.intents.reduce(0) { $0 + $1.examples.count }
    let variants = library.answers.values.reduce(0) { $0 + $1.variants.count }
    return """
      \(library.intents.count) intents, \(examples) examples, \(library.foreignLines.count) foreign lines; \
      \(library.facts.count) facts, \(library.sources.count) sources, \(library.answers.count) answers in \
      \(variants) variants; \(library.exercises.count) exercises, \(library.modes.count) aerobic modes, \
      \(library.redFlags?.rules.count ?? 0) red-flag rules, \(library.dangerLines.count) danger lines.
      \(mistakes == 0 ? "No mistakes." : "\(mistakes) mistake\(mistakes == 1 ? "" : "s").")
      """
  }
}
