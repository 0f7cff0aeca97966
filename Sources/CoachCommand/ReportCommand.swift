import ArgumentParser
import CoachKit
import Coaching
import Dialogue
import Foundation
import LineIO
import Record
import Report

/// `coach report`: a person's progress as one HTML page.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes your progress as one HTML page: charts, findings, sources. Needs no network.",
    discussion: """
      The page is for your eyes only (mode 0600). Exit code 73: the file could not be written.
      """)

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Where to write (default: coach-report-YYYY-MM-DD.html in this folder).", valueName: "file"))
  var output: String?

  @ArgumentParser.Flag(name: .long, help: "Replaces a file that is there already.")
  var force = false

  @ArgumentParser.Flag(name: .long, help: "Opens the page in your browser.")
  var open = false

  @Option(name: .long, help: "How many weeks to look back, 1 to \(RecordReport.mostWeeks).")
  var weeks = 26

  @Option(name: .long, help: "Whose report (default: the person of this terminal).")
  var user = "local"

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (1...RecordReport.mostWeeks).contains(weeks) else {
      throw ValidationError("--weeks takes a number from 1 to \(RecordReport.mostWeeks).")
    }
  }

  func run() throws {
    let opened = try OpenedCoach(common)
    if let trouble = opened.trouble { throw Refusal.record(trouble) }
    let today = Day.ofThisMachine
    let record = try opened.store.record(of: UserKey(user))
    let report = RecordReport(
      record: record, on: today, tools: opened.coach.converser.tools, weeks: weeks)
    let file = URL(fileURLWithPath: output ?? "coach-report-\(today.iso).html")
    do {
      try PrivateFile(file).write(Array(ReportPage(report).html.utf8), replaces: force)
    } catch {
      StandardStreams.notice(error.description)
      throw ExitCode(73)
    }
    let isOpened = open && Browser.open(file)
    try LineWriter().writeLine(
      isOpened ? "Wrote \(file.path) and opened it." : "Wrote \(file.path). Open it in a browser.")
  }
}

/// The desktop's own way to open a file.
enum Browser {
  /// - Returns: false where there is no desktop that could.
  static func open(_ file: URL) -> Bool {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let candidates = folders.map {
      URL(fileURLWithPath: String($0)).appendingPathComponent("xdg-open")
    }
    guard
      let opener = candidates.first(where: {
        FileManager.default.isExecutableFile(atPath: $0.path)
      })
    else { return false }
    let process = Process()
    process.executableURL = opener
    process.arguments = [file.path]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return (try? process.run()) != nil
  }
}
