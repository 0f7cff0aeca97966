import Dispatch

extension Array where Element: Sendable {
  /// The transformed elements in their order, worked out on all cores.
  func mapInParallel<Result: Sendable>(
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    let pieces = 64
    let results = Pieces<Result>(count: pieces)
    DispatchQueue.concurrentPerform(iterations: pieces) { piece in
      let range = (count * piece / pieces)..<(count * (piece + 1) / pieces)
      results.set(piece, self[range].map(transform))
    }
    return results.joined
  }
}

/// Collects what worker threads finish in any order.
private final class Pieces<Result: Sendable>: @unchecked Sendable {
  private let lock = DispatchSemaphore(value: 1)
  private var pieces: [[Result]]

  init(count: Int) {
    pieces = Array(repeating: [], count: count)
  }

  func set(_ piece: Int, _ results: [Result]) {
    lock.wait()
    pieces[piece] = results
    lock.signal()
  }

  var joined: [Result] { pieces.flatMap(\.self) }
}
