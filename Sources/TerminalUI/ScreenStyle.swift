/// What a screen can show and what its reader wants.
package struct ScreenStyle: Sendable, Equatable {
  /// Columns at which text is wrapped; nil leaves lines as long as they are.
  package var width: Int?
  package var hasColor = false
  /// Sources are links that a click opens.
  package var hasLinks = false
  package var chartCharacters = ChartCharacters.blocks
  /// For screen readers and dumb terminals: labels, and sentences in place of charts and tables.
  package var isPlain = false
  /// Whether replies say who speaks: in plain mode on a terminal.
  package var isLabelled = false
  /// A line may be drawn over, as a progress bar does.
  package var canRedraw = true

  package enum ChartCharacters: Sendable { case blocks, ascii }

  package init(width: Int? = nil) {
    self.width = width
  }
}

/// What the person asked for about colour: `--color`.
package enum ColorChoice: String, CaseIterable, Sendable { case auto, always, never }

extension ScreenStyle {
  /// The style for a stream, from the options and the environment.
  ///
  /// In this order: `--color`, NO_COLOR, TERM=dumb, CLICOLOR_FORCE, not a terminal, CLICOLOR=0
  /// (no-color.org, bixense.com/clicolors). Plain mode has no escape sequence at all.
  package init(
    isTerminal: Bool, width: Int?, wantsPlain: Bool, color: ColorChoice,
    environment: [String: String]
  ) {
    self.init(width: width)
    isPlain = wantsPlain || Self.isOn(environment["ACCESSIBLE"])
    canRedraw = !isPlain && environment["TERM"] != "dumb"
    isLabelled = isPlain && isTerminal
    hasColor = !isPlain && Self.showsColor(color, isTerminal, environment)
    hasLinks = isTerminal && hasColor && Hyperlinks.areKnown(in: environment)
    chartCharacters = Self.isUTF8(environment) && environment["TERM"] != "dumb" ? .blocks : .ascii
  }

  private static func showsColor(
    _ choice: ColorChoice, _ isTerminal: Bool, _ environment: [String: String]
  ) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb" { return false }
    if isOn(environment["CLICOLOR_FORCE"]) { return true }
    return isTerminal && environment["CLICOLOR"] != "0"
  }

  /// Set, and not to a word for no.
  static func isOn(_ value: String?) -> Bool {
    !["", "0", "false", "no", "off"].contains((value ?? "").lowercased())
  }

  /// The first of the three variables that is set names the character set.
  private static func isUTF8(_ environment: [String: String]) -> Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }
    let name = (names.first { !$0.isEmpty } ?? "").uppercased()
    return name.hasSuffix("UTF-8") || name.hasSuffix("UTF8")
  }
}
