/// All strength work of one date, which counts as one day's work.
package struct StrengthDay: Sendable, Equatable {
  package let day: Day
  /// At least half of the planned slots, or three sets where nothing was planned; in bed any bout.
  package private(set) var isSession = false
  /// The letter of the plan, when at least half of its slots were done.
  package private(set) var letter: SessionLetter?
  package private(set) var patterns: Set<Pattern> = []
  /// The level trained at.
  package private(set) var level: Level?
  /// Entries of the date.
  package private(set) var bouts = 0
  package private(set) var items: [PerformedExercise] = []
  private var slotsPlanned = 0
  private var slotsDone = 0
  private var looseSets = 0

  private init(day: Day) { self.day = day }

  /// One element for each date with strength work; `entries` run from old to new.
  static func merged(_ entries: [TrainingLogEntry]) -> [StrengthDay] {
    var days: [StrengthDay] = []
    for entry in entries {
      guard case .strength(let work) = entry.kind else { continue }
      if days.last?.day != entry.day { days.append(StrengthDay(day: entry.day)) }
      days[days.count - 1].add(work)
    }
    return days
  }

  private mutating func add(_ work: StrengthWork) {
    bouts += 1
    level = work.level ?? level
    patterns.formUnion(work.patterns)
    items += work.items
    if let planned = work.slotsPlanned, planned > 0 {
      slotsPlanned = max(slotsPlanned, planned)
      slotsDone += work.slotsDone
    } else {
      looseSets += work.sets
    }
    let isPlanDone = slotsPlanned > 0 && 2 * slotsDone >= slotsPlanned
    if isPlanDone || level == .bed { letter = work.letter ?? letter }
    isSession = isSession || isPlanDone || looseSets >= 3 || work.level == .bed
  }
}
