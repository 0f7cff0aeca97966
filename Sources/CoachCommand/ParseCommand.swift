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

  func run() throws {
    let parser = LineParser(content: try common.compiledContent(), explains: explain)
    var reader = LineReader(limit: 1 << 20)
    let writer = LineWriter()
    while let line = reader.next() {
      switch line {
      case .bytes(let bytes, _):
        try writer.writeLine(parser.json(for: String(decoding: bytes, as: UTF8.self)))
      case .tooLong:
        try writer.writeLine(#"{"code":"line_too_long","intent":"none","type":"error"}"#)
      }
    }
  }
}
