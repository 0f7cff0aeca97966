import Content

/// The ranking of intents for one line and the decision to answer or refuse.
struct Scored {
  private(set) var intent: IntentID
  private(set) var confidence: Double
  private(set) var alternatives: [Understanding.Alternative]
  private(set) var margin: Double
  /// How far the best intent stands above the next one and above `none`.
  private(set) var gap: Double
  /// How likely the line is for this content at all, 0 to 1.
  private(set) var ownness: Double
  /// Two questions for the seeds are so close that asking is better than guessing.
  private(set) var isAmbiguous = false

  /// Below this confidence a question may be ambiguous, when the next one is no further behind than this.
  static let surelyMeantFrom = 0.5
  static let closeWithin = 0.12

  static let nothing = Scored(
    intent: .none, confidence: 1, alternatives: [], margin: -9, gap: 0, ownness: 0)

  private init(
    intent: IntentID, confidence: Double, alternatives: [Understanding.Alternative],
    margin: Double, gap: Double, ownness: Double
  ) {
    self.intent = intent
    self.confidence = confidence
    self.alternatives = alternatives
    self.margin = margin
    self.gap = gap
    self.ownness = ownness
  }

  init(_ ranking: Ranking, intents: [LearnedIntent], calibration: Calibration, answeredFrom: Double)
  {
    let signals = ranking.signals
    let ownness = calibration.ownness(signals)
    let rival = max(signals.top - signals.gap, signals.foreign)
    self.ownness = ownness
    margin = signals.top
    gap = signals.top - rival
    alternatives = ranking.order.prefix(4).enumerated().map { place, column in
      let value = Double(ranking.margins[column])
      let lead = value - (place == 0 ? rival : signals.top)
      return Understanding.Alternative(
        intent: intents[column].id,
        confidence: calibration.confidence(margin: value, lead: lead) * ownness)
    }
    guard let first = alternatives.first, ownness >= answeredFrom else {
      intent = .none
      confidence = 1 - ownness
      return
    }
    intent = first.intent
    confidence = first.confidence
    isAmbiguous =
      ranking.order.count > 1
      && ranking.order.prefix(2).allSatisfy { intents[$0].kind == .answer }
      && first.confidence < Self.surelyMeantFrom
      && first.confidence - alternatives[1].confidence <= Self.closeWithin
  }

  /// A danger sign decides the intent; what the line asked beside it stays in `alternatives`.
  mutating func outrank(by safety: IntentID) {
    intent = safety
    confidence = 1
    isAmbiguous = false
  }
}
