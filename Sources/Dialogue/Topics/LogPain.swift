import Coaching
import Language
import Record
import Understanding

extension Slots {
  /// Left or right; nil for both sides, as the log writes it.
  var oneSide: String? { side.flatMap { ["left", "right"].contains($0) ? $0 : nil } }
}

/// What a line tells of pain: where, how much, when, and what is usual.
struct PainReading {
  private(set) var pains: [Pain] = []
  let day: Day?

  init(_ turn: Turn) {
    day = turn.saidDay
    if let items = turn.slots.items, items.count > 1, Set(items.map(\.date)).count == 1 {
      for item in items { read(item, turn) }
      return
    }
    read(turn.slots, turn)
  }

  /// One place with its score, of the line or of one of its items.
  private mutating func read(_ slots: Slots, _ whole: Turn) {
    var turn = whole
    turn.slots = slots
    guard let told = slots.pain else { return }
    let usual = Self.usual(turn)
    let score = Self.score(told, usual, turn)
    guard (0...10).contains(score) else { return }
    let moment = Self.moment(turn)
    for place in Self.places(score, turn) {
      pains.append(
        Pain(
          joint: place, side: turn.slots.oneSide, score: score, moment: moment, usual: usual))
    }
  }

  /// The place named, talked about last, or the only one that hurts; a zero clears all.
  private static func places(_ score: Double, _ turn: Turn) -> [String] {
    if let named = turn.slots.joint ?? turn.slots.muscle { return [named] }
    let complaints = known(turn)
    if score == 0, !complaints.isEmpty, turn.conversation.joint == nil { return complaints }
    if let joint = turn.conversation.joint { return [joint] }
    return complaints.count == 1 ? complaints : [PainReading.somewhere]
  }

  private static func known(_ turn: Turn) -> [String] {
    var out = turn.profile.limitedJoints
    for entry in turn.record.entries where turn.now.day - entry.day <= 28 {
      if case .pain(let pain) = entry.body, pain.score > 0, !out.contains(pain.joint) {
        out.append(pain.joint)
      }
    }
    return out
  }

  private static func moment(_ turn: Turn) -> Pain.Moment {
    if turn.says("morning", "woke", "waking") { return .morning }
    return turn.says("during", "while") ? .session : .any
  }

  private static let usualWords: Set<String> = Set(
    ["usual", "usually", "normal", "normally"].map(Stemmer.stem))

  /// "normally it's 1": the number told for an ordinary day.
  private static func usual(_ turn: Turn) -> Double? {
    let stems = turn.understanding.stems
    guard let word = stems.firstIndex(where: usualWords.contains) else { return nil }
    let after = stems[(word + 1)...].prefix(5).lazy.compactMap { Double($0) }.first
    return after.flatMap { (0...10).contains($0) ? $0 : nil }
  }

  /// When only the usual number was caught as the score, the other number is the score.
  private static func score(_ told: Double, _ usual: Double?, _ turn: Turn) -> Double {
    guard let usual, told == usual else { return told }
    let numbers = turn.understanding.stems.compactMap(Double.init)
    return numbers.first { $0 != usual && (0...10).contains($0) } ?? told
  }

  static let somewhere = "unspecified"

  /// "left knee", "knee", "the pain".
  static func place(_ pain: Pain, _ turn: Turn) -> String {
    guard pain.joint != somewhere else { return turn.wording(LogPhrase.thePain) }
    return [pain.side, pain.joint].compactMap(\.self).joined(separator: " ")
  }
}

/// Pain from 0 to 10: kept, and the rule that follows.
struct LogPain {
  func answer(_ turn: inout Turn) {
    let reading = PainReading(turn)
    guard let day = reading.day else {
      turn.say(LogPhrase.dayToCome)
      return
    }
    guard let first = reading.pains.first else {
      turn.say(LogPhrase.whatPain)
      return
    }
    guard turn.corrects, let entry = turn.justTold({ if case .pain = $0 { true } else { false } })
    else {
      keep(reading.pains, on: day, &turn)
      return
    }
    let before = latest(first.joint, turn)
    turn.change(.replace(entry: entry.id, with: .pain(first), on: entry.day))
    tell([first], on: day, before: before, &turn)
  }

  /// Saves scores and says what follows from the first.
  func keep(_ pains: [Pain], on day: Day, _ turn: inout Turn) {
    guard let first = pains.first else { return }
    let before = latest(first.joint, turn)
    for pain in pains { turn.change(.add(.pain(pain), on: day)) }
    tell(pains, on: day, before: before, &turn)
  }

  private func tell(_ pains: [Pain], on day: Day, before: Double?, _ turn: inout Turn) {
    guard let first = pains.first else { return }
    let places = pains.map { PainReading.place($0, turn) }.joined(separator: ", ")
    let parts =
      Set(pains.map(\.score)).count == 1
      ? [places]
      : pains.dropLast().map { pain in
        PainReading.place(pain, turn) + " " + Shown.number(pain.score, places: 1) + "/10"
      } + [pains.last.map { PainReading.place($0, turn) } ?? places]
    let score = pains.last?.score ?? first.score
    turn.say(
      LogPhrase.painNoted,
      [
        "joint": parts.joined(separator: ", ").capitalizedSentence,
        "score": Shown.number(score, places: 1),
      ], isPrivate: true)
    let worst = pains.max { $0.score < $1.score } ?? first
    sayRule(worst, worst == first ? before : nil, &turn)
    turn.conversation.joint = first.joint == PainReading.somewhere ? nil : first.joint
    turn.conversation.latestChange = turn.wording(
      LogPhrase.painEntry, ["joint": places, "day": turn.shown(day)])
    turn.conversation.reasons = [turn.wording(LogPhrase.painWhy)]
    turn.suggest("next workout", "undo")
  }

  func save(_ reading: PainReading, _ turn: inout Turn) {
    guard let day = reading.day else { return }
    for pain in reading.pains { turn.change(.add(.pain(pain), on: day)) }
  }

  private func latest(_ joint: String, _ turn: Turn) -> Double? {
    for entry in turn.record.entries.reversed() {
      if case .pain(let pain) = entry.body, pain.joint == joint { return pain.score }
    }
    return nil
  }

  /// A morning well above the usual means a step back; else the rule of the number.
  private func sayRule(_ pain: Pain, _ before: Double?, _ turn: inout Turn) {
    let usual = pain.usual ?? (pain.moment == .morning ? before : nil)
    if pain.moment == .morning, let usual, pain.score - usual > 2 {
      turn.say(
        LogPhrase.painMorning,
        ["rise": Shown.number(pain.score - usual, places: 1)], isPrivate: true)
    } else {
      turn.say(PainWords.rule(pain.score), isPrivate: true)
    }
    if let before, pain.score < before, pain.score <= 3 {
      turn.say(LogPhrase.painBetter, ["before": Shown.number(before, places: 1)], isPrivate: true)
    }
    if turn.trainingPlan().replay.needsReferral {
      turn.say(WorkoutPhrase.referral, isPrivate: true)
    }
  }
}
