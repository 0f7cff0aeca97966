import Coaching
package import Content
import Record
import Understanding

/// Writing the log, looking into it, taking back.
package struct LogTopic: Topic {
  package init() {}

  let serves: Set<String> = ["log"]

  package func answer(_ turn: inout Turn) {
    if Self.writes.contains(turn.intent), turn.tellsOfHimOrHer {
      turn.say(ProfilePhrase.someoneElse)
      turn.suggest("helping someone exercise")
      return
    }
    if let asked = LogQuestion.intent(turn) {
      turn.intent = asked
      asked.group == "goal" ? GoalTopic().answer(&turn) : ProfileTopic().answer(&turn)
      return
    }
    if let joint = turn.slots.joint { turn.conversation.joint = joint }
    turn.leaveWorkoutQuestions()
    let before = turn.conversation.topic
    turn.conversation.topic = turn.intent
    turn.conversation.more = []
    turn.conversation.why = []
    turn.conversation.reasons = []
    switch turn.intent {
    case "log.workout": LogWorkout().answer(&turn)
    case "log.weight": LogWeight().answer(&turn)
    case "log.pain":
      let isFeedback = before == "workout.feedback" && WorkoutFeedback().takeWithPain(&turn)
      if !isFeedback, !CardReport.take(&turn) { LogPain().answer(&turn) }
    case "log.test": LogTest().answer(&turn)
    case "log.food": LogFood().answer(&turn)
    case "log.undo": LogUndo().answer(&turn)
    default: LogHistory().answer(&turn)
    }
  }

  private static let writes: Set<IntentID> = [
    "log.workout", "log.weight", "log.pain", "log.test", "log.food",
  ]

  /// Saves what a line with a danger sign also tells; true when something was saved.
  package func saveQuietly(_ intent: IntentID, _ turn: inout Turn) -> Bool {
    if turn.tellsOfHimOrHer { return false }
    let before = turn.changes.count
    switch intent {
    case "log.workout":
      for reading in WorkoutReading.byDay(turn) { LogWorkout().save(reading.listed(turn), &turn) }
    case "log.weight": LogWeight().saveQuietly(&turn)
    case "log.pain": LogPain().save(PainReading(turn), &turn)
    case "log.test": LogTest().save(TestReading(turn), &turn)
    case "log.food": LogFood().save(FoodReading(turn), &turn)
    default: break
    }
    return turn.changes.count > before
  }
}

extension Turn {
  /// The day a line is about; nil when it names one that is still to come.
  var saidDay: Day? {
    guard let date = slots.date else { return now.day }
    // "monday" said on a Monday is today for what was just done.
    if date == .weekday(now.day.weekday), !says("last") { return now.day }
    let said = day(of: date, today: now.day) ?? now.day
    return said <= now.day ? said : nil
  }

  /// "i meant 80.1", "make that 22.5", "no 14 not 4": the entry before it was a slip.
  var corrects: Bool {
    says("meant", "sorry", "oops", "correction", "typo", "mistyped", "rather")
      || says(phrase: "make that") || says(phrase: "make it") || says(phrase: "change that")
      || (understanding.stems.first == "no" && understanding.stems.contains("not"))
      || isBareCorrection || takesBack
  }

  /// "No, 12" right after something was logged.
  private var isBareCorrection: Bool {
    understanding.stems.first == "no" && (2...6).contains(understanding.stems.count)
      && conversation.latestIntent?.group == "log"
      && understanding.stems.contains { Double($0) != nil }
  }

  /// "no wait, 2x12 heel raises", "actually 3x8" right after something was logged.
  private var takesBack: Bool {
    guard let first = understanding.stems.first, conversation.latestIntent?.group == "log",
      ["no", "wait", "actual", "hang"].contains(first), understanding.stems.count <= 12
    else { return false }
    return (first != "no" || says("wait"))
      && understanding.stems.contains { $0.contains(where: \.isNumber) }
      && !says("also", "too", "plus", "another", "then")
  }

  /// Two names of one move, one of them shorter: "heel raise" and "heel raise at the counter".
  func isSameMove(_ named: String, _ logged: String) -> Bool {
    if named == logged || library.exercise(named)?.loaded?.contains(logged) == true { return true }
    guard
      tools.exercises[Exercise.ID(rawValue: named)]?.pattern
        == tools.exercises[Exercise.ID(rawValue: logged)]?.pattern
    else { return false }
    func words(_ id: String) -> Set<Substring> {
      Set(shortName(id).lowercased().split { !$0.isLetter })
    }
    return words(named).isSubset(of: words(logged))
  }

  /// The entry told last that satisfies a condition, when it was told within half an hour.
  func justTold(_ isKind: (Entry.Body) -> Bool) -> Entry? {
    record.entries.filter { isKind($0.body) && now.epochSeconds - $0.toldAt <= 1800 }
      .max { $0.id < $1.id }
  }
}
