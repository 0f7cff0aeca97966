import Coaching
import Content
import Record
import Understanding

/// The coach asked something that takes a yes, a no or a choice; this reads the answer.
package struct PendingQuestion {
  /// True when the line answered the open question; any other line closes it and is read as usual.
  package init() {}

  package func answer(_ turn: inout Turn) -> Bool {
    guard let pending = turn.conversation.pending else { return false }
    turn.conversation.pending = nil
    switch pending {
    case .eraseEverything: return erase(&turn)
    case .eraseField(let field): return erase(field, &turn)
    case .safetyQuestion: return safety(&turn)
    case .choice: return false
    case .confirmWeight(let kg, let day): return confirm(kg: kg, day: day, &turn)
    case .confirmAge(let years): return confirmAge(years, &turn)
    case .refusedLoss: return RefusedLoss.answer(&turn)
    case .operatedSide: return WorkoutSideAnswer().take(&turn)
    case .operatedStage: return WorkoutStageAnswer().take(&turn)
    case .morningPain(let joint, let side):
      return WorkoutOfferAnswer().takeMorning(joint: joint, side: side, &turn)
    case .painNow(let joint, let side):
      return WorkoutOfferAnswer().takeNow(joint: joint, side: side, &turn)
    case .whoTrains: return WhoTrains().take(&turn)
    case .clearance: return HoldClearance().takeClearance(&turn)
    case .safeNow: return HoldClearance().takeSafety(&turn)
    case .thirdDay: return WorkoutOfferAnswer().takeThirdDay(&turn)
    case .testChoice: return TestChoice().take(&turn)
    }
  }

  private func erase(_ turn: inout Turn) -> Bool {
    guard turn.intent == "chat.affirm" || isShortYes(turn) else {
      // The same wish once more is no yes: it brings the question again.
      guard turn.plainYesOrNo == false || ["chat.deny", "chat.cancel"].contains(turn.intent) else {
        return false
      }
      turn.say(FormPhrase.eraseKept)
      return true
    }
    turn.change(.eraseAll)
    turn.conversation = Conversation()
    turn.say(FormPhrase.erasedEverything)
    turn.intent = "profile.delete"
    return true
  }

  private func erase(_ field: String, _ turn: inout Turn) -> Bool {
    guard turn.intent == "chat.affirm" || isShortYes(turn) else {
      // The same wish once more is no yes: it brings the question again.
      guard turn.plainYesOrNo == false || ["chat.deny", "chat.cancel"].contains(turn.intent) else {
        return false
      }
      turn.say(FormPhrase.eraseKept)
      return true
    }
    for change in ErasableField.changes(for: field) { turn.change(change) }
    turn.say(FormPhrase.erasedField, ["field": field])
    turn.intent = "profile.delete"
    return true
  }

  private func isShortYes(_ turn: Turn) -> Bool {
    turn.plainYesOrNo == true && turn.understanding.stems.count <= 4
  }

  /// "Yes" reaches the safety reader before this and fires there; what is left is "no".
  private func safety(_ turn: inout Turn) -> Bool {
    guard turn.intent == "chat.deny" else { return false }
    turn.say(SafetyPhrase.questionDenied)
    return true
  }

  private func confirmAge(_ years: Int, _ turn: inout Turn) -> Bool {
    let known = turn.profile.ageYears(on: turn.now.day).map(String.init) ?? ""
    if ["chat.deny", "chat.cancel", "log.undo"].contains(turn.intent) {
      turn.say(ProfilePhrase.ageKept, ["before": known], isPrivate: true)
      return true
    }
    guard turn.intent == "chat.affirm" else { return false }
    turn.change(.set(.age, .number(Double(years)), on: turn.now.day))
    let noted = turn.wording(ProfilePhrase.age, ["age": String(years)])
    turn.say(ProfilePhrase.noted, ["what": noted], isPrivate: true)
    turn.intent = "profile.set"
    return true
  }

  private func confirm(kg: Double, day: String, _ turn: inout Turn) -> Bool {
    if ["chat.deny", "chat.cancel", "log.undo"].contains(turn.intent) {
      turn.say(LogPhrase.weightNotSaved)
      return true
    }
    guard turn.intent == "chat.affirm", let day = Day(iso: day) else { return false }
    turn.change(.add(.weight(kg: kg), on: day))
    turn.say(
      LogPhrase.weightSaved, ["weight": turn.shown(kg: kg), "day": turn.shown(day)],
      isPrivate: true)
    turn.intent = "log.weight"
    return true
  }
}

/// Which changes erase a field that the person names.
enum ErasableField {
  static func changes(for name: String) -> [RecordChange] {
    if name == "weight" { return [.eraseWeights] }
    let fields: [ProfileField] =
      switch name {
      case "age", "birth_date": [.age, .birthDate]
      case "height": [.heightCM]
      case "limitation": [.limitations]
      case "condition": [.conditions, .pregnancyWeek]
      default: ProfileField(rawValue: name).map { [$0] } ?? []
      }
    return fields.map { .erase($0) }
  }
}
