import Foundation

/// Maps margins to confidence and says when a line is not for this coach.
package struct Calibration: Sendable, Equatable, Codable {
  /// Confidence is 1 / (1 + exp(-(slope · margin + gapSlope · gap + offset))).
  var slope = 2.0
  var gapSlope = 1.0
  var offset = 0.0
  /// Foreignness is foreignSlope · (margin of `none`) − ownSlope · (best own margin) + newSlope · (share of new words).
  var foreignSlope = 1.0
  var ownSlope = 1.0
  var newSlope = 1.0
  /// A line whose foreignness is above this is refused.
  var threshold = 0.4

  struct Sample: Sendable {
    /// The best margin of an intent of this coach.
    let margin: Double
    /// How far it stands above the runner-up.
    let gap: Double
    /// The margin of `none`.
    let foreign: Double
    /// The share of the line's words that no learned line has, 0 to 1.
    let newWords: Double
    /// The best intent was the right one.
    let isRight: Bool
    /// The line belongs to no intent.
    let isForeign: Bool
  }

  package func confidence(margin: Double, gap: Double) -> Double {
    1 / (1 + exp(-(slope * margin + gapSlope * gap + offset)))
  }

  func foreignness(margin: Double, foreign: Double, newWords: Double) -> Double {
    foreignSlope * foreign - ownSlope * margin + newSlope * newWords
  }

  func refuses(margin: Double, foreign: Double, newWords: Double) -> Bool {
    foreignness(margin: margin, foreign: foreign, newWords: newWords) > threshold
  }

  /// Two logistic regressions on held-out lines, and the threshold that balances both kinds of error.
  static func fit(_ samples: [Sample]) -> Calibration {
    var out = Calibration()
    let own = samples.filter { !$0.isForeign }
    guard own.contains(where: \.isRight), own.contains(where: { !$0.isRight }) else { return out }
    let confidence = LogisticFit(
      rows: own.map { ([$0.margin, $0.gap], $0.isRight) }, passes: 2000
    ).weights
    (out.slope, out.gapSlope, out.offset) = (confidence[0], confidence[1], confidence[2])
    guard own.count < samples.count else { return out }
    let foreign = LogisticFit(
      rows: samples.map { ([$0.foreign, -$0.margin, $0.newWords], $0.isForeign) }, passes: 2000
    ).weights
    (out.foreignSlope, out.ownSlope, out.newSlope) = (foreign[0], foreign[1], foreign[2])
    out.threshold = out.balanced(samples)
    return out
  }

  /// The foreignness with the best mean of own lines accepted and foreign lines refused.
  private func balanced(_ samples: [Sample]) -> Double {
    let own = Double(samples.count { !$0.isForeign })
    let foreign = Double(samples.count(where: \.isForeign))
    let sorted = samples.map {
      (
        value: foreignness(margin: $0.margin, foreign: $0.foreign, newWords: $0.newWords),
        isForeign: $0.isForeign
      )
    }.sorted { $0.value < $1.value }
    var accepted = 0.0
    var refused = foreign
    var best = (score: 0.0, threshold: threshold)
    for sample in sorted {
      if sample.isForeign { refused -= 1 } else { accepted += 1 }
      let score = accepted / own + refused / foreign
      if score > best.score { best = (score, sample.value + 0.000_1) }
    }
    return best.threshold
  }
}

/// Logistic regression by plain gradient steps; the same rows give the same weights.
struct LogisticFit {
  /// One weight per feature and, last, the offset.
  private(set) var weights: [Double]

  init(rows: [(features: [Double], isTrue: Bool)], passes: Int) {
    weights = Array(repeating: 0, count: (rows.first?.features.count ?? 0) + 1)
    for _ in 0..<passes { step(rows, rate: 1) }
  }

  private mutating func step(_ rows: [(features: [Double], isTrue: Bool)], rate: Double) {
    var gradient = Array(repeating: 0.0, count: weights.count)
    for row in rows {
      var sum = weights[weights.count - 1]
      for (place, value) in row.features.enumerated() { sum += weights[place] * value }
      let error = 1 / (1 + exp(-sum)) - (row.isTrue ? 1 : 0)
      for (place, value) in row.features.enumerated() { gradient[place] += error * value }
      gradient[weights.count - 1] += error
    }
    for place in weights.indices { weights[place] -= rate * gradient[place] / Double(rows.count) }
  }
}
