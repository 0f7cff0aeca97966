import Coaching
import Content
import Language

/// Several kinds of facts in one line of the log: "walked 20 min, 78.4 kg, knee 3/10, ate 1900 kcal".
extension SlotFilling {
  /// What a clause tells, by the intent that keeps it.
  enum LogKind: String {
    case workout = "log.workout"
    case weight = "log.weight"
    case pain = "log.pain"
    case food = "log.food"
  }

  /// The clauses that tell another kind of fact than `intent` keeps, each with its kind.
  func clausesBeside(_ intent: String) -> [(kind: LogKind, tokens: Range<Int>)] {
    guard let main = LogKind(rawValue: intent), mentions.count > 1 else { return [] }
    let clauses = clauses()
    guard clauses.count > 1 else { return [] }
    let kinds = clauses.indices.map { kind(of: clauses[$0], among: clauses, at: $0) }
    guard kinds.contains(main) else { return [] }
    return zip(kinds, clauses).compactMap { kind, clause in
      guard let kind, kind != main, !(main == .workout && kind == .pain) else { return nil }
      return (kind, clause)
    }
  }

  /// The line without these clauses.
  func without(_ clauses: [Range<Int>]) -> SlotFilling {
    let kept = mentions.filter { mention in
      !clauses.contains { $0.contains(mention.tokens.lowerBound) }
    }
    return SlotFilling(
      scan: scan, mentions: kept, today: today, bareUnit: bareUnit, tokens: tokens)
  }

  /// The line between separators that no quantity uses.
  private func clauses() -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = tokens.lowerBound
    for index in tokens where isClauseCut(index) {
      if index > start { clauses.append(start..<index) }
      start = index + 1
    }
    if start < tokens.upperBound { clauses.append(start..<tokens.upperBound) }
    return clauses
  }

  private func isClauseCut(_ index: Int) -> Bool {
    switch scan.word(index) {
    case .comma, .semicolon, .and, .then, .plus, .lineBreak, .dot:
      !mentions.contains { $0.tokens.contains(index) }
    default: scan.text(index) == "but"
    }
  }

  private func kind(
    of clause: Range<Int>, among clauses: [Range<Int>], at place: Int
  ) -> LogKind? {
    let told = mentions.filter { clause.contains($0.tokens.lowerBound) }
    func has(_ kind: Mention.Kind) -> Bool { told.contains { $0.kind == kind } }
    if has(.energy) || has(.protein) {
      return clause.contains { scan.text($0).hasPrefix("burn") } ? nil : .food
    }
    if let number = told.first(where: { $0.kind == .number || $0.kind == .weight }),
      bodyLabel(number) == .weight
    {
      return .weight
    }
    if told.contains(where: { ($0.kind == .exercise || $0.kind == .mode) && !isRuledOut($0) }) {
      return .workout
    }
    if has(.pain) || jointScore(in: clause) != nil { return has(.sets) ? nil : .pain }
    return isWeighIn(told, clause, near: neighbours(of: place, clauses)) ? .weight : nil
  }

  private func neighbours(of place: Int, _ clauses: [Range<Int>]) -> [Range<Int>] {
    [place - 1, place + 1].filter(clauses.indices.contains).map { clauses[$0] }
  }

  /// "78.4 kg" by itself, where no exercise beside it can have been done with it.
  private func isWeighIn(
    _ told: [Mention], _ clause: Range<Int>, near neighbours: [Range<Int>]
  ) -> Bool {
    let measured = told.filter(\.isMeasured)
    guard measured.count == 1, let mass = measured.first,
      mass.kind == .weight || mass.kind == .load, !isDifference(mass),
      (30...300).contains(mass.kilograms ?? 0),
      ![.at, .with, .by].contains(scan.word(mass.tokens.lowerBound - 1)),
      !["with", "at", "using", "@"].contains(scan.text(mass.tokens.lowerBound - 1))
    else { return false }
    return !mentions.contains { mention in
      [.exercise, .sets, .reps].contains(mention.kind)
        && neighbours.contains { $0.contains(mention.tokens.lowerBound) }
    }
  }

  /// "knee 2": a joint and, right behind it, a score without a unit.
  func jointScore(in clause: Range<Int>) -> (joint: Mention, score: Mention)? {
    for joint in mentions where joint.kind == .joint && clause.contains(joint.tokens.lowerBound) {
      var next = joint.tokens.upperBound
      while [.filler, .now, .colon].contains(scan.word(next)) { next += 1 }
      let score = mentions.first { $0.kind == .number && $0.tokens.lowerBound == next }
      if let score, isScore(score), scan.isClauseEnd(score.tokens.upperBound) {
        return (joint, score)
      }
    }
    return nil
  }

  /// The joint and its bare score in a clause of its own, beside what was done.
  var scoreBesideWorkout: (joint: Mention, score: Mention)? {
    guard first(.joint) != nil, first(.pain) == nil else { return nil }
    for clause in clauses() {
      let isDone = mentions.contains {
        ($0.kind == .exercise || $0.kind == .mode) && clause.contains($0.tokens.lowerBound)
      }
      if !isDone, let found = jointScore(in: clause) { return found }
    }
    return nil
  }
}

extension SlotReader {
  /// What a line of the log tells beside its own kind, each with the words it was told in.
  func beside(_ intent: String, _ read: Recognizer.Read, today: Day?) -> [Understanding.Beside] {
    guard SlotFilling.LogKind(rawValue: intent) != nil else { return [] }
    let filling = SlotFilling(
      scan: read.scan, mentions: read.mentions.filter { !$0.isDropped }, today: today,
      bareUnit: read.bareUnit)
    let date = filling.lineDates == 1 ? filling.lineDate : nil
    return filling.clausesBeside(intent).map { kind, clause in
      var part = filling.part(clause)
      part.fill(kind.rawValue)
      part.slots.date = part.slots.date ?? date
      return Understanding.Beside(
        intent: IntentID(rawValue: kind.rawValue), slots: part.slots,
        text: read.line.text(clause))
    }
  }
}
