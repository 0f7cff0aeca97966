import ArgumentParser
import CoachKit
import Foundation
import LineIO

/// `coach parse`: what the engine reads in each line, as JSON.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Reads lines on standard input and writes what was understood, one JSON object each.")

  @ArgumentParser.Flag(
    name: .long, help: "Adds the words and rules that voted for the winner and the runner-up.")
  var explain = false

  @OptionGroup var common: CommonOptions

  /// The most lines that are answered together.
  private static let atOnce = 32

  func run() throws {
    let parser = LineParser(content: try common.compiledContent(), explains: explain)
    var reader = LineReader(limit: 1 << 20)
    let writer = LineWriter()
    var read: [String] = []
    while let line = reader.next() {
      switch line {
      case .bytes(let bytes, _):
        do {
          read.append(try parser.json(for: String(decoding: bytes, as: UTF8.self)))
        } catch {
          try writer.write(lines: read)
          throw error
        }
      case .tooLong:
        read.append(#"{"code":"line_too_long","intent":"none","type":"error"}"#)
      }
      // Who waits for an answer gets it at once; lines that wait themselves are answered together.
      if read.count < Self.atOnce, reader.hasBufferedLine { continue }
      try writer.write(lines: read)
      read.removeAll(keepingCapacity: true)
    }
  }
}
