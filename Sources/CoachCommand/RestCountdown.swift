import Foundation
import LineIO
import Synchronization

/// Counts down the pause between two sets on one line, until it is over, Enter is pressed or Ctrl-C.
struct RestCountdown {
  let seconds: Int
  /// Columns of the window; a line that wraps could not be drawn over.
  let columns: Int
  let writer: LineWriter

  private static let width = 20
  /// Ctrl-C may come while the line is drawn, when nothing waits that it could end.
  private static let wasInterrupted = Atomic(false)

  /// Waits at most `seconds`; what is typed meanwhile is the next line of the talk.
  func run() throws {
    Self.wasInterrupted.store(false, ordering: .relaxed)
    let before = signal(SIGINT) { _ in
      RestCountdown.wasInterrupted.store(true, ordering: .relaxed)
    }
    defer { signal(SIGINT, before) }
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    while clock.now < end, !Self.wasInterrupted.load(ordering: .relaxed) {
      let left = Int((end - clock.now).components.seconds) + 1
      try writer.write("\r" + bar(left: left))
      if Self.isInterrupted(forMilliseconds: 1000) { break }
    }
    try writer.write("\r" + String(repeating: " ", count: bar(left: seconds).count) + "\r")
  }

  private func bar(left: Int) -> String {
    let filled = max(0, seconds - left) * Self.width / max(1, seconds)
    let bar =
      String(repeating: "#", count: filled) + String(repeating: ".", count: Self.width - filled)
    let number = String(left)
    let pad = String(repeating: " ", count: max(0, 3 - number.count))
    let text = "\(pad)\(number) s, Enter ends it"
    return columns < Self.width + 30 ? "Rest \(text)" : "Rest [\(bar)] \(text)"
  }

  /// True when a line waits on standard input or a signal came.
  private static func isInterrupted(forMilliseconds time: Int32) -> Bool {
    var input = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return poll(&input, 1, time) != 0
  }
}
