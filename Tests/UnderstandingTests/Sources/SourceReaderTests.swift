import CoachKit
import Content
import TestSupport
import Testing
import Understanding

/// Studies asked for by name, and lines that only sound like it.
struct SourceReaderTests {
  private func source(_ line: String) throws -> NamedSource? {
    let content = try SharedEngine.content()
    let read = content.recognizer.understand(line)
    return content.recognizer.adopting(SourceReader(content.library), read).slots.source
  }

  @Test(
    arguments: [
      ("who is Wall 2014", "wall-2014"), ("what did wall find", "wall-2014"),
      ("the wall study?", "wall-2014"), ("what is the wall study", "wall-2014"),
      ("tell me about Vigelsø 2015", "vigelso-2015"), ("vigelsoe 2015", "vigelso-2015"),
      ("what does von Haehling say", "von-haehling-2012"), ("Haehling 2012", "von-haehling-2012"),
      ("Dal Bello-Haas", "dal-bello-haas"), ("Riebe 2015", "riebe-2015"),
      ("who are Bull et al", "who-2020"), ("Schoenfeld 2017b", "schoenfeld-2017b"),
    ])
  func `a source is found by its author`(line: String, key: Source.Key) throws {
    #expect(try source(line)?.keys == [key])
  }

  @Test(arguments: ["Smith 1999", "who is Smith 1999", "Johnson et al", "what is the Smith study"])
  func `an unknown author is no source`(line: String) throws {
    let named = try source(line)
    #expect(named?.keys == [])
    #expect(named?.near == [])
  }

  @Test func `another year of an author is near`() throws {
    #expect(try source("wall 2012")?.near == ["wall-2014"])
    #expect(try source("Schoenfeld 1999")?.near.count == 5)
  }

  @Test(
    arguments: [
      "wall sit 30 seconds", "march 2026", "brown rice 200 g", "who is the president",
      "surgery 2019", "what did you find", "which study is best", "rice 2000 kcal",
      "how do i do wall slides", "what is a walker", "is there a study on creatine",
    ])
  func `everyday words are no authors`(line: String) throws {
    #expect(try source(line) == nil)
  }

  @Test func `a danger sign outranks a source`() throws {
    let content = try SharedEngine.content()
    let read = content.recognizer.understand("wall 2014. i have crushing chest pain")
    #expect(content.recognizer.adopting(SourceReader(content.library), read).safety != nil)
  }
}
