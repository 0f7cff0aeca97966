import Foundation

/// What the ranking of one line looks like from outside: the evidence for confidence and refusal.
package struct RankingSignals: Sendable, Equatable {
  /// The best margin of an intent of this content.
  let top: Double
  /// How far it stands above the next intent.
  let gap: Double
  /// The mean of the next five margins.
  let next: Double
  /// The margin of `none`; 0 for content without foreign lines.
  let foreign: Double
  /// The shares of words and of neighbouring pairs that no learned line has, 0 to 1.
  let newWords: Double
  let newPairs: Double
  /// Words of the line.
  let words: Int
  /// How the features of the line lean, on average and the most foreign one: above 0 towards this content.
  let leaning: Double
  let leastLeaning: Double

  var forConfidence: [Double] { [top, top - max(top - gap, foreign)] }

  var forRefusal: [Double] {
    [top, gap, next, foreign, newWords, newPairs, log(1 + Double(words)), leaning, leastLeaning]
  }
}

/// Maps a ranking to confidence and says when a line is not for this coach.
package struct Calibration: Sendable, Equatable, Codable {
  /// Whether the best intent is the right one, for lines of this content.
  var right = LogisticRegression(weights: [2, 1], offset: 0)
  /// Whether a line is for this content at all; both kinds of line weigh the same.
  var own = LogisticRegression(weights: [1, 0, 0, -1, -1, 0, 0, 0, 0], offset: 0.4)
  /// A line whose probability of being for this content is below this is refused.
  package var threshold = 0.5

  struct Sample: Sendable {
    let signals: RankingSignals
    /// The best intent was the right one.
    let isRight: Bool
    /// The line belongs to no intent.
    let isForeign: Bool
  }

  /// How sure an intent with this margin is, with its lead over the best rival.
  package func confidence(margin: Double, lead: Double) -> Double {
    right.probability([margin, lead])
  }

  package func ownness(_ signals: RankingSignals) -> Double {
    own.probability(signals.forRefusal)
  }

  /// Two logistic regressions on lines that their model had not learned, and the threshold that
  /// balances both kinds of error.
  static func fit(_ samples: [Sample]) -> Calibration {
    var out = Calibration()
    let own = samples.filter { !$0.isForeign }
    if let right = LogisticRegression(
      fitting: own.map { .init(features: $0.signals.forConfidence, isTrue: $0.isRight) })
    {
      out.right = right
    }
    let foreignWeight = Double(own.count) / Double(max(1, samples.count - own.count))
    if let own = LogisticRegression(
      fitting: samples.map {
        .init(
          features: $0.signals.forRefusal, isTrue: !$0.isForeign,
          weight: $0.isForeign ? foreignWeight : 1)
      })
    {
      out.own = own
      out.threshold =
        RefusalCurve(
          samples.map { (out.ownness($0.signals), !$0.isForeign && $0.isRight, $0.isForeign) }
        ).balanced?.threshold ?? out.threshold
    }
    return out
  }
}
