import Content

/// Cuts text into small words; a fixed name, and a number with its unit, counts as one.
struct WordSplitter {
  /// By first word, longest first.
  private let names: [String: [[String]]]
  private let units: [String: [[String]]]

  init(terms: FixedTerms) {
    names = Self.byFirst(terms.names)
    units = Self.byFirst(terms.units)
  }

  func words(of text: String) -> [String] {
    let raw = Self.split(text)
    var out: [String] = []
    var rest = raw[...]
    while let word = rest.first {
      let taken = name(rest) ?? quantity(rest) ?? 1
      out.append(taken == 1 ? word : rest.prefix(taken).joined(separator: " "))
      rest = rest.dropFirst(taken)
    }
    return out
  }

  /// Letters and digits in small letters; a point or comma between digits stays, a percent sign is a word.
  private static func split(_ text: String) -> [String] {
    text.lowercased().matches(of: /\d+(?:[.,]\d+)*|[\p{L}]+(?:['’][\p{L}]+)*|%/)
      .map { String($0.output).replacing("’", with: "'") }
  }

  private func name(_ words: ArraySlice<String>) -> Int? {
    words.first.flatMap { names[$0] }?.first { words.starts(with: $0) }?.count
  }

  /// "5 kg", "1.0 to 1.2 g per kg a day".
  private func quantity(_ words: ArraySlice<String>) -> Int? {
    guard let first = words.first, Self.isNumber(first) else { return nil }
    var count = 1
    let next = words.dropFirst().prefix(2)
    if next.count == 2, let link = next.first, let second = next.last,
      ["to", "or", "and"].contains(link), Self.isNumber(second)
    {
      count = 3
    }
    let rest = words.dropFirst(count)
    let unit = rest.first.flatMap { units[$0] }?.first { rest.starts(with: $0) }
    return unit.map { count + $0.count }
  }

  private static func isNumber(_ word: String) -> Bool { word.first?.isNumber == true }

  private static func byFirst(_ terms: [String]) -> [String: [[String]]] {
    let all = terms.map(split).filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    return Dictionary(grouping: all) { $0.first ?? "" }
  }
}
