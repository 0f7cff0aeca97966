/// A line cut where a new statement or question begins: at signs, at "and i", before "can i".
struct LineParts {
  struct Part {
    var words: [String]
    /// A question mark stood behind it.
    var isAsked = false

    /// It asks; `words` are those after the fillers.
    func isQuestion(_ words: [String]) -> Bool {
      guard let first = words.first, !isAsked else { return isAsked }
      if LineParts.askers.contains(first) { return true }
      return LineParts.inverted.contains(first) && words.count > 1
        && LineParts.subjects.contains(words[1])
    }
  }

  private(set) var parts: [Part] = []

  init(_ text: String) {
    var words: [String] = []
    var word = ""
    var previous: Character = " "
    func isWithin(_ next: Character?) -> Bool { previous.isNumber && next?.isNumber == true }
    let signs = Array(text.lowercased())
    for (place, sign) in signs.enumerated() {
      let next = signs.indices.contains(place + 1) ? signs[place + 1] : nil
      if sign.isLetter || sign.isNumber || (sign == "." && isWithin(next)) {
        word.append(sign)
      } else if !["'", "’"].contains(sign) {
        if !word.isEmpty { words.append(word) }
        word = ""
        if ".,;:!?\n()".contains(sign) {
          close(&words, isAsked: sign == "?")
        }
      }
      previous = sign
    }
    if !word.isEmpty { words.append(word) }
    close(&words, isAsked: false)
  }

  /// Cuts further inside; the last piece is the one that a question mark belongs to.
  private mutating func close(_ words: inout [String], isAsked: Bool) {
    var piece: [String] = []
    for place in words.indices {
      let next = words.indices.contains(place + 1) ? words[place + 1] : ""
      let joins = Self.joiners.contains(words[place]) && Self.starters.contains(next)
      let asks = Self.askers.contains(words[place]) && Self.askedAfter.contains(next)
      if joins || asks, !piece.isEmpty {
        parts.append(Part(words: piece))
        piece = []
      }
      if !joins { piece.append(words[place]) }
    }
    if !piece.isEmpty { parts.append(Part(words: piece, isAsked: isAsked)) }
    words = []
  }

  static let askers: Set<String> = [
    "can", "could", "should", "does", "is", "are", "will", "would", "how", "what", "when", "which",
    "why", "where", "who", "whats", "hows", "shall", "do", "am",
  ]
  static let inverted: Set<String> = ["am", "did", "do", "have", "had", "may", "must", "need"]
  static let subjects: Set<String> = ["i", "you", "it", "my", "that", "this", "the", "we"]
  private static let joiners: Set<String> = ["and", "but", "so", "because", "then"]
  private static let starters: Set<String> = [
    "i", "im", "ive", "my", "he", "she", "they", "it", "his", "her", "we", "can", "what", "how",
    "should", "is", "do", "the", "now", "cant", "cannot",
  ]
  private static let askedAfter: Set<String> = [
    "i", "it", "my", "that", "this", "to", "you", "do", "can", "should", "much", "many", "long",
    "about", "exercises", "kind",
  ]
}
