import Content

/// The ranking of intents for one line and the decision to answer or refuse.
struct Scored {
  private(set) var intent: IntentID
  private(set) var confidence: Double
  private(set) var alternatives: [Understanding.Alternative]
  private(set) var margin: Double
  private(set) var gap: Double

  static let nothing = Scored(
    intent: .none, confidence: 1, alternatives: [], margin: -9, gap: 0)

  private init(
    intent: IntentID, confidence: Double, alternatives: [Understanding.Alternative],
    margin: Double, gap: Double
  ) {
    self.intent = intent
    self.confidence = confidence
    self.alternatives = alternatives
    self.margin = margin
    self.gap = gap
  }

  /// `margins` holds one value per intent and, last, the one of `none`.
  ///
  /// Safety intents are learned so that their lines pull on no other intent, but only the red-flag rules choose them.
  init(
    margins: [Float], newWords: Double, intents: [Intent], calibration: Calibration
  ) {
    var own = margins.dropLast()
    for (place, intent) in intents.enumerated() where intent.kind == .safety { own[place] = -9 }
    let top = Self.largest(own, count: 4)
    let best = Double(margins[top[0]])
    let second = top.count > 1 ? Double(margins[top[1]]) : best - 1
    let foreign = Double(margins[margins.count - 1])
    margin = best
    gap = best - max(second, foreign)
    alternatives = top.map { place in
      let value = Double(margins[place])
      let rival = place == top[0] ? max(second, foreign) : best
      return Understanding.Alternative(
        intent: intents[place].id,
        confidence: calibration.confidence(margin: value, gap: value - rival))
    }
    let isForeign = calibration.refuses(margin: best, foreign: foreign, newWords: newWords)
    if isForeign, alternatives[0].confidence < Self.sureConfidence {
      intent = .none
      confidence = 1 - calibration.confidence(margin: best, gap: gap)
    } else {
      intent = intents[top[0]].id
      confidence = alternatives[0].confidence
    }
  }

  /// A danger sign decides the intent; what the line asked beside it stays in `alternatives`.
  mutating func outrank(by safety: IntentID) {
    intent = safety
    confidence = 1
  }

  /// A line that is this surely about one intent is not refused for its foreign words.
  private static let sureConfidence = 0.85

  private static func largest(_ values: ArraySlice<Float>, count: Int) -> [Int] {
    var out: [Int] = []
    for index in values.indices {
      if out.count == count, values[index] <= values[out[count - 1]] { continue }
      let place = out.firstIndex { values[index] > values[$0] } ?? out.count
      out.insert(index, at: place)
      if out.count > count { out.removeLast() }
    }
    return out
  }
}
