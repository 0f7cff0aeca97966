/// When pain in training is a matter for a physio or doctor.
package enum ProgressionReferral {
  /// Two steps back running on one pattern, or pain over 5 on three days within 14.
  package static func isDue(regressionsRunning: Int, daysOver5 days: [Day], today: Day) -> Bool {
    let recent = Set(days.filter { (0...13).contains(today - $0) })
    return regressionsRunning >= 2 || recent.count >= 3
  }
}
