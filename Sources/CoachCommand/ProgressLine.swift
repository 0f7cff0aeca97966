import LineIO

/// A progress bar on standard error, drawn only where a person watches.
struct ProgressLine {
  private let total: Int
  private let label: String
  private let isShown = Terminal.isTerminal(2)
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
    if isShown { StandardStreams.write("\r\u{1B}[K") }
  }
}
