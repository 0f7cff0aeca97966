import CoachKit

/// Breaks paragraphs into lines of a screen.
enum TextWrap {
  /// Lines no wider than `width`: broken at spaces, and inside a word only where it is wider than a line.
  ///
  /// Source marks and signs such as "%" stay with the word before them.
  static func lines(_ text: String, at width: Int?) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      width.map { fold(String(paragraph), at: max($0, 1)) } ?? [String(paragraph)]
    }
  }

  /// Units that are never broken, side by side as far as they fit.
  static func flow(_ units: [String], gap: String, at width: Int?) -> [[Int]] {
    var rows: [[Int]] = []
    var used = 0
    for (place, unit) in units.enumerated() {
      let columns = TextWidth.of(unit)
      if let width, !rows.isEmpty, used + gap.count + columns <= width {
        rows[rows.count - 1].append(place)
        used += gap.count + columns
      } else if width == nil, !rows.isEmpty {
        rows[0].append(place)
      } else {
        rows.append([place])
        used = columns
      }
    }
    return rows
  }

  private static func fold(_ paragraph: String, at width: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    var columns = 0
    for word in words(of: paragraph) {
      let wide = TextWidth.of(word)
      if columns > 0, columns + 1 + wide <= width {
        current += " " + word
        columns += 1 + wide
        continue
      }
      if columns > 0 { lines.append(current) }
      var pieces = wide > width ? cut(word, at: width) : [word]
      current = pieces.removeLast()
      columns = TextWidth.of(current)
      lines += pieces
    }
    return lines + [current]
  }

  private static func words(of paragraph: String) -> [String] {
    var words: [String] = []
    for word in paragraph.split(separator: " ", omittingEmptySubsequences: true) {
      if let last = words.last, staysBehind(word, last) {
        words[words.count - 1] = last + " " + word
      } else {
        words.append(String(word))
      }
    }
    return words
  }

  private static func staysBehind(_ word: Substring, _ before: String) -> Bool {
    if word.hasPrefix("["), word.dropFirst().first?.isNumber == true {
      return !before.hasSuffix("]")
    }
    return word.hasPrefix("%") || (word.hasPrefix("×") && before.last?.isNumber == true)
      || (before.hasSuffix(" ×") && word.first?.isNumber == true)
  }

  private static func cut(_ word: String, at width: Int) -> [String] {
    var pieces = [""]
    var columns = 0
    for character in word {
      let wide = TextWidth.of(String(character))
      if columns + wide > width, columns > 0 {
        pieces.append("")
        columns = 0
      }
      pieces[pieces.count - 1].append(character)
      columns += wide
    }
    return pieces
  }
}
