import ArgumentParser
import CoachKit
import Coaching
import Dialogue
import Exchange
import Foundation
import LineIO
import Record

/// `coach import`: weigh-ins or workouts from a CSV file into a person's log.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Reads weigh-ins or workouts from a CSV file into the log.",
    discussion: """
      The header decides: date,weight_kg (or weight_lb), or date,exercise,… as `coach export --format workouts` \
      writes it. A file with a mistake changes nothing; "undo" in the chat takes an import back.
      """)

  @Argument(help: "The CSV file; - reads standard input.")
  var file: String

  @Option(name: .long, help: "Whose log (default: the person of this terminal).")
  var user = "local"

  @ArgumentParser.Flag(name: .long, help: "Only says what would be read.")
  var dryRun = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let text = try read()
    let opened = try OpenedCoach(common)
    if let trouble = opened.trouble { throw ValidationError(trouble.description) }
    let key = UserKey(user)
    let record = try opened.store.record(of: key)
    let library = opened.coach.converser.tools.library
    let names = ExerciseNames(library)
    do {
      let read = try LogImport(
        csv: text, into: record, today: today, exerciseID: { names.id(of: $0) })
      if !dryRun, !read.changes.isEmpty { try keep(read.changes, key, opened.store) }
      try say(read)
    } catch let mistakes as ImportMistakes {
      for mistake in mistakes.all.prefix(20) {
        StandardStreams.notice("\(file):\(mistake.row): error: \(mistake.problem)")
      }
      StandardStreams.notice(
        mistakes.all.count == 1
          ? "1 mistake; nothing was imported."
          : "\(mistakes.all.count) mistakes; nothing was imported.")
      throw ExitCode(65)
    }
  }

  private func read() throws -> String {
    let data: Data
    do {
      data =
        file == "-"
        ? FileHandle.standardInput.readDataToEndOfFile()
        : try Data(contentsOf: URL(fileURLWithPath: file))
    } catch {
      StandardStreams.notice("\(file) can't be read. Check its name and permissions.")
      throw ExitCode(66)
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      StandardStreams.notice("\(file) is no UTF-8 text. Save it as CSV with UTF-8 and try again.")
      throw ExitCode(65)
    }
    return text
  }

  /// The calendar day of this machine.
  private var today: Day {
    let seconds = Date().timeIntervalSince1970 + Double(TimeZone.current.secondsFromGMT())
    return Day(number: Int((seconds / 86_400).rounded(.down)))
  }

  private func keep(
    _ changes: [RecordChange], _ key: UserKey, _ store: any RecordStore
  ) throws {
    try store.begin()
    do {
      let state = try store.conversation(of: key)
      try store.apply(
        changes, conversation: state, of: key, at: Int64(Date().timeIntervalSince1970))
      try store.commit()
    } catch {
      store.rollback()
      throw error
    }
  }

  private func say(_ read: LogImport) throws {
    let count = read.changes.count
    let entries = count == 1 ? "1 entry" : "\(count) entries"
    let known = read.known == 0 ? "" : "; \(read.known) were in the log already"
    try LineWriter().writeLine(
      dryRun ? "\(entries) would be imported\(known)." : "\(entries) imported\(known).")
  }
}
