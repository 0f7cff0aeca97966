import Coaching
import Content
import Record
import Understanding

/// "How many calories does 30 min of walking burn": MET × kg × hours.
struct ExerciseBurn {
  /// Shown when the person's weight is not known, kg.
  private static let exampleKG = 70.0

  func answer(_ turn: inout Turn) {
    if let hold = NumbersHold(turn.record) {
      GoalGate.say(hold, &turn)
      return
    }
    guard let bout = BurnedBout(turn) else {
      turn.say(ExercisePhrase.burnWhat)
      turn.suggest("30 min walk calories", "calories")
      return
    }
    let said = turn.slots.weight?.kg.believedBody
    let known = said ?? turn.record.latestWeightKG
    let isPrivate = (said == nil && known != nil) || bout.loggedOn != nil
    if let day = bout.loggedOn {
      turn.say(ExercisePhrase.burnLogged, ["day": turn.shown(day)], isPrivate: isPrivate)
    }
    say(bout, kg: known ?? Self.exampleKG, isPrivate: isPrivate, &turn)
    if known == nil {
      turn.say(ExercisePhrase.burnNoWeight, ["weight": turn.shown(kg: Self.exampleKG)])
    } else if EnergyReading(record: turn.record, day: turn.now.day).countsExercise {
      turn.say(ExercisePhrase.burnAlready, facts: ["F-474"], isPrivate: isPrivate)
    }
    turn.conversation.topic = turn.intent
    turn.conversation.reasons = []
    turn.conversation.why = ["F-472", "F-473"]
    turn.conversation.more = ["F-474"]
  }

  private func say(_ bout: BurnedBout, kg: Double, isPrivate: Bool, _ turn: inout Turn) {
    let energy = ExerciseEnergy(met: bout.row.met, weightKG: kg, minutes: bout.minutes)
    let values = [
      "gross": turn.shown(energy.grossKcal.wholeHalfAway),
      "net": turn.shown(energy.netKcal.wholeHalfAway),
      "minutes": Shown.number(bout.minutes, places: 0), "activity": bout.row.activity,
      "weight": turn.shown(kg: kg), "met": Shown.number(bout.row.met, places: 1),
      "kg": Shown.number(kg, places: 1),
    ]
    turn.say(ExercisePhrase.burn, values, isPrivate: isPrivate)
    if bout.isHalfHourAssumed { turn.say(ExercisePhrase.burnHalfHour, isPrivate: isPrivate) }
    if let speed = bout.assumedKMPerHour {
      turn.say(
        ExercisePhrase.burnPace, ["speed": Shown.number(speed, places: 0)], isPrivate: isPrivate)
    }
    turn.say(ExercisePhrase.burnSum, values, isPrivate: isPrivate)
  }
}

/// The activity a question is about: named in the line, or the latest of the log.
struct BurnedBout {
  let row: METTable.Row
  let minutes: Double
  var loggedOn: Day?
  var isHalfHourAssumed = false
  var assumedKMPerHour: Double?

  /// nil when the line names no activity and the log holds none.
  init?(_ turn: Turn) {
    let name = turn.slots.mode ?? turn.slots.exercise
    let hasAmount = turn.slots.duration != nil || turn.slots.distance != nil
    let pointsBack = !Self.pointers.isDisjoint(with: turn.understanding.stems)
    if !hasAmount, name == nil || pointsBack, let told = Self.latest(name, turn) {
      guard let row = Self.row(told.activity, turn) else { return nil }
      self.init(row: row, minutes: told.minutes)
      loggedOn = told.day
      return
    }
    guard let name else { return nil }
    let kilometers = turn.slots.distance?.km
    var told: Double?
    if case .minutes(let minutes)? = turn.slots.duration, minutes > 0 { told = minutes }
    let speed = kilometers.flatMap { km in told.map { km / ($0 / 60) } }
    let pace = kilometers == nil || told != nil ? nil : Self.usualKMPerHour[name]
    guard
      let row = Self.row(name, effort: Self.effort(turn), kmPerHour: speed ?? pace, turn)
    else { return nil }
    let byPace = kilometers.flatMap { km in pace.map { km / $0 * 60 } }
    self.init(row: row, minutes: told ?? byPace ?? 30)
    assumedKMPerHour = byPace == nil ? nil : pace
    isHalfHourAssumed = told == nil && byPace == nil
  }

  private init(row: METTable.Row, minutes: Double) {
    self.row = row
    self.minutes = minutes
  }

  private static let pointers: Set<String> = [
    "that", "my", "last", "today", "todai", "yesterday", "yesterdai", "session", "it",
  ]
  /// An everyday pace where only the distance is known, km/h.
  private static let usualKMPerHour: [String: Double] = [
    "a_walk": 5, "a_nordic": 5, "a_walk_int": 5, "a_run": 8, "a_bike_out": 16,
  ]
  private static let fastWords: Set<String> = [
    "brisk", "briskli", "fast", "hard", "quick", "vigorou",
  ]
  private static let easyWords: Set<String> = ["slow", "slowli", "easi", "light", "gentl", "gent"]

  private static func effort(_ turn: Turn) -> METTable.Effort {
    if !fastWords.isDisjoint(with: turn.understanding.stems) { return .vigorous }
    return easyWords.isDisjoint(with: turn.understanding.stems) ? .moderate : .easy
  }

  private static func row(
    _ name: String, effort: METTable.Effort, kmPerHour: Double?, _ turn: Turn
  ) -> METTable.Row? {
    let mets = turn.tools.mets
    if let row = mets.row(mode: name, effort: effort, kmPerHour: kmPerHour) { return row }
    return mets.strengthRow(level: turn.library.exercise(name)?.level)
  }

  private static func row(_ activity: Activity, _ turn: Turn) -> METTable.Row? {
    let effort = activity.effort.flatMap(METTable.Effort.init(rawValue:)) ?? .moderate
    let speed = activity.distanceKM.flatMap { km in
      activity.minutes.flatMap { $0 > 0 ? km / ($0 / 60) : nil }
    }
    return row(activity.name, effort: effort, kmPerHour: speed, turn)
  }

  /// The latest logged activity with a time, of one name where one is given.
  private static func latest(
    _ name: String?, _ turn: Turn
  ) -> (activity: Activity, minutes: Double, day: Day)? {
    for entry in turn.record.entries.reversed() {
      guard case .activity(let activity) = entry.body, let minutes = activity.minutes, minutes > 0,
        name == nil || activity.name == name
      else { continue }
      return (activity, minutes, entry.day)
    }
    return nil
  }
}
