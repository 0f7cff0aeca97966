import Coaching
import Record
import Understanding

/// Which entries a line is about.
struct EntryFilter {
  enum Kind {
    case weight, pain, food, test, session

    /// From the words of a line.
    init?(_ turn: Turn) {
      if turn.says("weigh", "weight", "weighin", "weighed", "scales", "scale") {
        self = .weight
      } else if turn.says("pain", "hurt", "ache", "sore") {
        self = .pain
      } else if turn.says(
        "food", "calories", "kcal", "protein", "lunch", "dinner", "breakfast", "snack", "meal",
        "eat", "eaten", "ate")
      {
        self = .food
      } else if turn.says("test", "tests", "measurement", "retest") {
        self = .test
      } else if turn.says("workout", "workouts", "session", "sessions", "training", "train") {
        self = .session
      } else {
        return nil
      }
    }
  }

  var kind: Kind?
  /// Ids of exercises and modes.
  var names: Set<String> = []
  var kilograms: Double?
  /// Nil for any day.
  var days: ClosedRange<Day>?

  init(day: Day?) { days = day.map { $0...$0 } }
  init(days: ClosedRange<Day>?) { self.days = days }

  var isWholeSession: Bool { kind == .session }

  func holds(_ entry: Entry) -> Bool {
    if let days, !days.contains(entry.day) { return false }
    switch entry.body {
    case .weight(let kg):
      return kind == .weight && kilograms.map { abs($0 - kg) < 0.06 } ?? true
    case .activity(let activity):
      return names.contains(activity.name) || kind == .session && names.isEmpty
    case .pain: return kind == .pain
    case .food: return kind == .food
    case .test: return kind == .test
    default: return false
    }
  }
}

/// The one day meant; inside the enumeration its own case hides the function.
private func theDay(_ reference: DateReference, _ today: Day) -> Day? {
  day(of: reference, today: today)
}

extension DateReference {
  /// The days meant: one day, a month or a period; up to today.
  func days(today: Day) -> ClosedRange<Day>? {
    if let one = theDay(self, today) { return one...one }
    switch self {
    case .month(let month):
      let year = month > today.month ? today.year - 1 : today.year
      return Self.month(month, of: year)
    case .period(.thisWeek): return today.monday...(today.monday + 6)
    case .period(.lastWeek): return (today.monday - 7)...(today.monday - 1)
    case .period(.thisMonth): return Self.month(today.month, of: today.year)
    case .period(.lastMonth):
      return today.month == 1
        ? Self.month(12, of: today.year - 1) : Self.month(today.month - 1, of: today.year)
    case .period(.thisYear):
      return Day(year: today.year, month: 1, day: 1).map { $0...($0 + 365) }
    default: return nil
    }
  }

  private static func month(_ month: Int, of year: Int) -> ClosedRange<Day>? {
    guard let first = Day(year: year, month: month, day: 1),
      let next = Day(
        year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1)
    else { return nil }
    return first...(next - 1)
  }
}
