/// Commands that begin with a slash, as people know them from chat programs.
package enum SlashCommand: String, CaseIterable, Sendable {
  case help, start, next, progress, undo, redo, why, more, sources
  case whyThat = "why-that"
  case units, plain, privacy, export, forget, quit

  /// The line to the coach that the command stands for; nil where the terminal answers itself.
  package var spoken: String? {
    switch self {
    case .start, .undo, .redo, .why, .more: rawValue
    case .next: "next workout"
    case .progress: "how am i doing"
    case .sources: "source?"
    case .export: "export my data"
    case .forget: "forget me"
    case .help, .whyThat, .units, .plain, .privacy, .quit: nil
    }
  }

  /// What it does, in a few words for `/help`.
  package var summary: String {
    switch self {
    case .help: "this page"
    case .start: "set up a plan"
    case .next: "today's workout"
    case .progress: "how the week goes"
    case .undo: "take the last entry back"
    case .redo: "put it back"
    case .why: "the reasons"
    case .more: "more on the topic"
    case .sources: "sources in full"
    case .whyThat: "how I read your line"
    case .units: "lb or kg: /units lb"
    case .plain: "no colour, no charts"
    case .privacy: "what is kept, and where"
    case .export: "a copy: /export FILE"
    case .forget: "erase everything"
    case .quit: "leave (or Ctrl-D)"
    }
  }

  /// Other names that people try.
  static let aliases: [String: SlashCommand] = [
    "?": .help, "h": .help, "exit": .quit, "q": .quit, "bye": .quit, "source": .sources,
    "whythat": .whyThat, "delete": .forget, "unit": .units, "setup": .start,
  ]

  init?(name: String) {
    let lower = name.lowercased()
    guard let found = SlashCommand(rawValue: lower) ?? Self.aliases[lower] else { return nil }
    self = found
  }
}
