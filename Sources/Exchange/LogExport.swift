import Coaching
package import Record

/// A person's weigh-ins and workouts as CSV, in the form that `LogImport` reads.
package enum LogExport {
  /// `date,weight_kg`, oldest first.
  package static func weights(_ record: UserRecord) -> String {
    var table = LogTable(columns: ["date", "weight_kg"])
    for entry in record.entries {
      guard case .weight(let kg) = entry.body else { continue }
      table.rows.append([entry.day.iso, LogTable.number(kg)])
    }
    return table.text
  }

  /// One row for each set, or for each activity without sets, oldest first.
  package static func workouts(_ record: UserRecord) -> String {
    var table = LogTable(columns: WorkoutColumn.allCases.map(\.rawValue))
    for entry in record.entries {
      guard case .activity(let activity) = entry.body else { continue }
      let sets: [Activity.Performed?] = activity.sets.isEmpty ? [nil] : activity.sets
      for (place, set) in sets.enumerated() {
        table.rows.append(
          WorkoutColumn.allCases.map { $0.value(entry.day, activity, set, number: place + 1) })
      }
    }
    return table.text
  }
}

/// A column of the workouts table.
enum WorkoutColumn: String, CaseIterable {
  case date, kind, exercise, set, side, reps, seconds
  case loadKG = "load_kg"
  case minutes
  case distanceKM = "distance_km"
  case effort, rir, pain

  func value(
    _ day: Day, _ activity: Activity, _ set: Activity.Performed?, number: Int
  ) -> String {
    switch self {
    case .date: day.iso
    case .kind: activity.kind.rawValue
    case .exercise: activity.name
    case .set: set == nil ? "" : String(number)
    case .side: set?.side ?? ""
    case .reps: set?.reps.map(String.init) ?? ""
    case .seconds: LogTable.number(set?.seconds)
    case .loadKG: LogTable.number(set?.loadKG)
    case .minutes: LogTable.number(activity.minutes)
    case .distanceKM: LogTable.number(activity.distanceKM)
    case .effort: activity.effort ?? ""
    case .rir: LogTable.number(activity.rir)
    case .pain: LogTable.number(activity.pain)
    }
  }
}
