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
    if slots.asPlanned == true, slots.items == nil { readPlan(turn) }
    if activities.isEmpty {
      for item in slots.items ?? [slots] { read(item, turn) }
    }
    if !activities.isEmpty { (lacksPlan, incomplete) = (false, incomplete) }
    readPain(turn)
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
    if let card = turn.record.card(on: day)?.card {
      let isWithout = turn.says("except", "without", "skipped", "but", "apart")
      activities = card.items
        .filter { !(isWithout && $0.exercise == turn.slots.exercise) }.map(maker.activity)
    } else if day == turn.now.day,
      case .aerobic(let mode, let minutes, _) = turn.trainingPlan().next.workout
    {
      activities = [
        Activity(kind: .aerobic, name: mode.rawValue, minutes: Double(minutes), effort: maker.effort)
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
      pain = Pain(joint: joint, side: turn.slots.side, score: score, moment: .session)
    }
    for place in activities.indices
    where PainWords.concerns(joint, activities[place], in: turn.tools.exercises) {
      activities[place].pain = score
      activities[place].wasSharp = isSharp
    }
  }
}

/// Builds one activity from the slots of one exercise.
struct ActivityMaker {
  let turn: Turn
  let day: Day

  /// Repetitions in reserve that the whole line was said to have left.
  private var reserve: Double? {
    switch turn.slots.difficulty {
    case "easy": 4
    case "ok": 2
    case "hard": 0
    default: nil
    }
  }

  /// easy, moderate or vigorous, from a word or an RPE.
  var effort: String? { effort(turn.slots) }

  private func effort(_ item: Slots) -> String? {
    if let rpe = item.rpe { return rpe <= 3 ? "easy" : rpe <= 6 ? "moderate" : "vigorous" }
    return switch turn.slots.difficulty {
    case "easy": "easy"
    case "hard": "vigorous"
    default: nil
    }
  }

  func activity(_ item: Slots) -> Activity? {
    guard let id = item.exercise else { return free(item) }
    if turn.library.mode(id) != nil { return aerobic(item, id) }
    let sets = sets(item, planned: planned(id))
    guard !sets.isEmpty else { return nil }
    return Activity(kind: .strength, name: id, sets: sets, rir: reserve(item))
  }

  /// As the card asked for it.
  func activity(_ item: Card.Item) -> Activity {
    let isTimed = isTimed(item.exercise)
    return Activity(
      kind: .strength, name: item.exercise,
      sets: item.target.map { count in
        Activity.Performed(
          reps: isTimed ? nil : count, seconds: isTimed ? Double(count) : nil, loadKG: item.loadKG)
      }, rir: reserve)
  }

  private func reserve(_ item: Slots) -> Double? {
    item.rir ?? item.rpe.map { max(0, 10 - $0) } ?? reserve
  }

  private func isTimed(_ id: String) -> Bool {
    turn.tools.exercises[Exercise.ID(rawValue: id)]?.dose.unit == .seconds
  }

  private func aerobic(_ item: Slots, _ name: String) -> Activity? {
    let minutes = minutes(item)
    guard minutes != nil || item.distance != nil else { return nil }
    return Activity(
      kind: .aerobic, name: name, minutes: minutes, distanceKM: item.distance?.km,
      effort: effort(item))
  }

  private func minutes(_ item: Slots) -> Double? {
    switch item.duration {
    case .minutes(let minutes): minutes
    case .seconds(let seconds): seconds / 60
    case nil: nil
    }
  }

  private func planned(_ id: String) -> Card.Item? {
    turn.record.card(on: day)?.card.items.first { $0.exercise == id }
  }

