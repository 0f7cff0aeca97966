import Language
import Testing
import Understanding

/// Spelling repair and its guards.
struct SpellerTests {
  private let speller = Speller(
    known: ["leg", "form", "from", "hut", "muscle", "weight", "biking", "want"],
    targets: [
      "muscle": 900, "weight": 800, "biking": 20, "biting": 20, "stairs": 90, "burn": 60,
      "physiotherapy": 40, "want": 400, "dont": 3, "sore": 200, "knee": 500,
    ], shorthand: ["dont": ["do", "not"]])

  @Test(arguments: [
    ("mucsle", "muscle"), ("musclle", "muscle"), ("muscl", "muscle"), ("wieght", "weight"),
    ("physotherapy", "physiotherapy"), ("phisiotherappy", "physiotherapy"), ("stiars", "stairs"),
    ("sooore", "sore"), ("brn", "burn"), ("kne", "knee"), ("wnt", "want"),
  ])
  func `slips lead to the nearest word of the content`(_ typed: String, _ wanted: String) {
    #expect(speller.correction(for: typed) == wanted)
  }

  @Test func `a key beside the right one is likelier than one from far away`() {
    #expect(speller.correction(for: "biling") == "biking")
  }

  @Test(arguments: ["xuscle", "ta", "quinoa", "musk", "bbc", "knt"])
  func `another first letter, too short or too far away stays as typed`(_ typed: String) {
    #expect(speller.correction(for: typed) == nil)
  }

  @Test func `known words and numbers are never touched`() {
    let line = Tokenizer().tokenize("form hut 80kg")
    #expect(speller.repair(line) == line)
  }

  @Test func `a repaired contraction is spelt out, and what was typed is kept`() {
    let line = speller.repair(Tokenizer().tokenize("domt want"))
    #expect(line.tokens.map(\.text) == ["do", "not", "want"])
    #expect(line.tokens[0].typed == "domt")
  }
}
