/// Pain that keeps coming back.
struct PainSignals {
  /// The first day on which a pattern may be trained again.
  private(set) var restUntil: [Pattern: Day] = [:]
  private(set) var regressedDay: Day?
  private var regressionsRunning: [Pattern: Int] = [:]
  private var daysOver5: [Day] = []

  mutating func add(_ next: ExerciseTarget?, pain: Int?, pattern: Pattern, on day: Day) {
    let isRegress = next?.action == .regress
    regressionsRunning[pattern] = isRegress ? regressionsRunning[pattern, default: 0] + 1 : 0
    if isRegress { regressedDay = day }
    if let rest = next?.restDays { restUntil[pattern] = day + rest }
    if let pain, pain > 5, daysOver5.last != day {
      daysOver5.append(day)
      if daysOver5.count > 3 { daysOver5.removeFirst() }
    }
  }

  func isReferralDue(today: Day) -> Bool {
    ProgressionReferral.isDue(
      regressionsRunning: regressionsRunning.values.max() ?? 0, daysOver5: daysOver5, today: today)
  }
}
