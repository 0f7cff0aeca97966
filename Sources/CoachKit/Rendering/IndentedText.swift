/// A head with indented lines below it, wrapped to a screen or left long for a pipe.
struct IndentedText {
  let width: Int?

  func text(_ head: String, below lines: [String]) -> String {
    ([head] + lines.map(indented)).joined(separator: "\n")
  }

  private func indented(_ line: String) -> String {
    guard let width else { return "  " + line }
    let wrapped = TextWidth.wrap(line, at: max(width - 2, 20))
    return "  " + wrapped.replacing("\n", with: "\n  ")
  }
}
