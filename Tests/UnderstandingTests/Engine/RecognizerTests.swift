import CoachKit
import Content
import TestSupport
import Testing
import Understanding

/// What an engine learns from small content.
struct RecognizerTests {
  @Test func `lines are read as the intent whose examples they resemble`() throws {
    let engine = try SmallEngine.recognizer(SmallEngine.library(SmallEngine.fruit))
    #expect(engine.understand("an apple tart").alternatives.first?.intent == "fruit.apple")
    #expect(engine.understand("one pear crumble").alternatives.first?.intent == "fruit.pear")
  }

  @Test func `the same content gives the same engine, byte for byte`() throws {
    let library = SmallEngine.library(SmallEngine.fruit)
    let first = try EngineCompiler(library: library).train().encoded()
    let second = try EngineCompiler(library: library).train().encoded()
    #expect(first == second)
    #expect(try #require(TrainedEngine(encoded: first)).encoded() == first)
    #expect(TrainedEngine(encoded: first.dropLast(3)) == nil)
  }

  @Test func `the threshold of a refusal file decides who is answered`() throws {
    var files = SmallEngine.fruit
    files["intents/refusal.yaml"] = "answered_from: 1\n"
    let strict = try SmallEngine.recognizer(SmallEngine.library(files))
    #expect(strict.answeredFrom == 1)
    #expect(strict.understand("red apple pie").intent == .none)
    files["intents/refusal.yaml"] = "answered_from: 0\n"
    let open = try SmallEngine.recognizer(SmallEngine.library(files))
    #expect(open.understand("flat tyre").intent != .none)
  }

  @Test func `a name says nothing about what the line is for`() throws {
    let engine = try SharedEngine.content().recognizer
    for name in ["Canary", "Toyota", "Berlin", "Pizza"] {
      let read = engine.understand("my name is \(name)")
      #expect(read.intent == "profile.set")
      #expect(read.slots.name == name)
    }
  }

  @Test func `the explanation names words that spoke for the winner`() throws {
    let engine = try SmallEngine.recognizer(SmallEngine.library(SmallEngine.fruit))
    let winner = try #require(engine.explain("apple tart").first)
    #expect(winner.intent == "fruit.apple")
    #expect(winner.votes.contains { $0.word == "apple" && $0.points > 0 })
  }
}
