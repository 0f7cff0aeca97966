/// A rule of the red-flag table, as in `RF-05`.
package struct RedFlagRule: RawRepresentable, Hashable, Sendable, Codable, Comparable,
  ExpressibleByStringLiteral
{
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { rawValue = value }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// Painless weakness that grows: no strengthening until a doctor has seen it.
  package static let growingWeakness: RedFlagRule = "RF-13"
  /// A foot that cannot be lifted: no stepping, running or balance until it has been examined.
  package static let footDrop: RedFlagRule = "RF-14"
  /// Weaker after sessions with a nerve disease: no training.
  static let overwork: RedFlagRule = "RF-24"
}

/// What an open red flag asks for.
package enum FlagAction: String, CaseIterable, Sendable, Codable {
  case emergency = "EMERGENCY"
  case sameDay = "SAME DAY"
  case crisis = "CRISIS"
  case soon = "SOON"
  case numbersOff = "NUMBERS OFF"

  /// No workout until a clinician has cleared it.
  package var stopsTraining: Bool { self == .emergency || self == .sameDay || self == .crisis }
}

/// How the user is right now.
package struct TrainingState: Sendable, Equatable {
  /// Open red flags.
  package var flags: [RedFlagRule: FlagAction] = [:]
  package var lastFever: Day?
  /// Chest infection, vomiting or the like today.
  package var isIllToday = false
  /// Resting blood pressure measured today, in mmHg.
  package var pressureToday: BloodPressure?
  /// Pain now, 0-10.
  package var pain: [Joint: Int] = [:]
  package var swollen: Set<Joint> = []
  /// The first day on which a pattern may be trained again.
  package var restUntil: [Pattern: Day] = [:]
  package var bedRest: BedRest?

  package init() {}

  /// Strength work waits until a doctor has seen the person; moving about goes on.
  package var holdsStrength: Bool { flags[.growingWeakness] != nil }

  /// Resting blood pressure in mmHg.
  package struct BloodPressure: Sendable, Equatable {
    package var systolic: Int
    package var diastolic: Int

    package init(systolic: Int, diastolic: Int) {
      self.systolic = systolic
      self.diastolic = diastolic
    }

    /// 180/110 or more.
    var forbidsTraining: Bool { systolic >= 180 || diastolic >= 110 }
  }

  /// The latest stay in bed.
  package struct BedRest: Sendable, Equatable {
    package var days: Int
    package var ended: Day

    package init(days: Int, ended: Day) {
      self.days = days
      self.ended = ended
    }
  }
}

/// The shape of the user's week.
package struct TrainingSettings: Sendable, Equatable {
  /// Strength days in any seven days.
  package var strengthDays: Int
  /// Moderate minutes this week.
  package var aerobicTarget: Int
  /// Days the minutes are spread over.
  package var aerobicDays: Int

  package init(strengthDays: Int = 2, aerobicTarget: Int, aerobicDays: Int = 3) {
    self.strengthDays = strengthDays
    self.aerobicTarget = aerobicTarget
    self.aerobicDays = aerobicDays
  }

  /// The shape for a user who trains on so many days a week.
  package init(daysAWeek days: Int, aerobicTarget: Int) {
    let strength = min(2, days)
    self.init(
      strengthDays: strength, aerobicTarget: aerobicTarget,
      aerobicDays: min(5, max(1, days - strength)))
  }
}
