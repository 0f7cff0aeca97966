import CEditLine
import LineIO

/// Lines as the terminal itself edits them: for a missing library, a dumb terminal and plain mode.
package final class CanonicalReader: PromptReader {
  /// Bytes of the longest line.
  package static let limit = 65_536

  private var lines = LineReader(limit: limit)
  private let writer = LineWriter()

  package init() {
    cel_signals_install()
  }

  package func read(prompt: Prompt) -> PromptInput {
    do { try writer.write(prompt.printed) } catch { return .ended }
    if !lines.hasBufferedLine {
      switch cel_wait_for_line() {
      case CELLineStopped: return .stopped(cel_stop_signal())
      case CELLineInterrupted:
        lines = LineReader(limit: Self.limit)
        try? writer.write("\n")
        return .interrupted
      default: break
      }
    }
    let line = lines.next { cel_stop_signal() != 0 }
    if cel_stop_signal() != 0 { return .stopped(cel_stop_signal()) }
    switch line {
    case nil: return .ended
    case .tooLong?: return .unreadable(.tooLong)
    case .bytes(let bytes, _)?:
      guard let text = String(validating: bytes, as: UTF8.self) else {
        return .unreadable(.notText)
      }
      return .line(text)
    }
  }

  package func remember(_ line: String) {}
  package func forget() {}
}
