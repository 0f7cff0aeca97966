import Dialogue
import ArgumentParser
import Foundation
import LineIO
import TerminalUI

/// Bare lines in, plain answers out, each followed by a blank line.
struct PlainLines {
  let opened: OpenedCoach
  /// For readers who asked for plain text or colour in a pipe.
  var screen: ReplyScreen?
  var clock: () -> Date = Date.init

  /// Exit code 74 when nobody reads the answers any more.
  func run() throws {
    do { try answerAll() } catch {
      StandardStreams.notice(error.description)
      throw ExitCode(74)
    }
  }

  private func answerAll() throws(LostOutput) {
    var reader = LineReader()
    let writer = LineWriter(shouldStop: { Signals.isStopping })
    var latest: LatestLine?
    while let line = reader.next(shouldStop: { Signals.isStopping }) {
      switch line {
      case .tooLong:
        try writer.write("That line is too long; I read up to 65,536 bytes.\n\n")
      case .bytes(let bytes, _):
        guard let text = String(validating: bytes, as: UTF8.self) else {
          try writer.write("That line is not valid UTF-8 text, so I could not read it.\n\n")
          continue
        }
        if text.allSatisfy(\.isWhitespace) { continue }
        if LatestLine.isAskedAbout(by: text) {
          let why = latest?.explanation(opened, width: nil) ?? LatestLine.nothingYet
          try writer.write(SafeText.clean(why) + "\n\n")
          continue
        }
        let answer = opened.answer(text, now: clock())
        latest = LatestLine(text, reply: answer.reply)
        try writer.write(answer.text(on: screen) + "\n\n")
        if answer.reply.endsTalk { return }
      }
      if Signals.isStopping { return }
    }
  }
}
