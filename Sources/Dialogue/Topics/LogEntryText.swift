import Coaching
import Record

/// Any entry of the log in a few words, without its day.
struct LogEntryText {
  let turn: Turn

  /// Nil for what is not shown in lists: cards and danger signs.
  func text(_ body: Entry.Body) -> String? {
    switch body {
    case .weight(let kg):
      turn.hidesBodyNumbers ? nil : turn.shown(kg: kg)
    case .activity(let activity): LogActivityText(turn: turn).text(activity)
    case .pain(let pain):
      turn.wording(
        LogPhrase.painRow,
        ["joint": PainReading.place(pain, turn), "score": Shown.number(pain.score, places: 1)])
    case .test(let result): TestNorm.text(result, turn)
    case .food(let food): turn.hidesBodyNumbers ? nil : LogFood.text(food, turn)
    case .absence(let absence): turn.wording(AbsenceName(reason: absence.reason))
    case .goal, .flag, .card: nil
    }
  }
}

/// What a day off is called in a list.
struct AbsenceName: PhraseKey {
  let rawValue: String

  init(rawValue: String) { self.rawValue = rawValue }
  init(reason: Absence.Reason) { rawValue = "log.absence.\(reason.rawValue)" }
}
