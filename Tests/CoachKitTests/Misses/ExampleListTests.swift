import CoachKit
import Content
import Foundation
import Testing

struct ExampleListTests {
  private static let head = """
    id: cause.alcohol
    kind: answer
    means: Whether alcohol wastes muscle.

    """

  private func examples(in text: String) -> [String] {
    let file = ContentFile(path: "intents/cause/alcohol.yaml", bytes: Data(text.utf8))
    let (library, mistakes) = ContentLoader().load([file])
    #expect(mistakes.map(\.description) == [])
    return library.intents.first?.examples.map(\.text) ?? []
  }

  private static let lines = [
    "does booze eat muscle", "my leg: is it thin?", "- a dash", "#1 question", "say \"hi\" to it",
    "it's 'fine'", "back\\slash", "wine 🍷 and legs 👩‍🦽", "yes", "No", "null", "~", "12", "1e3",
    "0x1F", "2026-03-02", "a # b", "a: b", "key:", "[a, b]", "{a: b}", "* star", "& and", "! bang",
    "| pipe", "> more", "% of", "@ana", "`tick`", "? what", "zoë über", "日本語", "a\u{2028}b",
    "a\u{FEFF}b", "\u{7F}x", ",comma", "e.g. this", "---", "...", "- ", "a\tb", "'", "\"",
  ]

  @Test(arguments: lines)
  func `any line is read back as it was`(line: String) throws {
    let text = Self.head + "examples:\n  - first one\nslots: []\n"
    let edited = try #require(ExampleList(text: text).adding(line))
    #expect(examples(in: edited) == ["first one", line])
    let twice = try #require(ExampleList(text: edited).adding("one more"))
    #expect(examples(in: twice) == ["first one", line, "one more"])
  }

  @Test func `nothing but the new line changes`() throws {
    let before =
      Self.head + """
        examples: # as people type
          # short ones
          - "one: two"
          - a line that
            goes on

          # last

        slots: []  # none
        follow_ups: [cause.nutrition]
        """
    let after = try #require(ExampleList(text: before).adding("new"))
    #expect(
      after == before.replacing("    goes on\n", with: "    goes on\n  - new\n"))
    #expect(examples(in: after) == ["one: two", "a line that goes on", "new"])
  }

  @Test(arguments: [
    ("examples:\n- a\n- b\nslots: []\n", "examples:\n- a\n- b\n- x\nslots: []\n"),
    ("examples:\n  - a", "examples:\n  - a\n  - x"),
    ("examples:\n", "examples:\n  - x\n"),
    ("examples:", "examples:\n  - x"),
    ("slots: []\r\nexamples:\r\n    - a\r\n", "slots: []\r\nexamples:\r\n    - a\r\n    - x\r\n"),
  ])
  func `indents, line ends and the file's end stay as they are`(before: String, after: String) {
    #expect(ExampleList(text: before).adding("x") == after)
  }

  @Test(arguments: ["", "id: a.b\n", "examples: [a, b]\n", "  examples:\n  - a\n", "# examples:\n"])
  func `without a list in lines there is nothing to add to`(text: String) {
    #expect(ExampleList(text: text).adding("x") == nil)
  }
}
