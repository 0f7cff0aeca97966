import Foundation
import LineIO
import TerminalUI

/// A progress bar on standard error, drawn only where a person watches.
struct ProgressLine {
  private let total: Int
  private let label: String
  private let isShown = Self.canRedraw
  private var done = 0
  private var shown = -1

  private static let width = 30

  init(total: Int, label: String) {
    self.total = max(1, total)
    self.label = label
  }

  mutating func step() {
    done += 1
    let percent = done * 100 / total
    guard isShown, percent != shown else { return }
    shown = percent
    let filled = min(Self.width, done * Self.width / total)
    let bar =
      String(repeating: "#", count: filled) + String(repeating: ".", count: Self.width - filled)
    StandardStreams.write("\r\(label) [\(bar)] \(percent) %")
  }

  func end() {
    if isShown { Self.clear(columns: label.count + Self.width + 12) }
  }

  /// A person watches standard error, and it can be drawn over.
  static var canRedraw: Bool {
    let style = ScreenStyle(
      isTerminal: Terminal.isTerminal(2), width: nil, wantsPlain: false, color: .auto,
      environment: ProcessInfo.processInfo.environment)
    return Terminal.isTerminal(2) && style.canRedraw
  }

  /// Blanks, since an escape sequence is not for every terminal.
  static func clear(columns: Int) {
    StandardStreams.write("\r" + String(repeating: " ", count: columns) + "\r")
  }
}
