import Content
import Foundation
import Testing

struct IntentTests {
  private func intent(_ text: String) throws -> Intent {
    let file = ContentFile(path: "intents/cause/alcohol.yaml", bytes: Data(text.utf8))
    let (library, mistakes) = ContentLoader().load([file])
    #expect(mistakes == [])
    return try #require(library.intents.first)
  }

  private static let head = "id: cause.alcohol\nkind: answer\nmeans: Drinking.\n"

  @Test func `an id belongs to the group before its dot`() {
    #expect(IntentID("cause.alcohol").group == "cause")
    #expect(IntentID.none.group == "none")
  }

  @Test func `keyword entries are phrases, sets and slots`() throws {
    let read = try intent(
      Self.head + "keywords:\n  - {all: [~drink, two words], any: ['#weight'], not: [tea]}\n")
    let rule = try #require(read.keywords.first)
    #expect(rule.all == [.set("drink"), .phrase("two words")])
    #expect(rule.any == [.slot("weight")])
    #expect(rule.none == [.phrase("tea")])
    #expect(rule.weight == 1)
  }

  @Test func `the first example is the sample, and each knows its place`() throws {
    let read = try intent(Self.head + "examples:\n  - does beer hurt\n  - wine?\n")
    #expect(read.sample == "does beer hurt")
    #expect(read.examples[1].location.description == "intents/cause/alcohol.yaml:6:5")
  }

  @Test func `an intent without examples has no sample`() throws {
    #expect(try intent(Self.head).sample == nil)
  }
}
