import Content
package import Dialogue
import Understanding

/// Lays a reply out as plain text: paragraphs, aligned tables, sources once below.
package struct PlainText: Sendable {
  /// Columns to wrap at; nil leaves lines as long as they are.
  package var width: Int?
  /// Footnotes below the reply; a bridge leaves them to its own field.
  package var showsSources: Bool
  package var showsSuggestions: Bool

  package init(width: Int? = nil, showsSources: Bool = true, showsSuggestions: Bool = true) {
    self.width = width
    self.showsSources = showsSources
    self.showsSuggestions = showsSuggestions
  }

  package func text(of reply: Reply) -> String {
    var parts = reply.blocks.map(text)
    let isList = reply.intent == "chat.source" && reply.slots.source == nil
    if showsSources, !reply.sources.isEmpty, !isList {
      parts.append(sources(of: reply))
    }
    if showsSuggestions, !reply.suggestions.isEmpty {
      let quoted = reply.suggestions.prefix(3).map { "\"\($0)\"" }
      parts.append(wrapped("Try: " + quoted.joined(separator: ", ")))
    }
    return parts.joined(separator: "\n")
  }

  package func text(of block: Reply.Block) -> String {
    switch block {
    case .text(let text, _): wrapped(text)
    case .table(let table, _): aligned(table)
    }
  }

  private func sources(of reply: Reply) -> String {
    let notes = reply.sources.enumerated().map { "[\($0.offset + 1)] \($0.element.short)" }
    return wrapped(notes.joined(separator: "  "))
  }

  private func aligned(_ table: Reply.Table) -> String {
    let columns = table.rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      table.rows.compactMap { $0.indices.contains(column) ? TextWidth.of($0[column]) : nil }.max()
        ?? 0
    }
    guard let width, Self.columns(widths) > width else {
      return table.rows.map { Self.line(of: $0, widths: widths) }.joined(separator: "\n")
    }
    let fitsWithoutNote = columns > 2 && Self.columns(widths.dropLast()) <= width
    return table.rows.map { cells in
      fitsWithoutNote
        ? Self.line(of: cells.dropLast(), widths: widths) + below(cells.suffix(1), width: width)
        : "  " + (cells.first ?? "") + below(cells.dropFirst(), width: width)
    }.joined(separator: "\n")
  }

  /// Columns of the screen that aligned cells take, with their indent and gaps.
  private static func columns(_ widths: some Collection<Int>) -> Int {
    widths.reduce(0) { $0 + $1 + 2 }
  }

  private static func line(of cells: some Collection<String>, widths: [Int]) -> String {
    var line = "  "
    for (column, cell) in cells.enumerated() {
      line += cell
      if column < cells.count - 1 {
        line += String(repeating: " ", count: widths[column] - TextWidth.of(cell) + 2)
      }
    }
    return line
  }

  /// Cells that do not fit beside the others: a line each below, indented and wrapped.
  private func below(_ cells: some Collection<String>, width: Int) -> String {
    cells.filter { !$0.isEmpty }.map { cell in
      "\n      " + TextWidth.wrap(cell, at: max(width - 6, 20)).replacing("\n", with: "\n      ")
    }.joined()
  }

  private func wrapped(_ text: String) -> String {
    guard let width else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { TextWidth.wrap(String($0), at: width) }.joined(separator: "\n")
  }
}
