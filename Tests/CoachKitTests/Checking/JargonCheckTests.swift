import Testing

/// Terms of art without their plain word.
struct JargonCheckTests {
  private let file = "seeds/answers/cause/alcohol.yaml"

  private func mistakes(say: [String], next: String = "Say start.") throws -> [String] {
    let copy = try CheckedCopy()
    try copy.edit(
      "seeds/jargon.yaml",
      with: "terms:\n  myositis: [inflamed muscle, sore muscle]\n  MS: multiple sclerosis\n")
    try copy.edit(
      file,
      with: "intent: cause.alcohol\nvariants:\n  - say:\n"
        + say.map { "      - {text: '\($0)', facts: [F-092]}\n" }.joined()
        + "    next: '\(next)'\n")
    return try copy.mistakes().filter { $0.hasPrefix(file) && $0.contains("plain word") }
  }

  @Test func `a term alone is a mistake at its own sentence`() throws {
    #expect(
      try mistakes(say: ["Legs shrink.", "Myositis can do that."]) == [
        "\(file):5:9: error: 'myositis' stands without its plain word\n"
          + "  say \"inflamed muscle\" or \"sore muscle\" in the same reply, or instead of it"
      ])
  }

  @Test func `in a next step too`() throws {
    #expect(
      try mistakes(say: ["Legs shrink."], next: "Ask about myositis.").first?.hasPrefix(
        "\(file):5:11: ") == true)
  }

  @Test(arguments: ["It means inflamed muscles.", "That is a sore muscle."])
  func `one of its plain words in any sentence of the reply is enough`(second: String) throws {
    #expect(try mistakes(say: ["Myositis can do that.", second]) == [])
  }

  @Test func `an abbreviation keeps its capitals, and a line to type is no jargon`() throws {
    #expect(try mistakes(say: ["Legs with MS tire."]).count == 1)
    #expect(try mistakes(say: ["It took 3 ms."], next: "Say \"MS\".") == [])
  }

  @Test func `facts, red flags and exercise cards are read as well`() throws {
    let copy = try CheckedCopy(
      also: ["red-flags/rf-10.yaml", "exercises/calves.yaml", "phrases/chat.yaml"])
    try copy.edit("seeds/jargon.yaml", with: "terms:\n  zugzwang: hurry\n")
    try copy.edit("seeds/facts/speed.yaml", "say: In healthy", with: "say: Zugzwang. In healthy")
    try copy.edit("seeds/red-flags/rf-10.yaml", "\nmeanwhile: ", with: "\nmeanwhile: Zugzwang. ")
    try copy.edit("seeds/exercises/calves.yaml", "cue: Draw", with: "cue: Zugzwang. Draw")
    try copy.edit("seeds/phrases/chat.yaml", "\"Hello.\"", with: "\"Zugzwang.\"")
    let places = try copy.mistakes().filter { $0.contains("'zugzwang'") }
      .compactMap { $0.split(separator: ":").first.map(String.init) }
    #expect(
      places == [
        "seeds/exercises/calves.yaml", "seeds/facts/speed.yaml", "seeds/red-flags/rf-10.yaml",
      ])
  }
}
