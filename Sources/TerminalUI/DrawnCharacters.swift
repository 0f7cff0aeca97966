/// Charts and bars drawn with characters: as they are, in ASCII, or left out.
enum DrawnCharacters {
  /// Box drawing, block elements and braille.
  static func isDrawn(_ character: Character) -> Bool {
    guard let value = character.unicodeScalars.first?.value else { return false }
    return (0x2500...0x259F).contains(value) || (0x2800...0x28FF).contains(value)
  }

  /// Without what is drawn: the words beside it say the same.
  static func spoken(_ text: String) -> String {
    var out = ""
    var isAfterDrawing = false
    for character in text {
      if isDrawn(character) {
        isAfterDrawing = true
      } else if !(isAfterDrawing && character == " ") {
        out.append(character)
        isAfterDrawing = false
      }
    }
    var words = out.replacing(" → ", with: " to ").replacing(" · ", with: "; ")
    if words.count < text.count, text.contains(where: isDrawn) {
      words = words.replacing(#/([0-9])/([0-9])/#) { "\($0.output.1) of \($0.output.2)" }
    }
    // A caption beside a chart becomes a sentence of its own.
    guard text.first.map(isDrawn) == true, words.count > 12 else { return words }
    let end = words.last.map { ".!?".contains($0) } == true ? "" : "."
    return words.prefix(1).uppercased() + words.dropFirst() + end
  }

  /// "███░░" as "[###..]", "▁▄█" as ".=@".
  static func ascii(_ text: String) -> String {
    var out = ""
    var run = ""
    for character in text {
      if isDrawn(character) {
        run.append(character)
      } else {
        out += asciiRun(run)
        run = ""
        out.append(character)
      }
    }
    return out + asciiRun(run)
  }

  private static func asciiRun(_ run: String) -> String {
    guard !run.isEmpty else { return "" }
    if run.allSatisfy({ "█░".contains($0) }) {
      return "[" + run.map { $0 == "█" ? "#" : "." }.joined() + "]"
    }
    return String(run.map { heights[$0] ?? "|" })
  }

  private static let heights = Dictionary(
    uniqueKeysWithValues: zip("▁▂▃▄▅▆▇█", ".:-=+*#@"))
}
