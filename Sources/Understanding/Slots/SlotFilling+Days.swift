import Coaching
import Language

/// How active somebody is and how often they can train.
extension SlotFilling {
  /// Where no activity is told, training days stand for it: 1-2 light, 3-5 moderate, 6-7 active.
  mutating func fillActivity() {
    if !tellsOfHabit, let perWeek = first(.frequency)?.number ?? daysAWeek {
      slots.daysPerWeek = min(Int(perWeek), 7)
    }
    slots.activity = all(.activity).first { !isRuledOut($0) && !isSpeaker($0) }?.id
    if slots.activity == nil, !tellsOfFreeDays, let days = slots.daysPerWeek {
      slots.activity =
        days == 0 ? "sedentary" : days <= 2 ? "light" : days <= 5 ? "moderate" : "active"
    }
  }

  /// "a tablet every day", "prednisone twice a week": no days of training.
  private var tellsOfHabit: Bool {
    guard first(.exercise) == nil, first(.mode) == nil, !scan.hasText(Self.training) else {
      return false
    }
    return ids(.condition).contains { $0 != "desk_job" } || scan.hasText(Self.habits)
  }

  /// "i can do tue and thu": when there is time, not how active the week is.
  private var tellsOfFreeDays: Bool {
    scan.hasText(["can", "could", "available", "free", "able"])
  }

  private static let training: Set<String> = [
    "train", "trains", "training", "trained", "exercise", "exercising", "workout", "workouts",
    "gym", "sport", "sports", "active", "activity", "lift", "lifting", "physio", "class", "classes",
    "dance", "football", "tennis", "yoga", "pilates", "gardening", "garden",
  ]
  private static let habits: Set<String> = [
    "take", "takes", "taking", "took", "tablet", "tablets", "pill", "pills", "inject", "injection",
    "injections", "mg", "dose", "medication", "meds", "smoke", "drink", "eat", "eats", "hurts",
    "pain", "cramp", "cramps", "dialysis",
  ]

  /// "the nurse says 5'4": somebody else's work.
  private func isSpeaker(_ job: Mention) -> Bool {
    ["says", "said", "told", "thinks", "reckons"].contains(scan.text(job.tokens.upperBound))
  }

  /// "training days to 3 per week", "tues and fri are the only days".
  private var daysAWeek: Double? {
    let perWeek = mentions.first {
      $0.kind == .number && (1...7).contains($0.number ?? 0)
        && scan.weekEnd($0.tokens.upperBound) != nil
    }
    if let perWeek { return perWeek.number }
    let days = weekdaysSaid
    if days > 1 { return saysWork ? nil : Double(days) }
    return daysOfTraining
  }

  /// "i can train 3 days".
  private var daysOfTraining: Double? {
    guard scan.hasText(["train", "training", "exercise", "manage", "gym"]) else { return nil }
    for mention in mentions where mention.kind == .period {
      guard case .days(let days) = mention.value, (1...7).contains(days),
        scan.word(mention.tokens.upperBound - 1) == .day,
        ![.last, .forWord, .from, .inside, .next].contains(scan.word(mention.tokens.lowerBound - 1))
      else { continue }
      return days
    }
    return nil
  }

  /// Days of work or of the past are no training days; "i work out mon-fri" are.
  private var saysWork: Bool {
    let words: Set<String> = [
      "work", "works", "working", "shift", "shifts", "office", "fell", "was", "were", "did",
    ]
    return tokens.contains { words.contains(scan.text($0)) && scan.word($0 + 1) != .out }
  }

  /// The days of the longest run such as "mon, wed and fri"; "mon to fri" are five.
  private var weekdaysSaid: Int {
    var longest = 0
    var run: Set<UInt8> = []
    var last: Int?
    for index in tokens where scan.word(index) == .weekday {
      let day = scan.lexemes[index].detail
      let join = last.map { index - $0 <= 2 ? scan.word(index - 1) : .end }
      switch join {
      case .to, .hyphen, .until:
        let first = scan.lexemes[last ?? index].detail
        if first < day { run.formUnion(first...day) }
      case .and, .comma, .slash, .plus, .weekday: run.insert(day)
      default: run = [day]
      }
      longest = max(longest, run.count)
      last = index
    }
    return longest
  }
}
