/// A finding whose marks such as `[2]` become links to the list of sources.
package struct MarkedText {
  let text: String
  /// Marks above this are text that only looks like a mark.
  let sources: Int

  package init(text: String, sources: Int) {
    self.text = text
    self.sources = sources
  }

  package var markup: [Markup] {
    var out: [Markup] = []
    let text = UnitText.bound(text)
    var rest = text[...]
    while let match = rest.firstMatch(of: /\[([0-9]{1,3})\]/) {
      guard let number = Int(match.output.1), (1...max(1, sources)).contains(number), sources > 0
      else {
        out.append(.text(String(rest[..<match.range.upperBound])))
        rest = rest[match.range.upperBound...]
        continue
      }
      // The blank before a mark would let a line begin with it.
      let before = rest[..<match.range.lowerBound]
      out.append(.text(before.last == " " ? before.dropLast() + "\u{A0}" : String(before)))
      out.append(
        .tag(
          "a",
          ["class": "mark-link", "href": "#source-\(number)", "aria-label": "source \(number)"],
          "[\(number)]"))
      rest = rest[match.range.upperBound...]
    }
    if !rest.isEmpty { out.append(.text(String(rest))) }
    return out
  }
}
