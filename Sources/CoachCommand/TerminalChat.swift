import CoachKit
import Dialogue
import Foundation
import LineEditing
import LineIO
import Record
import TerminalUI

/// The chat in a terminal: a prompt, a reply laid out for the window, until Ctrl-D or "bye".
final class TerminalChat {
  let opened: OpenedCoach
  let settings: Settings
  let writer = LineWriter()
  var isPlain: Bool
  var latest: LatestLine?
  private var offered = QuickReplies.none
  private var completer: Completer?
  private var reader: (any PromptReader)?
  private var interruptsInARow = 0

  /// What the command line says about this talk.
  struct Settings {
    var display: DisplayOptions
    var clock: ClockOptions
    var dataFolder: URL
    /// Where typed lines are kept; nil for this talk only.
    var history: HistoryFile?
    var keepsMisses: Bool
  }

  init(opened: OpenedCoach, settings: Settings) {
    self.opened = opened
    self.settings = settings
    isPlain = settings.display.style(isPlain: settings.display.plain).isPlain
  }

  /// Reads and answers until the person leaves.
  ///
  /// - Returns: the signal that ended the talk, nil where the person left.
  func run() throws -> Int32? {
    try writer.writeLine(greeting)
    openReader()
    while true {
      try writer.write("\n")
      let input = reader?.read(prompt: prompt) ?? .ended
      if input != .interrupted { interruptsInARow = 0 }
      switch input {
      case .line(let line):
        if try !serve(line) { return nil }
      case .unreadable(.tooLong): try tell("That line is too long; I read up to 65,536 bytes.")
      case .unreadable(.notText):
        try tell("That line is not valid UTF-8 text, so I could not read it.")
      case .interrupted:
        interruptsInARow += 1
        if interruptsInARow > 1 { try tell("Ctrl-D or /quit leaves.") }
      case .ended:
        try writer.write("\n")
        return nil
      case .stopped(let signal):
        reader = nil
        return signal
      }
    }
  }

  /// The style for the window as it is now.
  var style: ScreenStyle { settings.display.style(isPlain: isPlain) }

  var screen: ReplyScreen { ReplyScreen(style: style) }

  /// A remark of the terminal, not of the coach.
  func tell(_ text: String) throws { try writer.writeLine(screen.text(of: text)) }

  /// Takes the line editor that fits the terminal and its mode.
  func openReader() {
    let environment = ProcessInfo.processInfo.environment
    reader = nil
    if !isPlain, !["", "dumb", "unknown"].contains(environment["TERM"] ?? "") {
      reader = LibeditReader(named: environment["COACH_LIBEDIT"]) { [weak self] text in
        self?.completion(of: text) ?? TabCompletion()
      }
    }
    let chosen = reader ?? CanonicalReader()
    for line in settings.history?.lines() ?? [] { chosen.remember(line) }
    reader = chosen
  }

  /// False when the talk is over.
  private func serve(_ line: String) throws -> Bool {
    remember(line)
    switch TypedLine(line, offered: offered) {
    case .blank: return true
    case .command(let command, let argument): return try run(command, argument)
    case .unknownCommand(let name, let nearest):
      let hint = nearest.map { "Did you mean /\($0.rawValue)?" } ?? "/help lists the commands."
      try tell("There is no /\(name). \(hint)")
      return true
    case .picked(let choice):
      try writer.writeLine(isPlain ? "You: \(choice)" : "     \(choice)")
      return try say(choice)
    case .message(let text): return try say(text)
    }
  }

  /// Sends a line to the coach and shows the reply; false when the coach said goodbye.
  func say(_ text: String) throws -> Bool {
    let answer = opened.answer(text, now: settings.clock.read())
    latest = LatestLine(text, reply: answer.reply)
    offered = QuickReplies(answer.reply, hasOpenQuestion: answer.hasOpenQuestion)
    try writer.writeLine(answer.text(on: screen))
    completer?.offer(offered.choices)
    if completer == nil { pendingOffers.insert(contentsOf: offered.choices, at: 0) }
    if answer.erasedPerson { forgetLines() }
    if let seconds = answer.reply.restSeconds, style.canRedraw {
      try RestCountdown(seconds: seconds, columns: style.width ?? 80, writer: writer).run()
    }
    return !answer.reply.endsTalk
  }

  private func remember(_ line: String) {
    guard HistoryFile.isKept(line) else { return }
    reader?.remember(line)
    try? settings.history?.add(line)
  }

  /// The typed lines go with the person's data.
  private func forgetLines() {
    latest = nil
    offered = .none
    pendingOffers = []
    completer?.forget()
    reader?.forget()
    settings.history?.erase()
  }

  private var prompt: Prompt {
    guard !isPlain else { return Prompt("You:") }
    let (on, off) = Palette(isOn: style.hasColor).switches(.prompt)
    return Prompt("you>", before: on, after: off)
  }

  /// Suggestions of the time before Tab was pressed first.
  private var pendingOffers: [String] = []

  private func completion(of text: String) -> TabCompletion {
    var known = completer ?? Completer(names: opened.exerciseNames)
    if completer == nil { known.offer(pendingOffers) }
    completer = known
    let found = known.result(for: text)
    return TabCompletion(
      deletedScalars: found.deletedScalars, inserted: found.inserted,
      listed: found.choices.joined(separator: "\n"))
  }
}
