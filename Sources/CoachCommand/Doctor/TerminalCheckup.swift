import Foundation
import LineIO

/// What the terminal can show.
struct TerminalCheckup {
  let environment: [String: String]

  var findings: [Checkup.Finding] { [locale, terminal, clock] }

  private var locale: Checkup.Finding {
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
    let isUTF8 = name?.lowercased().replacing("-", with: "").contains("utf8") ?? false
    let shown = name ?? "none"
    return isUTF8
      ? Checkup.fine("locale", shown)
      : Checkup.note("locale", "\(shown); typed accents are kept, and LANG=C.UTF-8 shows them best")
  }

  private var terminal: Checkup.Finding {
    guard Terminal.isTerminal(1) else { return Checkup.note("terminal", "none on standard output") }
    let name = environment["TERM"] ?? "unknown"
    return Checkup.fine(
      "terminal", "\(name), \(Terminal.width(environment: environment)) columns")
  }

  private var clock: Checkup.Finding {
    Checkup.fine("time zone", TimeZone.current.identifier)
  }
}
