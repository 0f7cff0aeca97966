/// The log up to and including today, oldest first; later entries do not count.
package struct TrainingLog: Sendable {
  package let today: Day
  package let entries: [TrainingLogEntry]

  package init(_ entries: [TrainingLogEntry], today: Day) {
    self.today = today
    let past = entries.contains { $0.day > today } ? entries.filter { $0.day <= today } : entries
    let isSorted = zip(past, past.dropFirst()).allSatisfy { $0.day <= $1.day }
    self.entries = isSorted ? past : past.sortedByDay
    strength = StrengthDay.merged(self.entries)
  }

  /// The days with any strength work, oldest first.
  package let strength: [StrengthDay]

  /// Days on which strength work counted as a session, oldest first.
  package var strengthDays: [Day] { strength.filter(\.isSession).map(\.day) }

  /// Weeks (Monday to Sunday) with a strength day.
  package var weeksWithStrength: Int { Set(strengthDays.map(\.monday)).count }

  /// After A comes B, else A; unplanned work changes nothing.
  package var nextLetter: SessionLetter {
    strength.last { $0.letter != nil }?.letter?.next ?? .a
  }

  /// The days of this week on which balance was practised.
  package var balanceDaysThisWeek: Set<Day> {
    Set(
      thisWeek.filter {
        switch $0.kind {
        case .balance: true
        case .strength(let work): work.heldBalance
        default: false
        }
      }.map(\.day))
  }

  /// Entries since Monday.
  var thisWeek: ArraySlice<TrainingLogEntry> {
    let monday = today.monday
    return entries.suffix(while: { $0.day >= monday })
  }

  /// The aerobic work of this week with its days.
  var aerobicThisWeek: [(day: Day, work: AerobicWork)] {
    thisWeek.compactMap { entry in
      if case .aerobic(let work) = entry.kind { (entry.day, work) } else { nil }
    }
  }

  /// Entries of today.
  var ofToday: ArraySlice<TrainingLogEntry> {
    entries.suffix(while: { $0.day == today })
  }

  var strengthToday: StrengthDay? { strength.last.flatMap { $0.day == today ? $0 : nil } }

  var hasAerobicToday: Bool {
    ofToday.contains { if case .aerobic = $0.kind { true } else { false } }
  }

  /// The modes, the one not done for longest first; never done comes before that.
  func longestUndone(_ modes: [AerobicMode.ID]) -> [AerobicMode.ID] {
    guard !modes.isEmpty else { return [] }
    var last: [AerobicMode.ID: Day] = [:]
    for entry in entries {
      if case .aerobic(let work) = entry.kind, let mode = work.mode { last[mode] = entry.day }
    }
    func rank(_ place: Int) -> (Int, Int) { (last[modes[place]]?.number ?? .min, place) }
    return modes.indices.sorted { rank($0) < rank($1) }.map { modes[$0] }
  }
}

extension [TrainingLogEntry] {
  /// Entries of one day keep the order in which they were logged.
  fileprivate var sortedByDay: [TrainingLogEntry] {
    enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
  }
}

extension Array {
  /// The longest end of the array whose elements all meet the condition.
  func suffix(while condition: (Element) -> Bool) -> ArraySlice<Element> {
    var start = endIndex
    while start > startIndex, condition(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
