package import Coaching
import Content
package import Record

/// Reads the dated record as the planner's log.
package struct TrainingLogReader {
  let tools: CoachTools
  let record: UserRecord
  let today: Day

  package init(tools: CoachTools, record: UserRecord, today: Day) {
    self.tools = tools
    self.record = record
    self.today = today
  }

  /// The log with the level that each round of tests led to.
  package var log: TrainingLog {
    var entries: [TrainingLogEntry] = []
    var agreed: Level?
    var mornings = MorningPains(record)
    // Worked out once: it reads the whole record.
    lazy var startLevel = StartLevel(of: TrainingFacts(record: record, on: today)).level
    for (day, told) in byDay where day <= today {
      if told.contains(where: Self.isDecidingTest) {
        agreed = level(on: day, entries)
        entries.append(TrainingLogEntry(day: day, .test(levelAfter: agreed)))
      }
      let work = self.work(of: told, on: day, level: agreed ?? startLevel, &mornings)
      if agreed == nil { agreed = work.lazy.compactMap(\.levelTrained).first }
      entries += work
    }
    return TrainingLog(entries, today: today)
  }

  private var byDay: [(Day, [Entry])] {
    var out: [(Day, [Entry])] = []
    for entry in record.entries {
      if let last = out.last, last.0 == entry.day {
        out[out.count - 1].1.append(entry)
      } else {
        out.append((entry.day, [entry]))
      }
    }
    return out
  }

  private static func isDecidingTest(_ entry: Entry) -> Bool {
    if case .test(let result) = entry.body { return LatestTests.deciding.contains(result.test) }
    return false
  }

  /// One step up at most, as after every re-test.
  private func level(on day: Day, _ entries: [TrainingLogEntry]) -> Level {
    let log = TrainingLog(entries, today: day)
    var facts = TrainingFacts(record: record, on: day)
    facts.loggedWeeks = log.weeksWithStrength
    facts.previousLevel = Level.agreed(in: log, facts)
    return StartLevel(of: facts).level
  }

  private func work(
    of told: [Entry], on day: Day, level: Level, _ mornings: inout MorningPains
  ) -> [TrainingLogEntry] {
    var card: Card?
    var strength: [Activity] = []
    var out: [TrainingLogEntry] = []
    let credit = AerobicCredit(mets: tools.mets, level: level)
    for entry in told {
      switch entry.body {
      case .card(let proposed): card = proposed
      case .absence(let absence) where absence.reason == .skipTest:
        out.append(TrainingLogEntry(day: day, .skipTest))
      case .activity(let activity):
        switch activity.kind {
        case .strength: strength.append(activity)
        case .balance: out.append(TrainingLogEntry(day: day, .balance))
        case .aerobic:
          out.append(
            TrainingLogEntry(
              day: day, .aerobic(AerobicWork(activity, credit: credit, modes: tools.modes))))
        }
      default: continue
      }
    }
    guard !strength.isEmpty else { return out }
    let morning = mornings.after(day)
    return StrengthDayReader(
      library: tools.exercises, muscleWords: tools.library.slotWords["muscles"] ?? [:], card: card,
      morning: morning
    ).work(strength).map { TrainingLogEntry(day: day, .strength($0)) } + out
  }
}

extension TrainingLogEntry {
  fileprivate var levelTrained: Level? {
    if case .strength(let work) = kind { return work.level }
    return nil
  }
}

extension AerobicWork {
  fileprivate init(_ activity: Activity, credit: AerobicCredit, modes: AerobicModeList) {
    let mode = AerobicMode.ID(rawValue: activity.name)
    self.init(
      mode: modes[mode] == nil ? nil : mode, moderateMinutes: credit.minutes(of: activity),
      pain: activity.pain.map { Int($0.rounded()) })
  }
}
