import CoachKit
import Dialogue
import LineIO

/// Rows of a card: side by side where they fit, below each other where not, as sentences in plain mode.
struct TableScreen {
  let style: ScreenStyle
  let palette: Palette

  /// A last column narrower than this reads badly and goes below.
  private static let narrowestText = 26
  private static let gap = 2
  /// Of cells below the first.
  private static let indent = 6

  func lines(of table: Reply.Table) -> [String] {
    let rows = table.rows.map { $0.map { adapted(SafeText.clean($0)) } }
    if style.isPlain { return rows.flatMap(spoken) }
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.compactMap { $0.indices.contains(column) ? TextWidth.of($0[column]) : nil }.max() ?? 0
    }
    guard let width = style.width, room(widths) > width else {
      return rows.map { aligned($0, widths) }
    }
    let beside = width - room(widths.dropLast()) - Self.gap
    if beside >= Self.narrowestText, columns == 2 || beside >= 2 * Self.narrowestText {
      return rows.flatMap { hanging($0, widths, beside) }
    }
    if columns > 2, beside >= 0 {
      return rows.flatMap { cells in
        [aligned(Array(cells.prefix(columns - 1)), widths)]
          + below(Array(cells.dropFirst(columns - 1)), width)
      }
    }
    return rows.flatMap { stacked($0, columns, width) }
  }

  private func adapted(_ cell: String) -> String {
    if style.isPlain { return DrawnCharacters.spoken(cell) }
    return style.chartCharacters == .ascii ? DrawnCharacters.ascii(cell) : cell
  }

  /// Columns that cells take with their indent and the gaps between them.
  private func room(_ widths: some Collection<Int>) -> Int {
    widths.reduce(0) { $0 + $1 + Self.gap }
  }

  private func aligned(_ cells: [String], _ widths: [Int]) -> String {
    var line = "  "
    for (column, cell) in cells.enumerated() {
      line += painted(cell, column)
      let isLast = cells.dropFirst(column + 1).allSatisfy(\.isEmpty)
      if isLast { break }
      line += String(repeating: " ", count: widths[column] - TextWidth.of(cell) + Self.gap)
    }
    return line
  }

  /// The last cell wrapped in its own column.
  private func hanging(_ cells: [String], _ widths: [Int], _ room: Int) -> [String] {
    guard cells.count == widths.count, let last = cells.last else {
      return [aligned(cells, widths)]
    }
    let texts = TextWrap.lines(last, at: room)
    let indent = String(repeating: " ", count: self.room(widths.dropLast()) + Self.gap)
    return [aligned(cells.dropLast() + [texts[0]], widths)] + texts.dropFirst().map { indent + $0 }
  }

  private func stacked(_ cells: [String], _ columns: Int, _ width: Int) -> [String] {
    let head = TextWrap.lines(cells.first ?? "", at: width - 2).map { "  " + painted($0, 0) }
    guard columns > 2 else { return head + below(Array(cells.dropFirst()), width) }
    let middle = cells.dropFirst().prefix(columns - 2).filter { !$0.isEmpty }
    let joined = middle.joined(separator: " · ")
    let fits = TextWidth.of(joined) <= width - Self.indent
    return head + below((fits ? [joined] : middle) + cells.dropFirst(columns - 1), width)
  }

  /// Cells that do not fit beside the others, each from a line of its own on.
  private func below(_ cells: [String], _ width: Int) -> [String] {
    cells.filter { !$0.isEmpty }.flatMap { cell in
      TextWrap.lines(cell, at: max(width - Self.indent, 10)).map {
        String(repeating: " ", count: Self.indent) + Decoration(palette: palette).applied(to: $0)
      }
    }
  }

  private func painted(_ cell: String, _ column: Int) -> String {
    column == 0
      ? palette.paint(cell, .heading) : Decoration(palette: palette).applied(to: cell)
  }

  /// "Chair rise: 2 × 8, rest 90 s. Cross your arms."
  private func spoken(_ cells: [String]) -> [String] {
    let said = cells.filter { !$0.isEmpty && $0 != "–" }
    guard let name = said.first else { return [] }
    var text = said.count > 1 ? "\(name): \(said[1])" : name
    for cell in said.dropFirst(2) {
      text += (cell.first?.isUppercase == true ? ". " : ", ") + cell
    }
    return TextWrap.lines(text, at: style.width)
  }
}
