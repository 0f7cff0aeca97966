import CoachKit
import Content
import TestSupport
import Testing

struct ExplanationTextTests {
  private func text(
    _ line: String, width: Int? = nil, answeredAs intent: String? = nil
  ) throws -> String {
    ExplanationText(recognizer: try SharedEngine.content().recognizer, width: width)
      .text(of: line, answeredAs: intent.map { .init(rawValue: $0) })
  }

  @Test func `winner, runner-up, words, rules and belonging are told`() throws {
    let text = try text("how long until my leg muscle comes back")
    #expect(text.contains("I read it as recover."))
    #expect(text.contains("\nNearest: recover.") && text.contains("\nNext: "))
    #expect(text.contains("For it: ") && text.contains(" +0."))
    #expect(text.contains("for this coach with a likelihood of"))
    #expect(!text.contains("alarm: ") && !text.contains("repaired"))
    #expect(!text.contains("~") && !text.contains("#"))
  }

  @Test func `repaired words are told`() throws {
    #expect(try text("wastnig in my thihg").contains("thihg → thigh"))
  }

  @Test func `danger is told with its rule`() throws {
    let text = try text("i have chest pain")
    #expect(text.contains("Checked for danger: ") && text.contains("It raised an alarm: RF-"))
  }

  @Test func `a refused line says so`() throws {
    #expect(try text("what is the capital of france").hasPrefix("I did not take that line"))
  }

  @Test func `what the talk decided is told beside the reading`() throws {
    let decided = try text("what is the capital of france", answeredAs: "profile.set")
    #expect(decided.contains("I answered it as profile.set."))
    #expect(try !text("hi", answeredAs: "chat.greet").contains("decided"))
  }

  @Test(arguments: ["", "👍", "\u{0}", "long " + String(repeating: "legs ", count: 2000)])
  func `any line is explained within the width`(line: String) throws {
    let lines = try text(line, width: 60).split(separator: "\n")
    #expect(lines.allSatisfy { TextWidth.of(String($0)) <= 60 })
  }
}
