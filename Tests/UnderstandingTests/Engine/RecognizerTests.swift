import Archive
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
    let first = try Self.bytes(of: SmallEngine.recognizer(library))
    #expect(try first == Self.bytes(of: SmallEngine.recognizer(library)))
    var reader = try #require(ArchiveReader(MappedFile(copying: first), mark: Self.mark))
    let stored = Recognizer(&reader)
    let read = try #require(stored)
    #expect(try Self.bytes(of: read) == first)
    #expect(read.understand("an apple tart").alternatives.first?.intent == "fruit.apple")
    var cut = try #require(
      ArchiveReader(MappedFile(copying: first.dropLast(30)), mark: Self.mark))
    #expect(Recognizer(&cut) == nil)
  }

  private static let mark = Array("an engine alone ".utf8)

  private static func bytes(of recognizer: Recognizer) throws -> [UInt8] {
    var writer = ArchiveWriter(mark: mark)
    try recognizer.write(to: &writer)
    return Array(writer.bytes)
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
