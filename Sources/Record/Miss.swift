/// A line that was not understood, kept so that somebody can teach it to the coach.
package struct Miss: Sendable, Equatable {
  package let text: String
  /// When it was first typed, seconds since 1970.
  package let firstAt: Int64
  /// How many people typed it.
  package let people: Int

  package init(text: String, firstAt: Int64, people: Int) {
    self.text = text
    self.firstAt = firstAt
    self.people = people
  }

  /// Lines kept for all people together; the oldest go.
  package static let mostKept = 10_000
  /// Characters; a longer line is no example of anything.
  package static let longest = 400

  /// The line as it is kept: its words with one space between them, or nil where it is too long.
  package static func text(of line: String) -> String? {
    let text = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.isEmpty || text.unicodeScalars.count > longest ? nil : text
  }
}
