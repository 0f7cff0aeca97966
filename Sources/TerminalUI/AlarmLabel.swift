import Understanding

/// The word that sets a danger reply apart, whatever the colours.
struct AlarmLabel {
  let word: String

  init?(_ level: SafetyLevel?) {
    switch level {
    case .emergency: word = "Emergency"
    case .crisis, .urgent: word = "Urgent"
    case .eatingDisorder: word = "Important"
    case nil: return nil
    }
  }

  /// Wrapped lines with the label in the alarm colour and the first sentence strong.
  func painted(_ lines: [String], _ palette: Palette) -> [String] {
    guard palette.isOn, let first = lines.first else { return lines }
    let label = "\(word):"
    var left = Self.firstSentence(of: lines.joined(separator: " ")) - label.count
    var out: [String] = []
    for (place, line) in lines.enumerated() {
      let text = place == 0 ? String(first.dropFirst(label.count)) : line
      let strong = text.prefix(max(0, left))
      left -= text.count + 1
      let head = place == 0 ? palette.paint(label, .alarm) : ""
      out.append(head + palette.paint(String(strong), .strong) + text.dropFirst(strong.count))
    }
    return out
  }

  /// Characters of the first sentence, its full stop included.
  private static func firstSentence(of text: String) -> Int {
    guard let end = text.firstRange(of: ". ") else { return text.count }
    return text.distance(from: text.startIndex, to: end.upperBound) - 1
  }
}
