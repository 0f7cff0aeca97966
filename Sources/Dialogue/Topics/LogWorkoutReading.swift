import Coaching
import Content
import Record
import Understanding

/// What a line tells of a workout: the activities, the pain, and names that lack a number.
struct WorkoutReading {
  private(set) var activities: [Activity] = []
  private(set) var pain: Pain?
  /// Named without reps, time or distance.
  private(set) var incomplete: [String] = []
  /// Nil when the day is still to come.
  let day: Day?
  /// "As planned", but there is no plan of that day.
  private(set) var lacksPlan = false

  init(_ turn: Turn) {
    day = turn.saidDay
    let slots = turn.slots
    if slots.items == nil, slots.asPlanned == true || Self.tellsOfCard(turn) { readPlan(turn) }
    if activities.isEmpty {
      let items = slots.items ?? [slots]
      var lists = RepLists(turn.understanding.stems)
      for (place, item) in items.enumerated() {
        let next = items.indices.contains(place + 1) ? items[place + 1] : nil
        read(lists.completed(item, before: next), turn)
      }
    }
    if !activities.isEmpty { (lacksPlan, incomplete) = (false, incomplete) }
    readPain(turn)
  }

  /// Only what the coach knows by name; beside a danger sign other words are the symptom.
  func listed(_ turn: Turn) -> WorkoutReading {
    var known = self
    known.activities = activities.filter {
      turn.library.exercise($0.name) != nil || turn.library.mode($0.name) != nil
    }
    return known
  }

  /// More than one day can hold is a slip.
  var isBelievable: Bool {
    activities.allSatisfy(\.isBelievable) && (0...10).contains(pain?.score ?? 0)
  }

  /// "done", "done, easy": of what was asked for today, and nothing else named.
  private static func tellsOfCard(_ turn: Turn) -> Bool {
    if isBareDone(turn) { return true }
    let slots = turn.slots
    let isNamed =
      slots.exercise != nil || slots.reps != nil || slots.sets != nil || slots.hold != nil
      || slots.duration != nil || slots.distance != nil
    return !isNamed && CardReport.isTold(turn)
  }

  /// "done", "finished it", "ok did that": what was asked for today, where something was.
  static func isBareDone(_ turn: Turn) -> Bool {
    let stems = turn.understanding.stems
    return stems.count <= 6 && stems.contains(where: doneWords.contains)
      && stems.allSatisfy { doneWords.contains($0) || besideDone.contains($0) }
      && (turn.record.card(on: turn.now.day) != nil
        || turn.conversation.latestIntent?.group == "workout")
  }

  private static let doneWords: Set<String> = ["done", "did", "finish", "complet"]
  private static let besideDone: Set<String> = [
    "it", "that", "them", "all", "everyth", "everything", "i", "have", "am", "is", "ok", "yes",
    "now", "just", "todai",
    "today", "so", "and", "the", "whole", "thing", "lot", "of", "thank", "you", "phew", "pfew",
    "yai", "yay", "nice",
  ]

  /// One reading for each day that a line tells of: "squats 3x10 yesterday and bridges 3x12 today".
  static func byDay(_ turn: Turn) -> [WorkoutReading] {
    let items = (turn.slots.items ?? []).map { item in
      var item = item
      item.date = item.date ?? turn.slots.date
      return item
    }
    var days: [DateReference?] = []
    for item in items where !days.contains(item.date) { days.append(item.date) }
    guard days.count > 1 else { return [WorkoutReading(turn)] }
    return days.enumerated().map { place, day in
      var part = turn
      part.slots.items = items.filter { $0.date == day }
      part.slots.date = day
      // A pain is told once, of the latest day.
      if place + 1 < days.count { part.slots.pain = nil }
      return WorkoutReading(part)
    }
  }

  private mutating func read(_ item: Slots, _ turn: Turn) {
    let maker = ActivityMaker(turn: turn, day: day ?? turn.now.day)
    if let activity = maker.activity(item) {
      activities.append(activity)
    } else if let id = item.exercise {
      incomplete.append(id)
    }
  }

  private mutating func readPlan(_ turn: Turn) {
    let day = day ?? turn.now.day
    let maker = ActivityMaker(turn: turn, day: day)
    let isOfCard = turn.conversation.offersMinutes != true || day != turn.now.day
    if isOfCard, let card = turn.record.card(on: day)?.card {
      let isWithout = turn.says("except", "without", "skipped", "but", "apart")
      // What was told before stands in the log; "done" adds the rest.
      let known = Set(turn.record.activities(on: day).map(\.name))
      let leftOut =
        turn.slots.exercise == nil
        ? LogByPlace.leftOut(turn.understanding.text, of: card.items.count) : []
      let items = card.items.indices.filter { !leftOut.contains($0) }.map { card.items[$0] }
      activities = items.filter { !known.contains($0.exercise) }
        .filter { !(isWithout && $0.exercise == turn.slots.exercise) }.map(maker.activity)
    } else if day == turn.now.day,
      case .aerobic(let mode, let minutes, _) = turn.trainingPlan().next.workout
    {
      activities = [
        Activity(
          kind: .aerobic, name: mode.rawValue, minutes: Double(minutes), effort: maker.effort)
      ]
    } else {
      lacksPlan = true
    }
  }

  /// Pain told beside an exercise belongs to the exercises that load that joint.
  private mutating func readPain(_ turn: Turn) {
    let isSharp = PainWords.isSharp(turn)
    guard let score = turn.slots.pain ?? (isSharp ? 6 : nil) else { return }
    let joint = turn.slots.joint ?? (activities.isEmpty ? turn.conversation.joint : nil)
    if let joint {
      pain = Pain(joint: joint, side: turn.slots.oneSide, score: score, moment: .session)
    }
    for place in activities.indices
    where PainWords.concerns(joint, activities[place], in: turn.tools.exercises) {
      activities[place].pain = score
      activities[place].wasSharp = isSharp
    }
  }
}
