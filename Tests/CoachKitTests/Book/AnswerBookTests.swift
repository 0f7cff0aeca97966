import CoachKit
import Content
import Foundation
import TestSupport
import Testing

/// `coach answers` and the book that is kept in the checkout.
struct AnswerBookTests {
  private static let book = Result {
    try AnswerBook(content: SharedEngine.content(), folder: SharedEngine.contentFolder())
      .markdown()
  }

  /// The part of the book from a heading to the next of the same rank.
  private func part(_ heading: String) throws -> String {
    let book = try Self.book.get()
    let start = try #require(book.range(of: "\n\(heading)"), "\(heading)")
    let rank = heading.prefix { $0 == "#" }
    let rest = book[start.upperBound...]
    return String(rest[..<(rest.range(of: "\n\(rank) ")?.lowerBound ?? rest.endIndex)])
  }

  @Test func `docs answers md is what the content says; make answers writes it`() throws {
    let file = Checkout.root.appending(path: "docs/answers.md")
    let kept = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let wanted = try Self.book.get().split(separator: "\n")
    let differing = zip(kept, wanted).first { $0 != $1 }
    #expect(differing == nil, "run `make answers`")
    #expect(kept.count == wanted.count, "run `make answers`")
  }

  @Test func `a variant has its condition, marked sentences, next step, more, why and sources`()
    throws
  {
    let page = try part("### cause.immobilization")
    let cast = try #require(
      page.components(separatedBy: "\n\n**").first { $0.contains("has cast, and the age is 65") })
    #expect(
      cast.contains(" If the question or the profile has cast, and the age is 65 or more**"))
    #expect(cast.contains("\n\nNext step: Ask whoever put the cast on"))
    #expect(cast.contains("“more” says:\n- F-093: "))
    #expect(cast.contains("“why” says:\n- F-021: "))
    #expect(cast.contains("\n\nSources: [1] Wall 2014 · [2] "))
    #expect(cast.contains(" [1]."))
  }

  @Test func `exercises, modes and muscles go by the names that the chat has for them`() throws {
    let muscles = try part("### define.leg_muscles")
    #expect(muscles.contains("it is about the muscle quadriceps (front of the thigh)"))
    #expect(
      muscles.contains(
        "it is about Walking, Walking with brisk minutes, Walking with poles or Running"))
    #expect(muscles.contains("it is about the exercise Chair rise, no hands"))
    #expect(!muscles.contains("sit_to_stand"))
  }

  @Test func `every answer, red flag, norm and source stands in the book`() throws {
    let library = try SharedEngine.content().library
    let book = try Self.book.get()
    for intent in library.answers.items.keys { #expect(book.contains("\n### \(intent)\n")) }
    for rule in library.redFlags?.rules ?? [] {
      #expect(book.contains("\n### \(rule.id): \(rule.name)\n"))
    }
    for source in library.sources.values { #expect(book.contains("(`\(source.key)`): ")) }
    #expect(try part("### chair stand").contains("| 60–64 | 14–19 | 12–17 |"))
    #expect(try part("## Sources").contains("recalled: Quoted from memory"))
  }

  @Test func `a red flag says what to do now, why and at which level, with no open placeholder`()
    throws
  {
    let page = try part("### RF-09")
    #expect(page.contains("Level: emergency\n\nNow: Call 112, 911 or 999 now."))
    #expect(page.contains("\n\nLevel: same day\n\nNow: "))
    #expect(page.contains("needs an X-ray to rule out a break [1]."))
    #expect(try part("### RF-12").contains("{") == false)
  }
}
