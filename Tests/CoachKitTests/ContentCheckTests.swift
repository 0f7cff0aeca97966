import CoachKit
import Content
import TestSupport
import Testing

/// `coach check`, on the content that ships and on damaged copies of it.
struct ContentCheckTests {
  private func mistakes(_ copy: ContentCopy, learnsExamples: Bool = false) throws -> [String] {
    try ContentCheck(folder: copy.folder).report(learnsExamples: learnsExamples)
      .mistakes.map(\.description)
  }

  @Test func `the content that ships has no mistake`() throws {
    let report = try ContentCheck(folder: try SharedEngine.contentFolder()).report()
    #expect(report.mistakes == [])
    #expect(report.summary.contains("119 intents"))
    #expect(report.summary.hasSuffix("No mistakes."))
  }

  @Test func `a fact with an unknown source, one without any and one nobody uses`() throws {
    let copy = try ContentCopy()
    try copy.edit(
      "seeds/facts/definition.yaml",
      with: """
        facts:
          - {id: F-990, say: Legs carry you., sources: [nobody-1999], grade: B}
          - {id: F-991, say: Legs are long., sources: [], grade: B}
          - {id: F-992, say: Rest one day., sources: [coach-rule], grade: D}
        """)
    let found = try mistakes(copy)
    let file = "seeds/facts/definition.yaml"
    for mistake in [
      "\(file):2:49: error: F-990 names the source 'nobody-1999', which does not exist\n"
        + "  add it to seeds/sources.yaml, or correct the key",
      "\(file):2:5: error: no answer uses the fact F-990\n"
        + "  add it to `say`, `more` or `why` of an answer, or remove it",
      "\(file):3:5: error: the fact F-991 has no source\n"
        + "  add `sources: [key]` with a key of sources.yaml; without one it is not said",
      "\(file):4:5: error: the fact F-992 rests on the coach's own rule but does not say so\n"
        + "  say \"this coach …\" in the sentence",
    ] { #expect(found.contains(mistake), "\(mistake)") }
  }

  @Test func `ids that lead nowhere, from an intent, an answer and a keyword rule`() throws {
    let copy = try ContentCopy()
    try copy.edit(
      "intents/cause/alcohol.yaml",
      with: """
        id: cause.alcohol
        kind: answer
        means: Drinking.
        examples: [does beer hurt my legs]
        follow_ups: [cause.beer]
        keywords:
          - {all: [~no_such_set]}
        """)
    try copy.edit(
      "seeds/answers/cause/alcohol.yaml",
      with: """
        intent: cause.beer
        variants:
          - say: [F-999]
        """)
    let found = try mistakes(copy)
    for mistake in [
      "intents/cause/alcohol.yaml:5:14: error: follow_ups names 'cause.beer', which is no intent\n"
        + "  use an id of a file in intents/",
      "intents/cause/alcohol.yaml:1:1: error: only 1 examples\n  write at least 12",
      "intents/cause/alcohol.yaml:1:1: error: the intent 'cause.alcohol' has no answer\n"
        + "  add seeds/answers/cause/alcohol.yaml",
      "intents/cause/alcohol.yaml:7:5: error: the synonym set '~no_such_set' does not exist\n"
        + "  add it to a file in intents/synonyms/",
      "seeds/answers/cause/alcohol.yaml:1:1: error: 'cause.beer' is no intent\n"
        + "  correct the id",
      "seeds/answers/cause/alcohol.yaml:3:11: error: the fact F-999 does not exist\n"
        + "  add it to seeds/facts/",
    ] { #expect(found.contains(mistake), "\(mistake)") }
  }

  @Test func `a phrase that a topic says and nobody wrote`() throws {
    let copy = try ContentCopy()
    try copy.edit("seeds/phrases/chat.yaml", "chat.greet:", with: "chat.gret:")
    #expect(
      try mistakes(copy) == [
        "seeds/phrases:1:1: error: the phrase 'chat.greet' is missing\n"
          + "  add a line `chat.greet: \"…\"` to a file in seeds/phrases/"
      ])
  }

  @Test func `an example that another intent wins, and one that stands twice`() throws {
    let copy = try ContentCopy()
    let library = ContentLoader().load(try copy.folder.files()).library
    let stolen = try #require(library.intent("cause.alcohol")?.sample)
    try copy.edit(
      "intents/define/types.yaml", "examples:\n", with: "examples:\n  - \"\(stolen)\"\n")
    let found = try mistakes(copy, learnsExamples: true)
    #expect(found.contains { $0.contains("error: this example stands twice\n  also at intents/") })
    #expect(
      found.contains {
        $0.hasPrefix("intents/define/types.yaml")
          && $0.contains("this example of 'define.types' is won by 'cause.alcohol'")
      }, "\(found)")
  }

  @Test func `mistakes come sorted by place and are counted`() throws {
    let copy = try ContentCopy()
    try copy.edit("seeds/phrases/chat.yaml", "chat.greet:", with: "chat.gret:")
    try copy.edit("intents/cause/alcohol.yaml", "kind: answer", with: "kind: lecture")
    let report = try ContentCheck(folder: copy.folder).report()
    #expect(report.mistakes.map(\.location) == report.mistakes.map(\.location).sorted())
    #expect(report.mistakes.first?.location.path == "intents/cause/alcohol.yaml")
    #expect(report.summary.hasSuffix("\(report.mistakes.count) mistakes."))
  }
}
