import Dispatch
import LineIO

/// Seconds that count up on standard error while something takes its time; silent where nobody watches.
struct ElapsedLine {
  private let label: String
  private let timer: (any DispatchSourceTimer)?
  private let queue = DispatchQueue(label: "elapsed-line")

  /// Where nothing can be drawn again, the label is written once.
  init(label: String) {
    self.label = label
    guard ProgressLine.canRedraw else {
      timer = nil
      if Terminal.isTerminal(2) { StandardStreams.notice("\(label) …") }
      return
    }
    let timer = DispatchSource.makeTimerSource(queue: queue)
    self.timer = timer
    let start = ContinuousClock.now
    timer.setEventHandler {
      let seconds = (ContinuousClock.now - start).components.seconds
      StandardStreams.write("\r\(label) … \(seconds) s")
    }
    timer.schedule(deadline: .now(), repeating: 1)
    timer.resume()
  }

  /// Takes the line away.
  func end() {
    guard let timer else { return }
    timer.cancel()
    // Waits for a drawing that is under way.
    queue.sync {}
    ProgressLine.clear(columns: label.count + 12)
  }
}
