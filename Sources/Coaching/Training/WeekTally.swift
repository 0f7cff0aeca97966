/// Weeks with strength days.
struct WeekTally {
  /// The week that is counted now; nil before the first session and after a restart.
  private var monday: Day?
  private var sessions = 0
  private var regressed = false
  private var weeksBefore = 0
  /// Straight weeks with two sessions and no step back for pain.
  private(set) var goodWeeksRunning = 0
  /// Straight weeks with two sessions on three sets.
  private(set) var fullWeeksRunning = 0
  private var runMonday: Day?

  /// The number a session of this week has: weeks with a strength day, this one included.
  var trainingWeeks: Int { weeksBefore + 1 }

  mutating func advance(to now: Day, isOnThreeSets: Bool) {
    guard let then = runMonday, now > then else { return }
    let isFull = sessions >= 2
    let skippedOne = now - then > 7
    goodWeeksRunning = isFull && !regressed && !skippedOne ? goodWeeksRunning + 1 : 0
    fullWeeksRunning = isFull && isOnThreeSets && !skippedOne ? fullWeeksRunning + 1 : 0
    if let monday, monday < now, sessions > 0 {
      weeksBefore += 1
      self.monday = nil
    }
    sessions = 0
    regressed = false
    runMonday = now
  }

  mutating func addSession(on day: Day, regressed: Bool) {
    monday = day.monday
    runMonday = day.monday
    sessions += 1
    self.regressed = self.regressed || regressed
  }

  /// After a re-test for a gap the weeks count from 1.
  mutating func restart() {
    monday = nil
    weeksBefore = 0
    goodWeeksRunning = 0
    fullWeeksRunning = 0
  }
}
