/// When a week of less is due.
struct DeloadWatch {
  private(set) var reason: Deload?
  private var week: ClosedRange<Day>?
  private var backingOff: Set<Exercise.ID> = []
  private var rpes: [Double] = []
  private var plannedFor: Day?

  func isOn(_ day: Day) -> Bool { week?.contains(day) ?? false }

  /// The planned deload is the week after five full ones.
  mutating func plan(_ weeks: WeekTally, on day: Day) {
    guard weeks.fullWeeksRunning > 0, weeks.fullWeeksRunning % 6 == 5, plannedFor != day.monday
    else { return }
    plannedFor = day.monday
    begin(.planned, on: day.monday)
  }

  mutating func add(_ work: StrengthDay, isBackingOff: [Exercise.ID: Bool]) {
    guard !isOn(work.day) else { return }
    for (id, isOff) in isBackingOff {
      if isOff { backingOff.insert(id) } else { backingOff.remove(id) }
    }
    let efforts = work.items.compactMap(\.lowestReserve).map { 10 - $0 }
    if work.isSession, !efforts.isEmpty {
      rpes = rpes.suffix(2) + [efforts.reduce(0, +) / Double(efforts.count)]
    }
    let found = Deload.reason(fullWeeksOnThreeSets: 0, backingOff: backingOff.count, rpes: rpes)
    if let found { begin(found, on: work.day + 1) }
  }

  private mutating func begin(_ reason: Deload, on day: Day) {
    self.reason = reason
    week = day...(day + 6)
    backingOff = []
    rpes = []
  }
}
