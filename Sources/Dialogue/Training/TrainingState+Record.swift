package import Coaching
package import Record

extension TrainingState {
  /// How the person is on a day, as far as they have told; pain is that of today and yesterday.
  package init(record: UserRecord, on day: Day) {
    self.init()
    for (rule, action) in record.openFlags { flags[RedFlagRule(rawValue: rule)] = action }
    let absences = Absences(record: record, upTo: day)
    lastFever = absences.lastFever
    isIllToday = absences.isIll(on: day)
    bedRest = absences.bedRest
    for entry in record.entries where entry.day <= day && day - entry.day <= 1 {
      guard case .pain(let told) = entry.body, let joint = Joint(told: told.joint) else { continue }
      pain[joint] = Int(told.score.rounded())
    }
  }
}

/// Days without training, by reason.
struct Absences {
  private var days: [Absence.Reason: [Day]] = [:]

  init(record: UserRecord, upTo day: Day) {
    for entry in record.entries where entry.day <= day {
      guard case .absence(let absence) = entry.body else { continue }
      days[absence.reason, default: []].append(entry.day)
    }
  }

  var lastFever: Day? { days[.fever]?.max() }
  func isIll(on day: Day) -> Bool { days[.ill]?.contains(day) ?? false }

  /// The latest run of days in bed.
  var bedRest: TrainingState.BedRest? {
    let bed = Set(days[.bed] ?? [])
    guard let last = bed.max() else { return nil }
    var count = 1
    while bed.contains(last - count) { count += 1 }
    return TrainingState.BedRest(days: count, ended: last)
  }

  /// Runs of fever or illness; a day between two told ones belongs to the same run.
  var illnesses: [ReplayCircumstances.Illness] {
    let ill = Set((days[.fever] ?? []) + (days[.ill] ?? [])).sorted()
    let bed = Set(days[.bed] ?? [])
    var runs: [ClosedRange<Day>] = []
    for day in ill {
      if let last = runs.last, day - last.upperBound <= 2 {
        runs[runs.count - 1] = last.lowerBound...day
      } else {
        runs.append(day...day)
      }
    }
    return runs.map { run in
      ReplayCircumstances.Illness(
        lastDay: run.upperBound, daysInBed: bed.filter(run.contains).count)
    }
  }
}
