/// Numbers that stay on one line with their units.
package enum UnitText {
  private static let units: Set<Substring> = [
    "kg", "lb", "st", "s", "cm", "in", "min", "%", "kcal", "reps",
  ]

  /// The blank between a number and its unit becomes one that does not break.
  package static func bound(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    var out = ""
    for (place, word) in words.enumerated() {
      if place > 0 {
        let isUnit = units.contains(word.prefix { !",.;:)".contains($0) })
        let isAfterNumber = words[place - 1].last?.isNumber ?? false
        out += isUnit && isAfterNumber ? "\u{A0}" : " "
      }
      out += word
    }
    return out
  }
}
