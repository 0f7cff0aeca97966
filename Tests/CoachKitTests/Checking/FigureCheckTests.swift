import Testing

/// Figures that no fact carries.
struct FigureCheckTests {
  private let file = "seeds/answers/cause/alcohol.yaml"

  private func mistakes(say: String, facts: String, next: String) throws -> [String] {
    let copy = try CheckedCopy()
    try copy.edit(
      file,
      with: """
        intent: cause.alcohol
        variants:
          - say:
              - {text: "\(say)", facts: [\(facts)]}
            next: '\(next)'
        """)
    return try copy.mistakes().filter { $0.hasPrefix(file) && !$0.contains(" words") }
  }

  @Test func `a number that none of the sentence's facts has`() throws {
    let found = try mistakes(
      say: "Five days took 3.5 % of the size and 12 % of the strength.", facts: "F-092",
      next: "Say start.")
    #expect(
      found.contains(
        "\(file):4:9: error: no fact of this sentence has the number 12\n"
          + "  name the fact that carries it, or say what the facts say"))
    #expect(!found.contains { $0.contains("the number 3.5") })
  }

  @Test(arguments: [
    ("Walk 30 minutes today.", "30 minutes"), ("Do the 30-second test.", "30-second"),
    ("Lose 0.7 % a week.", "0.7 %"), ("Add 250 kcal.", "250 kcal"),
    ("Eat 1,5 g more.", "1,5 g"), ("Weigh 5kg less.", "5kg"),
  ])
  func `a next step that states a measure`(next: String, measure: String) throws {
    #expect(
      try mistakes(say: "Legs shrink.", facts: "F-092", next: next).contains(
        "\(file):5:11: error: the next step states \"\(measure)\"\n"
          + "  a step states no fact: move it into `say` with its facts, or quote it as an example to type"
      ))
  }

  @Test(arguments: [
    #"Say "walked 30 min" or “20 min bike”."#, "Rate it from 0 to 10.", "Call 112, 911 or 999.",
    "Find a move at 3 out of 10 or less.", "From 65 on, ask your doctor.",
  ])
  func `an example to type, a score, a number to call or an age is no measure`(next: String) throws
  {
    let found = try mistakes(say: "Legs shrink.", facts: "F-092", next: next)
    #expect(!found.contains { $0.contains("the next step states") }, "\(found)")
  }
}
