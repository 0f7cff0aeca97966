import CEditLine
import Foundation

/// Line editing by the system's libedit: arrow keys, history, Tab, pasting, wide characters.
package final class LibeditReader: PromptReader {
  private var editor: OpaquePointer?
  private let complete: (String) -> TabCompletion

  /// libedit shows a pasted line feed as this.
  private static let lineFeedSymbol = "\u{23CE}"

  /// Debian and its kin count from 2, others from 0.
  private static let libraries = ["libedit.so.2", "libedit.so.0"]

  /// nil where the library is missing or no character set of the system is UTF-8.
  ///
  /// `library` is looked for in place of the usual names.
  package init?(named library: String?, complete: @escaping (String) -> TabCompletion) {
    self.complete = complete
    guard cel_use_utf8() else { return nil }
    for name in library.map({ [$0] }) ?? Self.libraries where editor == nil {
      editor = cel_open(name, libeditCompletion, Unmanaged.passUnretained(self).toOpaque())
    }
    guard editor != nil else { return nil }
    cel_signals_install()
  }

  deinit {
    if let editor { cel_close(editor) }
  }

  package func read(prompt: Prompt) -> PromptInput {
    let marked = [prompt.before, prompt.after].map { $0.isEmpty ? "" : "\u{1}\($0)\u{1}" }
    var typed: UnsafeMutablePointer<CChar>?
    let outcome = cel_read(editor, marked[0] + prompt.text + marked[1] + " ", &typed)
    defer { free(typed) }
    switch outcome {
    case CELLineInterrupted: return .interrupted
    case CELLineStopped: return .stopped(cel_stop_signal())
    case CELLineRead:
      guard let typed else { return .ended }
      let line = String(cString: typed).replacing(Self.lineFeedSymbol, with: "\n")
      return line.utf8.count > CanonicalReader.limit ? .unreadable(.tooLong) : .line(line)
    default: return .ended
    }
  }

  package func remember(_ line: String) {
    cel_remember(editor, line.replacing("\n", with: Self.lineFeedSymbol))
  }

  package func forget() { cel_forget(editor) }

  fileprivate func completion(before text: String) -> CELCompletion {
    let found = complete(text)
    return CELCompletion(
      deleted: Int32(found.deletedScalars),
      inserted: found.inserted.isEmpty ? nil : strdup(found.inserted),
      listed: found.listed.isEmpty ? nil : strdup(found.listed))
  }
}

private func libeditCompletion(
  context: UnsafeMutableRawPointer?, before: UnsafePointer<CChar>?
) -> CELCompletion {
  guard let context, let before else { return CELCompletion() }
  return Unmanaged<LibeditReader>.fromOpaque(context).takeUnretainedValue()
    .completion(before: String(cString: before))
}
