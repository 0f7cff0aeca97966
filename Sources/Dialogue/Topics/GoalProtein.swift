import Coaching
import Content
import Record
import Understanding

/// "And protein?": the person's own grams before the general answer, where they may be said.
struct GoalProtein {
  func answer(_ turn: inout Turn) {
    if asksHowMuch(turn), let grams = grams(turn) {
      turn.say(GoalPhrase.proteinOwn, ["grams": String(grams)], isPrivate: true)
    }
    AnswerTopic().answer(&turn)
  }

  /// Not "is whey any good", and not for somebody else.
  private func asksHowMuch(_ turn: Turn) -> Bool {
    let heard = turn.understanding
    guard !heard.concepts.contains("relative") else { return false }
    return heard.stems.count <= 3 || !Self.amountWords.isDisjoint(with: heard.stems)
  }

  private static let amountWords: Set<String> = ["much", "many", "gram", "need", "enough", "goal"]

  /// nil while a fact is missing, a rule forbids numbers, or the kidney team decides.
  private func grams(_ turn: Turn) -> Int? {
    let reading = EnergyReading(record: turn.record, day: turn.now.day)
    guard NumbersHold(turn.record) == nil, reading.refusal == nil, let person = reading.person(),
      BodyRange.bodyMassIndex.contains(person.bodyMassIndex.value)
    else { return nil }
    let plan = GoalPlan(person: person, goal: turn.record.goalInForce?.goal)
    guard case .given(let given) = plan.outcome else { return nil }
    return plan.macros(of: given, trains: person.trains(record: turn.record, on: turn.now.day))?
      .proteinGrams
  }
}
