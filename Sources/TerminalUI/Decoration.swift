/// Paints what can be told by its look: source marks and drawn bars.
struct Decoration {
  let palette: Palette

  func applied(to line: String) -> String {
    guard palette.isOn else { return line }
    var out = ""
    var rest = line[...]
    while let character = rest.first {
      if let end = endOfMarks(rest) {
        out += palette.paint(String(rest[..<end]), .quiet)
        rest = rest[end...]
      } else if DrawnCharacters.isDrawn(character) {
        let run = rest.prefix { DrawnCharacters.isDrawn($0) }
        out += palette.paint(String(run), .bar)
        rest = rest[run.endIndex...]
      } else {
        out.append(character)
        rest = rest.dropFirst()
      }
    }
    return out
  }

  /// Where "[1][23]" at the start of the text ends.
  private func endOfMarks(_ text: Substring) -> Substring.Index? {
    var end: Substring.Index?
    var rest = text
    while rest.first == "[", let close = rest.firstIndex(of: "]") {
      let number = rest[rest.index(after: rest.startIndex)..<close]
      guard !number.isEmpty, number.count < 4, number.allSatisfy(\.isNumber) else { break }
      end = rest.index(after: close)
      rest = rest[rest.index(after: close)...]
    }
    return end
  }
}
