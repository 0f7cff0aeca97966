import Content
import Foundation
import TestSupport
import Testing

/// The intents and seeds that ship.
struct RealContentTests {
  private static let loaded = Result {
    ContentLoader().load(try SharedEngine.contentFolder().files())
  }

  private func library() throws -> Library { try Self.loaded.get().library }

  @Test func `every file loads without a mistake`() throws {
    #expect(try Self.loaded.get().mistakes == [])
  }

  @Test(
    arguments: Catalogue.answers + Catalogue.actions + Catalogue.chat + Catalogue.safety)
  func `every promised topic has a file with twelve examples or more`(id: String) throws {
    let intent = try #require(try library().intent(IntentID(rawValue: id)))
    #expect(intent.examples.count >= 12)
    #expect(Set(intent.examples.map(\.text)).count == intent.examples.count)
  }

  @Test(arguments: Catalogue.answers)
  func `every topic of knowledge has an answer, and its facts have sources`(id: String) throws {
    let library = try library()
    let answer = try #require(library.answers[IntentID(rawValue: id)])
    let last = try #require(answer.variants.last)
    #expect(last.when.isEmpty)
    for statement in answer.variants.flatMap(\.say) {
      #expect(!statement.facts.isEmpty)
      for fact in statement.facts {
        let keys = try #require(library.facts[fact], "\(fact)").sources
        for key in keys { #expect(library.sources[key] != nil, "\(key)") }
      }
    }
  }

  @Test func `nothing stands in the files that was not promised`() throws {
    let promised = Set(
      Catalogue.answers + Catalogue.actions + Catalogue.chat + Catalogue.safety)
    let ids = Set(try library().intents.map(\.id.rawValue))
    #expect(ids.subtracting(promised) == [])
  }

  @Test func `kinds are as promised`() throws {
    let byKind: [(IntentKind, [String])] = [
      (.answer, Catalogue.answers), (.act, Catalogue.actions), (.chat, Catalogue.chat),
      (.safety, Catalogue.safety),
    ]
    for (kind, ids) in byKind {
      for id in ids { #expect(try library().intent(IntentID(rawValue: id))?.kind == kind, "\(id)") }
    }
  }

  @Test func `no letter of another script hides among the examples`() throws {
    let library = try library()
    for example in library.intents.flatMap(\.examples) + library.foreignLines {
      let strange = example.text.unicodeScalars.filter {
        (0x370...0x52F).contains($0.value) || (0x2000...0x200F).contains($0.value)
      }
      #expect(strange.isEmpty, "\(example.location): \(example.text)")
    }
  }

  @Test func `an example stands once`() throws {
    let library = try library()
    var places: [String: [Content.SourceLocation]] = [:]
    for example in library.intents.flatMap(\.examples) + library.foreignLines {
      places[example.text.lowercased(), default: []].append(example.location)
    }
    #expect(places.values.filter { $0.count > 1 } == [])
  }

  @Test func `what training needs no more is dropped, one example stays to be offered`() throws {
    let kept = try library().withoutTrainingLines
    #expect(kept.foreignLines.isEmpty && kept.commonWords.isEmpty)
    for intent in kept.intents { #expect(intent.examples.count == 1, "\(intent.id)") }
    #expect(kept.answers.count == (try library().answers.count))
  }
}
