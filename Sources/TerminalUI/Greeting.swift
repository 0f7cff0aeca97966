/// What the terminal says before the first line.
package enum Greeting: Sendable, Equatable {
  /// Nobody has talked to it on this machine yet. `folder`: where the record will be.
  case stranger(folder: String)
  /// Somebody who talked before; `due` is what is due today, in one line.
  case acquaintance(due: String?)

  package func text(style: ScreenStyle) -> String {
    let screen = ReplyScreen(style: style)
    switch self {
    case .stranger(let folder):
      let lines = [
        "Coach for rebuilding leg muscle: a program, not a doctor. Answers rest on published sources.",
        "What you tell me stays on this computer, in \(folder); \"forget me\" erases it.",
        "Try: why is my leg thinner after the cast",
        "\"start\" sets up a plan, /help shows more, Ctrl-D leaves.",
      ]
      return lines.map(screen.text(of:)).joined(separator: "\n")
    case .acquaintance(let due):
      return screen.text(
        of: due.map { "Today: \($0) /next shows more." }
          ?? "Welcome back. \"start\" sets up a plan.")
    }
  }
}
