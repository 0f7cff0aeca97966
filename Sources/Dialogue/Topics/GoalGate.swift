import Coaching
import Content
import Record
import Understanding

/// Decides whether numbers may be said at all, and asks for what a number needs.
enum GoalGate {
  /// True when a danger sign or a rule forbids every number; then the turn is answered.
  static func holdsBack(_ turn: inout Turn) -> Bool {
    let reading = EnergyReading(record: turn.record, day: turn.now.day)
    if let hold = NumbersHold(turn.record), [.emergency, .crisis].contains(hold) {
      say(hold, &turn)
    } else if let refusal = reading.refusal {
      refuse(refusal, &turn)
    } else {
      return false
    }
    return true
  }

  static func say(_ hold: NumbersHold, _ turn: inout Turn) {
    switch hold {
    case .emergency:
      forget(&turn)
      let lines = turn.library.redFlags?.lines.lines(for: turn.profile.text(.locale))
      turn.say(
        GoalPhrase.holdEmergency, ["number": lines?.emergencyNumber ?? "112"], isPrivate: true)
    case .crisis:
      forget(&turn)
      let lines = turn.library.redFlags?.lines.lines(for: turn.profile.text(.locale))
      turn.say(
        GoalPhrase.holdCrisis, ["crisis_line": lines?.crisisLine ?? "112"], isPrivate: true)
    case .eatingDisorder: refuse(.refuseEatingDisorder, &turn)
    case .refeeding: refuse(.refuseRefeeding, &turn)
    }
  }

  /// Says kindly why there is no number; "why" says it again.
  static func refuse(_ code: SafetyCode, _ turn: inout Turn) {
    guard let phrase = GoalPhrase(code) else { return }
    forget(&turn)
    turn.say(phrase, isPrivate: true)
    turn.conversation.reasons = [turn.wording(phrase)]
  }

  /// The person with numbers; nil when the turn now asks for what is missing, or says what does not fit.
  static func person(_ turn: inout Turn, weightKG: Double? = nil) -> EnergyPerson? {
    var missing = EnergyReading(record: turn.record, day: turn.now.day).missing
    if weightKG != nil { missing.removeAll { $0 == .weight } }
    if asks(for: missing, &turn) { return nil }
    let reading = EnergyReading(record: turn.record, day: turn.now.day)
    guard let person = reading.person(weightKG: weightKG) else { return nil }
    guard BodyRange.bodyMassIndex.contains(person.bodyMassIndex.value) else {
      turn.say(
        GoalPhrase.doubtfulBody,
        ["height": turn.shown(cm: person.heightCM), "weight": turn.shown(kg: person.weightKG)],
        isPrivate: true)
      return nil
    }
    if let refusal = CalorieGoal(person).refusal {
      refuse(refusal, &turn)
      return nil
    }
    return person
  }

  private static func asks(for missing: [SetUpStep], _ turn: inout Turn) -> Bool {
    let reading = EnergyReading(record: turn.record, day: turn.now.day)
    let isSkip = turn.understanding.stems.contains("skip") && turn.understanding.stems.count <= 4
    if turn.conversation.form != nil || isSkip {
      // Whoever skips the sex once is not asked again.
      if isSkip, missing.isEmpty, reading.isSexOpen {
        turn.change(.set(.sex, .text(SaidSex.unspecified.rawValue), on: turn.now.day))
      }
      guard !missing.isEmpty else { return false }
      let what = missing.map(\.rawValue).joined(separator: ", ")
      turn.say(GoalPhrase.needs, ["what": what])
      return true
    }
    let steps = missing + (reading.isSexOpen ? [.sex] : [])
    return SetUpForm.open(
      SetUpStep.allCases.filter(steps.contains), for: turn.intent, &turn,
      opening: steps.count > 1 ? .opening : nil)
  }

  /// What was assumed for want of a fact.
  static func sayAssumptions(_ person: EnergyPerson, _ turn: inout Turn) {
    let reading = EnergyReading(record: turn.record, day: turn.now.day)
    if reading.assumesSedentary { turn.say(GoalPhrase.assumesSedentary, isPrivate: true) }
    if person.sex == nil { turn.say(GoalPhrase.assumesNoSex, isPrivate: true) }
    if !BodyRange.surerAgeYears.contains(person.ageYears) {
      turn.say(GoalPhrase.lessSureAge, isPrivate: true)
    }
  }

  /// A refusal leaves no number behind for "why" or "more".
  private static func forget(_ turn: inout Turn) {
    turn.conversation.topic = nil
    turn.conversation.more = []
    turn.conversation.why = []
    turn.conversation.reasons = []
  }
}
