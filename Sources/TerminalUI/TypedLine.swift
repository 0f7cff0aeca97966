import Language

/// What a typed line is: a command of the terminal, or something to say to the coach.
package enum TypedLine: Equatable, Sendable {
  case blank
  case command(SlashCommand, argument: String)
  /// A slash and a word that is none of the commands; it is not sent to the coach.
  case unknownCommand(name: String, nearest: SlashCommand?)
  /// A suggestion picked by its number.
  case picked(String)
  case message(String)

  /// Reads a line; "//x" says "/x" to the coach.
  ///
  /// `offered` are the suggestions on the screen.
  package init(_ line: String, offered: QuickReplies = .none) {
    if line.allSatisfy(\.isWhitespace) {
      self = .blank
    } else if line.hasPrefix("//") {
      self = .message(String(line.dropFirst()))
    } else if line.hasPrefix("/") {
      self = Self.command(line.dropFirst())
    } else if let choice = offered.picked(by: line) {
      self = .picked(choice)
    } else {
      self = .message(line)
    }
  }

  private static func command(_ line: Substring) -> TypedLine {
    let name = String(line.prefix { !$0.isWhitespace })
    let argument = line.dropFirst(name.count).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    if let command = SlashCommand(name: name) { return .command(command, argument: argument) }
    return .unknownCommand(name: name, nearest: nearest(to: name))
  }

  /// The command fewest edits away, or the one that the word begins; nil where none is near.
  private static func nearest(to name: String) -> SlashCommand? {
    let typed = name.lowercased()
    let known =
      SlashCommand.allCases.map { ($0.rawValue, $0) }
      + SlashCommand.aliases.sorted { $0.key < $1.key }.filter { $0.key.count > 2 }
    let limit = typed.count < 4 ? 1 : 2
    let near = known.compactMap { word, command in
      EditDistance.between(Array(typed.utf8), Array(word.utf8), atMost: limit)
        .map { (distance: $0, command: command) }
    }
    if let found = near.min(by: { $0.distance < $1.distance }) { return found.command }
    guard typed.count > 1 else { return nil }
    return known.first { $0.0.hasPrefix(typed) || typed.hasPrefix($0.0 + "-") }?.1
  }
}
