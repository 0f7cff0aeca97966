/// A table in Markdown; a bar in a cell is escaped.
struct MarkdownTable {
  let head: [String]
  let rows: [[String]]

  var text: String {
    ([line(head), line(head.map { _ in "---" })] + rows.map(line)).joined(separator: "\n")
  }

  private func line(_ cells: [String]) -> String {
    "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
  }
}
