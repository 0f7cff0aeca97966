import CoachKit
import Content
import Foundation
import SearchIndex
import TestSupport
import Testing
import Understanding

/// The search of the seeds on lines that no intent takes: near ones get an offer, foreign ones hardly ever.
struct FullTextFactsTests {
  private struct Line {
    let facts: [Fact.ID]
    let text: String
  }

  private func lines(_ file: String) throws -> [String] {
    try String(contentsOf: Checkout.tests.appending(path: file), encoding: .utf8)
      .split(separator: "\n").map(String.init).filter { !$0.isEmpty && !$0.hasPrefix("#") }
  }

  private func near() throws -> [Line] {
    try lines("SearchIndexTests/near.txt").map { line in
      let parts = line.split(separator: "|", maxSplits: 1).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      return Line(facts: parts[0].split(separator: " ").map(String.init), text: parts[1])
    }
  }

  /// What would be offered to a line that no intent takes.
  private func offer(_ text: String, _ content: CompiledContent, _ search: FullTextFacts)
    -> FoundFact?
  {
    let read = content.recognizer.understand(text)
    guard read.intent == .none else { return nil }
    return search.nearest(to: read.stems).first.flatMap { $0.isNear ? $0 : nil }
  }

  @Test func `many near lines get a fact that fits`() throws {
    let content = try SharedEngine.content()
    let search = FullTextFacts(content.library)
    let near = try near()
    let offers = near.map { line in
      search.nearest(to: content.recognizer.understand(line.text).stems)
        .first.flatMap { $0.isNear ? $0 : nil }
    }
    let fitting = zip(near, offers).filter { line, found in
      found.map { line.facts.contains($0.fact) } ?? false
    }
    let wrong = offers.compactMap(\.self).count - fitting.count
    #expect(fitting.count * 5 >= near.count * 2, "\(fitting.count) of \(near.count)")
    #expect(wrong * 5 <= near.count, "\(wrong) of \(near.count) offers do not fit")
  }

  @Test func `at most three of a hundred foreign lines get an offer`() throws {
    let content = try SharedEngine.content()
    let search = FullTextFacts(content.library)
    let foreign = try lines("Questions/foreign.txt")
    let offered = foreign.filter { offer($0, content, search) != nil }
    #expect(offered.count * 100 <= foreign.count * 3, "\(offered)")
  }

  @Test func `words without a meaning find nothing`() throws {
    let search = FullTextFacts(try SharedEngine.content().library)
    #expect(search.nearest(to: []).isEmpty)
    #expect(search.nearest(to: ["what", "is", "the"]).isEmpty)
    #expect(search.nearest(to: ["\"", "*", "near(", "-"]).isEmpty)
  }

  @Test func `a fact is found by its own words`() throws {
    let content = try SharedEngine.content()
    let search = FullTextFacts(content.library)
    let found = search.nearest(to: content.recognizer.understand("gallstones").stems)
    #expect(found.first?.fact == "F-289")
  }
}
