import CoachKit
import Content
import Testing

/// `coach check --against`: what `seeds/` has in common with another text.
struct SharedWordsTests {
  private let file = "seeds/facts/speed.yaml"

  /// The report on a copy whose only way to share much is one sentence of a fact.
  private func report(
    say: String, text: String, terms: String = "names: []\nunits: []\n"
  ) throws -> (mistakes: [String], compared: [String]) {
    let copy = try CheckedCopy()
    try copy.edit("seeds/fixed-terms.yaml", with: terms)
    try copy.edit(
      file, "facts:\n",
      with: "facts:\n  - {id: F-999, say: \"\(say)\", sources: [wall-2014], grade: B}\n")
    let report = try copy.report(against: [SharedWords.Text(name: "article.txt", text: text)])
    return (
      report.mistakes.map(\.description)
        .filter { $0.hasPrefix(file) && $0.contains("words as in") }, report.compared
    )
  }

  @Test func `six words in a row are a copy, whatever their case and signs`() throws {
    let found = try report(
      say: "Zebras trot; quietly over seven hills today.",
      text: "Old ZEBRAS trot quietly over\nseven hills, they say.")
    #expect(
      found.mistakes == [
        "\(file):3:5: error: 6 words as in article.txt: \"zebras trot quietly over seven hills\"\n"
          + "  say it in other words; a name or unit that cannot change goes to seeds/fixed-terms.yaml"
      ])
    #expect(
      found.compared == [
        "article.txt: the longest run shared is 6 words, "
          + "\"zebras trot quietly over seven hills\" (\(file):3:5)."
      ])
  }

  @Test func `five words are told but no mistake, and no run goes on into the next sentence`()
    throws
  {
    let found = try report(
      say: "Zebras trot quietly over seven. Hills wait.",
      text: "zebras trot quietly over seven hills wait")
    #expect(found.mistakes == [])
    #expect(
      found.compared.first?.contains("is 5 words, \"zebras trot quietly over seven\"") == true)
  }

  @Test func `a fixed name and a number with its unit count as one word each`() throws {
    let say = "Zebras eat 1.0 to 1.2 g per kg a day with old Guillain-Barré syndrome."
    #expect(try report(say: say, text: say).mistakes.first?.contains("15 words as in") == true)
    let terms = "names: [Guillain-Barré syndrome]\nunits: [g, g per kg a day]\n"
    #expect(
      try report(say: say, text: say, terms: terms).mistakes.first?.contains(
        "6 words as in article.txt: \"zebras eat 1.0 to 1.2 g per kg a day with old guillain barré")
        == true)
    #expect(
      try report(
        say: "Zebras eat 3 to 5 g of old hay.", text: "zebras eat 3 to 5 g of", terms: terms
      )
      .mistakes == [])
  }

  @Test func `a text without two words in common`() throws {
    let found = try report(say: "Zebras trot.", text: "Qwertz uiop, asdfg.")
    #expect(found.compared == ["article.txt: no two words in a row are shared."])
  }
}
