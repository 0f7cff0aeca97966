package import Coaching
package import Record

extension ReplayCircumstances {
  /// The dated facts beside the log that a replay heeds.
  package init(record: UserRecord, on day: Day) {
    self.init()
    let profile = record.profile
    usesPounds = profile.text(.weightUnit) == Shown.WeightStyle.pounds.rawValue
    let bearing: [ProfileField] = [.operatedStage, .bearingLeft, .bearingRight]
    bearingChanged = bearing.compactMap { profile.day(of: $0) }.max()
    rehabEnded = OperatedLeg(profile: profile, on: day)?.rehabEnded(asOf: day)
    illnesses = Absences(record: record, upTo: day).illnesses
    complaints = Self.complaints(record)
    holds = Self.holds(record, upTo: day)
    onBoard = (profile.told.values.map(\.day) + record.entries.prefix(1).map(\.day)).min()
    ownAerobicMinutes = profile.number(.ownAerobicMinutes).map { Int($0) }
  }

  private static func complaints(_ record: UserRecord) -> [Day] {
    var days: [Day] = []
    for entry in record.entries {
      if case .pain(let pain) = entry.body, pain.score > 0 { days.append(entry.day) }
    }
    if !record.profile.limitedJoints.isEmpty, let told = record.profile.day(of: .limitations) {
      days.append(told)
    }
    return days
  }

  /// From the day a flag of the kind SOON or a readiness yes was told until it was cleared.
  private static func holds(_ record: UserRecord, upTo day: Day) -> [ClosedRange<Day>] {
    var open: [String: Day] = [:]
    var holds: [ClosedRange<Day>] = []
    for entry in record.entries where entry.day <= day {
      guard case .flag(let flag) = entry.body, flag.action == FlagAction.soon.rawValue else {
        continue
      }
      if flag.isCleared {
        if let start = open.removeValue(forKey: flag.rule) { holds.append(start...entry.day) }
      } else if open[flag.rule] == nil {
        open[flag.rule] = entry.day
      }
    }
    holds += open.values.map { $0...day }
    if record.profile.text(.screening) == "yes", let told = record.profile.day(of: .screening),
      told <= day
    {
      holds.append(told...day)
    }
    return holds
  }
}
