package import Dialogue

/// `/help`: what can be said, every command, the keys; 24 lines at 80 columns.
package struct HelpScreen: Sendable {
  private let screen: ReplyScreen
  private let examples: Reply.Table

  /// `examples`: label and example lines, from the content.
  package init(style: ScreenStyle, examples: Reply.Table) {
    screen = ReplyScreen(style: style)
    self.examples = examples
  }

  package var text: String {
    var lines: [String] = []
    if isWide {
      lines.append("Type it as you would say it:")
      lines += table.lines(of: examples)
    } else {
      lines.append(screen.text(of: "Type it as you would say it; \"help\" shows examples."))
    }
    lines.append(screen.text(of: "Commands:"))
    lines += commands
    lines.append(screen.text(of: keys))
    return lines.joined(separator: "\n")
  }

  private var keys: String {
    screen.style.isPlain
      ? "A number picks a suggestion. Ctrl-C drops the line. Ctrl-D leaves."
      : "Tab completes, Up recalls, Ctrl-C drops the line; a number picks a suggestion."
  }

  private var table: TableScreen { TableScreen(style: screen.style, palette: screen.palette) }

  /// Whether examples and commands fit one screen together.
  private var isWide: Bool { (screen.style.width ?? 80) >= 76 }

  /// Two beside each other where there is room.
  private var commands: [String] {
    let rows = SlashCommand.allCases.map { ["/" + $0.rawValue, $0.summary] }
    if screen.style.isPlain {
      let spoken = rows.map { "\($0[0]), \($0[1])" }.joined(separator: "; ")
      return [screen.text(of: spoken + ".")]
    }
    guard isWide else { return table.lines(of: Reply.Table(rows: rows)) }
    let half = (rows.count + 1) / 2
    return (0..<half).map { place in
      let left = cell(rows[place])
      guard rows.indices.contains(place + half) else { return "  " + left.text }
      let gap = String(repeating: " ", count: max(0, 38 - left.columns))
      return "  " + left.text + gap + cell(rows[place + half]).text
    }
  }

  private func cell(_ row: [String]) -> (text: String, columns: Int) {
    let gap = String(repeating: " ", count: max(1, 11 - row[0].count))
    let text = screen.palette.paint(row[0], .heading) + gap + row[1]
    return (text, row[0].count + gap.count + row[1].count)
  }
}