  private func sets(_ item: Slots, planned: Card.Item?) -> [Activity.Performed] {
    let load = item.load.flatMap { $0.kg > 0 ? $0.kg : nil }
    func performed(_ reps: Int) -> Activity.Performed {
      Activity.Performed(reps: reps, loadKG: load ?? planned?.loadKG)
    }
    switch item.reps {
    case .list(let counts): return counts.map(performed)
    case .each(let count):
      if let counts = listed(from: count, item) { return counts.map(performed) }
      return Array(repeating: performed(count), count: min(20, max(1, item.sets ?? 1)))
    case nil: break
    }
    if let seconds = item.hold?.seconds ?? minutes(item).map({ $0 * 60 }) {
      let set = Activity.Performed(seconds: seconds, loadKG: load)
      return Array(repeating: set, count: min(20, max(1, item.sets ?? 1)))
    }
    // "3 sets of bridges": the card knows how many there were in each.
    guard let count = item.sets, let planned, let target = planned.target.first else { return [] }
    return Array(repeating: performed(target), count: min(20, count))
  }

  /// "squats 10, 9": in a line about one exercise the numbers that follow are the further sets.
  private func listed(from first: Int, _ item: Slots) -> [Int]? {
    guard item.sets == nil, turn.slots.items == nil else { return nil }
    let stems = turn.understanding.stems.filter { $0 != "," && $0 != "and" }
    guard let start = stems.firstIndex(of: String(first)) else { return nil }
    let run = stems[start...].prefix { Int($0).map { (1...200).contains($0) } ?? false }
    let after = stems.indices.contains(run.endIndex) ? stems[run.endIndex] : ""
    // A number with a unit is no set: "squats 10, 20 kg".
    let counts = Self.units.contains(after) ? run.dropLast() : run
    return counts.count > 1 ? counts.compactMap { Int($0) } : nil
  }

  private static let units: Set<String> = [
    "kg", "kilo", "lb", "pound", "min", "minut", "s", "sec", "second", "/", "x", "km", "rpe", "%",
  ]

  /// A name the library has not is kept as it was typed.
  private func free(_ item: Slots) -> Activity? {
    guard let name = TypedName(turn.understanding.text).name else { return nil }
    let isBalance = name.contains("balance")
    if let minutes = minutes(item), item.reps == nil {
      return Activity(
        kind: isBalance ? .balance : .aerobic, name: name, minutes: minutes,
        distanceKM: item.distance?.km, effort: effort(item))
    }
    if item.distance != nil, item.reps == nil {
      return Activity(
        kind: .aerobic, name: name, distanceKM: item.distance?.km, effort: effort(item))
    }
    let sets = sets(item, planned: nil)
    guard !sets.isEmpty else { return nil }
    return Activity(kind: .strength, name: name, sets: sets, rir: reserve(item))
  }
}

/// The name of an activity in a line that names none the coach knows: what is left without numbers and small words.
struct TypedName {
  let name: String?

  init(_ text: String) {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "'") }
    let kept = words.filter { word in
      !Self.small.contains(String(word)) && !word.contains(where: \.isNumber)
    }
    name = kept.isEmpty || kept.count > 5 ? nil : kept.prefix(4).joined(separator: " ")
  }

  private static let small: Set<String> = [
    "a", "about", "actually", "add", "again", "all", "also", "am", "an", "and", "at", "been",
    "brisk", "did", "do", "does", "doing", "done", "each", "easy", "evening", "finished", "for",
    "from", "had", "hard", "have", "hour", "hours", "i", "i've", "in", "is", "it", "ive", "just",
    "kg", "km", "lb", "lbs", "leg", "log", "logged", "m", "make", "meant", "mile", "miles", "min",
    "mins", "minute", "minutes", "mon", "monday", "friday", "tuesday", "wednesday", "thursday",
    "saturday", "sunday", "morning", "my", "no", "not", "of", "off", "on", "one", "only", "pain",
    "please", "rep", "reps", "s", "sec", "seconds", "secs", "session", "set", "sets", "side",
    "some", "sorry", "that", "the", "then", "this", "time", "times", "to", "today", "tonight",
    "two", "three", "was", "went", "with", "workout", "x", "yesterday", "half", "an", "rpe", "rir",
  ]
}
