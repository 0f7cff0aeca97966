import Coaching
import Record

/// Holds the strength work of one day against the card that was proposed for it.
struct StrengthDayReader {
  let library: ExerciseLibrary
  /// `intents/slots/muscles.yaml`: muscle → everyday words.
  let muscleWords: [String: [String]]
  let card: Card?
  let morning: MorningAfter

  /// The planned part with its slots, and what was done beside it.
  func work(_ activities: [Activity]) -> [StrengthWork] {
    var planned: [PerformedExercise] = []
    var loose: [PerformedExercise] = []
    for activity in activities {
      if let item = cardItem(for: activity.name) {
        planned.append(performed(activity, item))
      } else {
        loose.append(performed(activity, nil))
      }
    }
    let level = card.flatMap { Level(rawValue: $0.level) }
    var out: [StrengthWork] = []
    if !planned.isEmpty {
      out.append(
        StrengthWork(
          letter: letter, slotsPlanned: slotsPlanned, level: level, items: planned,
          library: library))
    }
    if !loose.isEmpty {
      out.append(
        StrengthWork(letter: nil, slotsPlanned: nil, level: nil, items: loose, library: library))
    }
    return out
  }

  /// A card for one muscle has no letter: it counts by its sets.
  private var letter: SessionLetter? { card.flatMap { SessionLetter(rawValue: $0.letter) } }

  private var slotsPlanned: Int? {
    guard letter != nil else { return nil }
    return card.map { Set($0.items.map(\.slot)).subtracting([Slot.injuredLeg.rawValue]).count }
  }

  private func cardItem(for name: String) -> Card.Item? {
    card?.items.first { $0.exercise == name }
  }

  private func performed(_ activity: Activity, _ item: Card.Item?) -> PerformedExercise {
    let id = Exercise.ID(rawValue: activity.name)
    let pattern = library[id]?.pattern ?? freePattern(activity.name)
    var out = PerformedExercise(
      exercise: id, slot: item.flatMap { Slot(rawValue: $0.slot) },
      sets: Self.sets(activity), setsPlanned: item?.sets, effort: activity.rir.map(Effort.rir),
      pain: activity.pain.map { Int($0.rounded()) }, wasSharp: activity.wasSharp)
    out.freePattern = library[id] == nil ? pattern : nil
    if let pattern { out.nextMorning = morning.rise(of: pattern) }
    return out
  }

  /// Left and right of one set stand side by side, so the weaker leg can be seen.
  private static func sets(_ activity: Activity) -> [PerformedSet] {
    let left = activity.sets.filter { $0.side == "left" }
    let right = activity.sets.filter { $0.side == "right" }
    let both = activity.sets.filter { $0.side == nil }
    var out = both.map { PerformedSet(count($0), loadKG: $0.loadKG) }
    for place in 0..<max(left.count, right.count) {
      if left.indices.contains(place), right.indices.contains(place) {
        out.append(
          PerformedSet(
            left: count(left[place]), right: count(right[place]), loadKG: left[place].loadKG))
      } else {
        let one = left.indices.contains(place) ? left[place] : right[place]
        out.append(PerformedSet(count(one), loadKG: one.loadKG))
      }
    }
    return out
  }

  private static func count(_ set: Activity.Performed) -> Int {
    set.reps ?? Int((set.seconds ?? 0).rounded())
  }

  /// "calf machine thing" rests the calves.
  private func freePattern(_ name: String) -> Pattern? {
    let words = " " + name.lowercased() + " "
    for (muscle, phrases) in muscleWords.sorted(by: { $0.key < $1.key })
    where ([muscle] + phrases).contains(where: { words.contains(" \($0) ") }) {
      return Pattern(trains: muscle)
    }
    return nil
  }
}

extension Pattern {
  /// The pattern that mainly trains a muscle of the library.
  package init?(trains muscle: String) {
    switch muscle {
    case "quadriceps": self = .kneeDominant
    case "hamstrings": self = .kneeFlexion
    case "glutes": self = .hipDominant
    case "calves": self = .calf
    case "tibialis": self = .shin
    case "hip abductors": self = .hipAbductors
    case "adductors": self = .adductors
    case "core", "hip flexors": self = .core
    case "balance": self = .balance
    default: return nil
    }
  }
}

/// How much more than usual the joints hurt on the morning after a day of training.
struct MorningAfter {
  fileprivate var rises: [Joint: Int] = [:]

  /// The highest rise of a joint that rests with the pattern.
  func rise(of pattern: Pattern) -> Int {
    rises.filter { $0.key.patterns.contains(pattern) }.map(\.value).max() ?? 0
  }
}

/// The pain scores of a record, walked through once beside the days of training.
struct MorningPains {
  private let told: [(day: Day, joint: Joint, pain: Pain)]
  /// The first score that is not yet before the day asked about.
  private var next = 0
  private var usual: [Joint: Double] = [:]

  init(_ record: UserRecord) {
    told = record.entries.compactMap { entry in
      guard case .pain(let pain) = entry.body, let joint = Joint(told: pain.joint) else {
        return nil
      }
      return (entry.day, joint, pain)
    }
  }

  /// The rises on the morning after a day; days are asked about in their order.
  mutating func after(_ day: Day) -> MorningAfter {
    while next < told.count, told[next].day < day {
      usual[told[next].joint] = told[next].pain.score
      next += 1
    }
    var morning = MorningAfter()
    for entry in told[next...] {
      guard entry.day <= day + 1 else { break }
      guard entry.day == day + 1, entry.pain.moment == .morning else { continue }
      let rise = entry.pain.score - (entry.pain.usual ?? usual[entry.joint] ?? 0)
      morning.rises[entry.joint] = max(morning.rises[entry.joint] ?? 0, Int(rise.rounded()))
    }
    return morning
  }
}
