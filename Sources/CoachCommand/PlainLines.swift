import Dialogue
import ArgumentParser
import LineIO

/// Bare lines in, plain answers out, each followed by a blank line.
struct PlainLines {
  let opened: OpenedCoach

  /// Exit code 74 when nobody reads the answers any more.
  func run() throws {
    do { try answerAll() } catch {
      StandardStreams.notice(error.description)
      throw ExitCode(74)
    }
  }

  private func answerAll() throws(LostOutput) {
    var reader = LineReader()
    let writer = LineWriter()
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
        let answer = opened.answer(text)
        try writer.write(answer.text(width: nil) + "\n\n")
        if answer.reply.endsTalk { return }
      }
      if Signals.isStopping { return }
    }
  }
}
