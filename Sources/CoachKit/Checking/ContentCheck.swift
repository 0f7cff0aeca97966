package import Content
import Dialogue
import Understanding

/// `coach check`: everything that is wrong with a content folder, with a remedy for each.
package struct ContentCheck {
  private let files: () throws -> [ContentFile]

  package init(folder: ContentFolder) { files = folder.files }

  /// Checks files that lie in no folder.
  package init(files: [ContentFile]) { self.files = { files } }

  package struct Report: Sendable {
    package let mistakes: [DataMistake]
    /// The longest run of words shared with each text that was compared.
    package let compared: [String]
    package let summary: String
  }

  /// Examples are checked by learning them, which takes most of the time; `texts` must not be copied.
  package func report(
    learnsExamples: Bool = true, against texts: [SharedWords.Text] = []
  ) throws -> Report {
    let files = try self.files()
    let (library, mistakes) = ContentLoader().load(files)
    let list = MistakeList()
    for mistake in mistakes { list.add(mistake) }
    let replies = SpokenReply.all(library: library, files: files)
    LinkCheck(library: library, mistakes: list).run()
    SourceCheck(library: library, use: SourceUse(files: files), mistakes: list).run()
    ConditionCheck(library: library, mistakes: list).run()
    FigureCheck(library: library, mistakes: list).run()
    WordingCheck(library: library, replies: replies, mistakes: list).run()
    JargonCheck(library: library, replies: replies, mistakes: list).run()
    ExerciseCheck(library: library, mistakes: list).run()
    DangerLineCheck(library: library, mistakes: list).run()
    let shared = SharedWords(library: library, replies: replies)
    let compared = texts.map { shared.report(on: $0, mistakes: list) }
    // Training on half-read files would blame the wrong lines.
    if mistakes.isEmpty, learnsExamples { ExampleCheck(library: library, mistakes: list).run() }
    return Report(
      mistakes: list.mistakes.sorted { $0.location < $1.location }, compared: compared,
      summary: summary(of: library, mistakes: list.mistakes.count))
  }

  private func summary(of library: Library, mistakes: Int) -> String {
    let examples = library.intents.reduce(0) { $0 + $1.examples.count }
    let variants = library.answers.values.flatMap(\.variants)
    let words = variants.map { SpokenReply.answer($0, in: library).words }
    return """
      \(library.intents.count) intents, \(examples) examples, \(library.foreignLines.count) foreign lines; \
      \(library.facts.count) facts, \(library.sources.count) sources, \(library.answers.count) answers in \
      \(variants.count) variants of \(words.min() ?? 0) to \(words.max() ?? 0) words; \
      \(library.exercises.count) exercises, \(library.modes.count) aerobic modes, \
      \(library.redFlags?.rules.count ?? 0) red-flag rules, \(library.dangerLines.count) danger lines.
      \(mistakes == 0 ? "No mistakes." : "\(mistakes) mistake\(mistakes == 1 ? "" : "s").")
      """
  }
}
