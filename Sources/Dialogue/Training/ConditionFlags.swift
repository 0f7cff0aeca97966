import Coaching
import Record

/// What named conditions mean for training (training.md sections 1, 4 and 10).
struct ConditionFlags {
  let profile: Profile
  let day: Day
  private let names: Set<String>

  /// No fast or exhausting efforts with these.
  static let nerve: Set<String> = [
    "post-polio", "als", "guillain-barre", "ms", "muscular dystrophy", "myositis",
  ]
  /// Effort can make ill for days (F-343).
  private static let energyLimit: Set<String> = ["me/cfs", "long covid", crashing]
  /// Said without the name of an illness.
  static let crashing = "crashes after effort"
  /// An operation on a leg, other than a cast put on.
  static let operations: Set<String> = [
    "surgery", "acl reconstruction", "knee replacement", "hip replacement", "amputation",
  ]
  /// A yes in the readiness questions, until a doctor has agreed.
  private static let asksDoctor: Set<String> = ["heart disease", "diabetes", "kidney disease"]

  init(profile: Profile, day: Day) {
    self.profile = profile
    self.day = day
    names = Set(profile.conditions)
  }

  func has(_ name: String) -> Bool { names.contains(name) }
  var hasEnergyLimit: Bool { hasAny(of: Self.energyLimit) }
  func hasAny(of some: Set<String>) -> Bool { !names.isDisjoint(with: some) }

  /// The answer to the readiness questions, or what the conditions already answer.
  var readiness: TrainingFacts.ParQ {
    switch profile.text(.screening) {
    case "no": .no
    case "yes": .yes
    default: hasAny(of: Self.asksDoctor) ? .yes : .notAsked
    }
  }

  /// In bed by their own words of the last four weeks.
  var liesInBed: Bool {
    has("bed rest") && profile.day(of: .conditions).map { day - $0 <= 28 } ?? true
  }

  /// The first three months with a new hip.
  var hasHipLimits: Bool {
    guard has("hip replacement"), let told = profile.day(of: .conditions) else { return false }
    return day - told <= 92
  }

  /// The week told, grown by the weeks since; nothing past week 43.
  var pregnancy: TrainingFacts.Pregnancy? {
    guard let week = profile.number(.pregnancyWeek), let told = profile.day(of: .pregnancyWeek)
    else { return has("pregnancy") ? .unknownWeek : nil }
    if week < 0 { return .unknownWeek }
    let now = Int(week) + max(0, day - told) / 7
    return now <= 43 ? .week(now) : nil
  }
}
