import Content
import Foundation

/// Links that a terminal opens on a click (OSC 8).
enum Hyperlinks {
  /// Whether the terminal says which one it is, and that one is known to have links.
  ///
  /// FORCE_HYPERLINK decides where it is set.
  static func areKnown(in environment: [String: String]) -> Bool {
    if let forced = environment["FORCE_HYPERLINK"] { return ScreenStyle.isOn(forced) }
    if environment["VTE_VERSION"].flatMap({ Int($0) }) ?? 0 >= 5000 { return true }
    if environment["KONSOLE_VERSION"].flatMap({ Int($0) }) ?? 0 >= 210_400 { return true }
    if environment["WT_SESSION"] != nil || environment["DOMTERM"] != nil { return true }
    if programs.contains(environment["TERM_PROGRAM"] ?? "") { return true }
    let kind = environment["TERM"] ?? ""
    return kinds.contains { kind == $0 || kind.hasPrefix($0 + "-") }
  }

  private static let programs: Set<String> = [
    "iTerm.app", "WezTerm", "vscode", "Hyper", "ghostty", "Tabby", "rio",
  ]
  private static let kinds = ["xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm"]

  /// The text as a link; as it is where the address holds anything but plain ASCII.
  static func link(_ text: String, to address: String) -> String {
    guard address.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return text }
    return "\u{1B}]8;;\(address)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
  }
}

extension Source {
  /// Where the source can be read.
  var address: String? {
    if let doi {
      let path = doi.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed)
      return path.map { "https://doi.org/\($0)" }
    }
    return link
  }
}
