import Coaching
import Record
import Understanding

extension SafetyContext {
  /// What the record tells the safety reader about the person.
  init(record: UserRecord, conversation: Conversation, now: Moment) {
    self.init()
    let profile = record.profile
    ageYears = profile.ageYears(on: now.day)
    conditions = Set(profile.conditions)
    medicines = Set(profile.texts(.medicines))
    pregnant = conditions.contains("pregnancy") || profile.number(.pregnancyWeek) != nil
    if let told = profile.day(of: .operatedStage) {
      recentOperation =
        now.day - told <= 92 && !conditions.isDisjoint(with: ConditionFlags.operations)
    }
    year = now.day.year
    if case .safetyQuestion(let rule)? = conversation.pending { pendingQuestion = rule }
    previousSigns = Set(conversation.previousSigns)
  }
}
