import CoachKit
import Dialogue
import Foundation
import LineEditing
import LineIO
import Record
import TerminalUI

extension TerminalChat {
  /// Runs a slash command; false when it ends the talk.
  func run(_ command: SlashCommand, _ argument: String) throws -> Bool {
    if command == .export, !argument.isEmpty {
      try export(to: argument)
      return true
    }
    if let line = command.spoken { return try say(line) }
    switch command {
    case .help: try writer.writeLine(HelpScreen(style: style, examples: opened.helpTable).text)
    case .whyThat:
      let why = latest?.explanation(opened, width: style.width) ?? LatestLine.nothingYet
      try writer.writeLine(SafeText.clean(why))
    case .units: return try units(argument)
    case .plain: try setPlain(argument)
    case .privacy: try privacy()
    case .quit: return false
    default: break
    }
    return true
  }

  /// What the terminal says first.
  var greeting: String {
    let line = opened.line("", now: settings.clock.read())
    switch (try? opened.coach.standing(line)) ?? .stranger {
    case .stranger: return Greeting.stranger(folder: shown(settings.dataFolder)).text(style: style)
    case .acquaintance(let due): return Greeting.acquaintance(due: due).text(style: style)
    }
  }

  private func units(_ argument: String) throws -> Bool {
    guard argument.isEmpty else { return try say("use \(argument)") }
    let profile = try? opened.store.record(of: .local).profile
    let weight = profile?.text(.weightUnit) ?? "kg"
    let height = profile?.text(.heightUnit) ?? "cm"
    try tell(
      "Weights in \(weight), heights in \(height). /units lb, /units kg or /units stone changes it."
    )
    return true
  }

  private func setPlain(_ argument: String) throws {
    isPlain = argument != "off"
    openReader()
    try tell(
      isPlain
        ? "Plain: no colour, no charts. /plain off goes back." : "Colour and charts are back.")
  }

  private func privacy() throws {
    let notice = PrivacyNotice(
      record: shown(settings.dataFolder.appendingPathComponent("coach.sqlite")),
      isInMemory: opened.trouble != nil, history: settings.history.map { shown($0.url) },
      keepsMisses: settings.keepsMisses)
    for line in notice.lines { try tell(line) }
  }

  /// Writes everything kept about the person to a new file that only they can read.
  private func export(to argument: String) throws {
    let path = argument.hasPrefix("~/") ? home + argument.dropFirst() : argument
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let why = errno == EEXIST ? "it exists already" : String(cString: strerror(errno))
      try tell("\(argument) was not written: \(why). Give another name.")
      return
    }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      let text = try opened.store.export(of: .local) ?? "{}"
      try file.write(contentsOf: Data("\(text)\n".utf8))
      try tell("Wrote \(argument): your profile, log, goals and tests as JSON.")
    } catch {
      try tell("\(argument) is not whole: \(error)")
    }
  }

  private var home: String { ProcessInfo.processInfo.environment["HOME"] ?? "" }

  /// A path with the home folder as "~".
  private func shown(_ url: URL) -> String {
    guard home.count > 1, url.path.hasPrefix(home + "/") else { return url.path }
    return "~" + url.path.dropFirst(home.count)
  }
}
