import ArgumentParser
import CoachKit
import Content
import Dialogue
import Foundation
import LineIO
import Record

/// `coach misses`: the lines that were not understood, and where each of them belongs.
struct MissesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "misses",
    abstract: "Shows the lines that were not understood, and adds them to the intent files.",
    discussion: """
      Lines are kept only by `coach chat --keep-misses` and `coach bridge --keep-misses`. In a terminal, \
      without options, you are asked about each line. What is added is learned at the next start.
      """)

  @ArgumentParser.Flag(name: .long, help: "Only lists the lines, in a terminal too.")
  var list = false

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      "Adds line N to the examples of an intent, or with `none` to the foreign lines.",
      valueName: "n intent"))
  var add: [String] = []

  @Option(name: .long, help: ArgumentHelp("Takes line N out of the log.", valueName: "n"))
  var drop: Int?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !add.isEmpty, drop != nil { throw ValidationError("Give --add or --drop, not both.") }
    guard add.isEmpty || (add.count == 2 && Int(add[0]) != nil) else {
      throw ValidationError("--add takes a line's number and an intent: --add 3 cause.alcohol")
    }
  }

  func run() throws {
    let opened = try OpenedCoach(common)
    if let trouble = opened.trouble { throw ValidationError(trouble.description) }
    let log = MissLog(
      store: opened.store, recognizer: opened.coach.converser.tools.recognizer,
      folder: try common.contentFolder())
    let writer = LineWriter()
    if let number = add.first.flatMap({ Int($0) }), let intent = add.last {
      let miss = try line(number, of: log)
      do {
        let file = try log.add(miss, to: IntentID(rawValue: intent))
        try writer.writeLine("Added to \(file.path).")
      } catch let error as ExampleFolderError {
        if case .unknownIntent = error { throw ValidationError(error.description) }
        throw error
      }
    } else if let drop {
      try log.drop(try line(drop, of: log))
      try writer.writeLine("Dropped.")
    } else if !list, Terminal.isTerminal(0), Terminal.isTerminal(1) {
      try review(log, writer)
    } else {
      try writer.writeLine(SafeText.clean(try log.listing()))
    }
  }

  private func line(_ number: Int, of log: MissLog) throws -> Miss {
    let misses = try log.misses()
    guard misses.indices.contains(number - 1) else {
      let range = misses.isEmpty ? "no lines are kept" : "the lines are 1 to \(misses.count)"
      throw ValidationError("There is no line \(number); \(range).")
    }
    return misses[number - 1]
  }

  private func review(_ log: MissLog, _ writer: LineWriter) throws {
    var reader = LineReader()
    try MissReview(
      log: log,
      ask: { prompt in
        try writer.write(prompt)
        guard case .bytes(let bytes, _)? = reader.next() else { return nil }
        return String(decoding: bytes, as: UTF8.self)
      }, say: { try writer.writeLine(SafeText.clean($0)) }
    ).run()
  }
}
