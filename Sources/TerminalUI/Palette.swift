/// The colours of a screen: few, from the terminal's own sixteen, and never the only sign of anything.
package struct Palette: Sendable {
  package let isOn: Bool

  package init(isOn: Bool) {
    self.isOn = isOn
  }

  /// What a piece of text is.
  package enum Role: Sendable {
    case prompt, heading, number, bar, quiet, alarm, strong

    var code: String {
      switch self {
      case .prompt: "1;36"
      case .heading, .strong: "1"
      case .number, .bar: "36"
      case .quiet: "2"
      case .alarm: "1;31"
      }
    }
  }

  /// The sequences that switch a role on and off; empty without colour.
  package func switches(_ role: Role) -> (on: String, off: String) {
    isOn ? ("\u{1B}[\(role.code)m", "\u{1B}[0m") : ("", "")
  }

  /// The text in its role's colour; empty text stays empty.
  package func paint(_ text: String, _ role: Role) -> String {
    guard !text.isEmpty else { return "" }
    let (on, off) = switches(role)
    return on + text + off
  }
}
