package import Coaching
package import Record

/// How many minutes of the week's target an activity counts for.
package struct AerobicCredit: Sendable {
  let mets: METTable
  /// For people who lie or need support every minute counts.
  let level: Level

  package init(mets: METTable, level: Level) {
    self.mets = mets
    self.level = level
  }

  /// A minute of 3.0 to 5.9 MET counts once, from 6.0 MET twice.
  package func minutes(of activity: Activity) -> Int {
    guard let minutes = activity.minutes, minutes > 0 else { return 0 }
    let each = ExerciseEnergy.credit(met: met(of: activity), level: level.rawValue)
    return Int((minutes * Double(each)).rounded())
  }

  private func met(of activity: Activity) -> Double {
    let effort = activity.effort.flatMap(METTable.Effort.init(rawValue:)) ?? .moderate
    let row = mets.row(mode: activity.name, effort: effort, kmPerHour: speed(of: activity))
    return row?.met ?? Self.unknownMET
  }

  private func speed(of activity: Activity) -> Double? {
    guard let distance = activity.distanceKM, let minutes = activity.minutes, minutes > 0 else {
      return nil
    }
    return distance / (minutes / 60)
  }

  /// For a name that is no mode of the coach (training.md section 0).
  private static let unknownMET = 3.5
}
