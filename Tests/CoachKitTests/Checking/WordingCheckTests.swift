import Testing

/// Length and readability of replies.
struct WordingCheckTests {
  private let file = "seeds/answers/cause/alcohol.yaml"

  /// The mistakes of an answer that says sentences of so many words each.
  private func mistakes(sentences: [Int]) throws -> [String] {
    let texts = sentences.map { Array(repeating: "leg", count: $0).joined(separator: " ") + "." }
    let copy = try CheckedCopy()
    try copy.edit(
      file,
      with: "intent: cause.alcohol\nvariants:\n  - say:\n"
        + texts.map { "      - {text: \"\($0)\", facts: [F-092]}\n" }.joined())
    return try copy.mistakes().filter { $0.hasPrefix(file) && $0.contains(" words") }
  }

  @Test(arguments: [[13, 13, 13], [20, 20, 20, 20, 20, 11]])
  func `an answer under 40 or over 110 words`(sentences: [Int]) throws {
    let words = sentences.reduce(0, +)
    #expect(
      try mistakes(sentences: sentences) == [
        "\(file):3:5: error: this variant of cause.alcohol has \(words) words\n"
          + "  40 to 110 are wanted; facts that do not fit belong in `more`"
      ])
  }

  @Test(arguments: [[20, 20], [20, 20, 20, 20, 15, 15]])
  func `40 and 110 words are neither too few nor too many`(sentences: [Int]) throws {
    #expect(try mistakes(sentences: sentences) == [])
  }

  @Test func `sentences that are too long one by one or on average`() throws {
    let found = try mistakes(sentences: [33, 23, 23])
    #expect(
      found.contains(
        "\(file):4:9: error: a sentence of 33 words\n  cut it into two, or leave something out"))
    #expect(
      found.contains(
        "\(file):3:5: error: the sentences of this variant have 26 words on average\n"
          + "  cut some of them into two"))
  }

  @Test func `the point of a number ends no sentence, in a red flag either`() throws {
    let copy = try CheckedCopy(also: ["red-flags/rf-10.yaml"])
    let long = Array(repeating: "wait", count: 33).joined(separator: " ")
    try copy.edit(
      "seeds/red-flags/rf-10.yaml", "\nmeanwhile: ", with: "\nmeanwhile: \(long) 2.5 times. ")
    let found = try copy.mistakes().filter { $0.contains("a sentence of ") }
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("seeds/red-flags/rf-10.yaml:") == true)
    #expect(found.first?.contains("a sentence of 35 words") == true)
  }
}
