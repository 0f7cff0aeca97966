import Content

/// Numbers the sources of a reply in the order in which they are named.
struct SourceMarks {
  private(set) var keys: [Source.Key] = []

  /// The marks of the sources of some facts, such as " [1][3]"; empty where no fact has one.
  mutating func marks(for facts: [Fact.ID], in library: Library) -> String {
    marks(ofSources: facts.flatMap { library.facts[$0]?.sources ?? [] })
  }

  /// The same for source keys; the coach's own rule carries no mark.
  mutating func marks(ofSources keys: [Source.Key]) -> String {
    var numbers: [Int] = []
    for key in keys where key != Source.ownRule {
      let number = number(of: key)
      if !numbers.contains(number) { numbers.append(number) }
    }
    guard !numbers.isEmpty else { return "" }
    var marks = " "
    for number in numbers.sorted() { marks += "[\(number)]" }
    return marks
  }

  private mutating func number(of key: Source.Key) -> Int {
    if let place = keys.firstIndex(of: key) { return place + 1 }
    keys.append(key)
    return keys.count
  }

  /// Puts the marks before the sentence's closing point: `It shrinks within days [1].`.
  static func attach(_ marks: String, to sentence: String) -> String {
    guard !marks.isEmpty else { return sentence }
    guard let last = sentence.utf8.last, [0x2E, 0x21, 0x3F].contains(last) else {
      return sentence + marks
    }
    let end = sentence.utf8.index(before: sentence.endIndex)
    return "\(sentence[..<end])\(marks)\(sentence[end...])"
  }
}
