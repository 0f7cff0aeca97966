import Content
import Testing

struct DataMistakeTests {
  @Test func `a mistake reads as an editor expects it, the remedy below`() {
    let place = Content.SourceLocation(path: "intents/a.yaml", line: 3, column: 7)
    #expect(DataMistake(place, "bad").description == "intents/a.yaml:3:7: error: bad")
    #expect(
      DataMistake(place, "bad", remedy: "mend it").description
        == "intents/a.yaml:3:7: error: bad\n  mend it")
  }

  @Test func `places sort by file, line and column, as numbers`() {
    let places = [("b", 1, 1), ("a", 10, 1), ("a", 9, 2), ("a", 9, 1)].map {
      Content.SourceLocation(path: $0.0, line: $0.1, column: $0.2)
    }
    #expect(places.sorted() == Array(places.reversed()))
  }
}
