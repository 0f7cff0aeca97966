import Coaching
import Content
import Record
import Understanding

/// What decides between the variants of an answer: the line's words and what is known of the person.
struct Situation {
  private let stems: [String]
  /// A bit for each byte that a stem begins with: hardly a phrase of the seeds begins like a word of the line.
  private let initials: UInt64
  var joints: Set<String> = []
  var muscles: Set<String> = []
  var modes: Set<String> = []
  var exercises: Set<String> = []
  var conditions: Set<String> = []
  var ageYears: Int?

  init(understanding: Understanding, record: UserRecord, now: Moment) {
    stems = understanding.stems
    initials = stems.reduce(0) { $0 | Self.initial(of: $1) }
    let names = understanding.names
    joints = Set(names[.joint] ?? [])
    muscles = Set(names[.muscle] ?? [])
    modes = Set(names[.mode] ?? [])
    exercises = Set(names[.exercise] ?? [])
    conditions = Set(names[.condition] ?? [])
    let isAboutSomeoneElse = understanding.concepts.contains("relative")
    ageYears = understanding.slots.age
    if isAboutSomeoneElse { return }
    let profile = record.profile
    ageYears = ageYears ?? profile.ageYears(on: now.day)
    // A line that names a condition asks about that one, whatever else the profile holds.
    if conditions.isEmpty { conditions = Set(profile.conditions) }
    if joints.isEmpty { joints = Set(profile.limitedJoints) }
  }

  /// The first variant whose conditions hold.
  func variant(of answer: Answer) -> AnswerVariant? {
    answer.variants.first { holds($0.when) } ?? answer.variants.last
  }

  private func holds(_ when: AnswerCondition) -> Bool {
    (when.mentions.isEmpty || when.mentions.contains(where: mentions))
      && (when.joints.isEmpty || !joints.isDisjoint(with: when.joints))
      && (when.muscles.isEmpty || !muscles.isDisjoint(with: when.muscles))
      && (when.modes.isEmpty || !modes.isDisjoint(with: when.modes))
      && (when.exercises.isEmpty || !exercises.isDisjoint(with: when.exercises))
      && (when.conditions.isEmpty || !conditions.isDisjoint(with: when.conditions))
      && isInAge(from: when.ageFrom, to: when.ageTo)
  }

  private func mentions(_ phrase: [String]) -> Bool {
    guard let first = phrase.first, initials & Self.initial(of: first) != 0,
      stems.count >= phrase.count
    else { return false }
    for start in 0...(stems.count - phrase.count) where stems[start] == first {
      if stems[start..<(start + phrase.count)].elementsEqual(phrase) { return true }
    }
    return false
  }

  private static func initial(of stem: String) -> UInt64 {
    1 << UInt64((stem.utf8.first ?? 0) & 63)
  }

  private func isInAge(from: Int?, to: Int?) -> Bool {
    guard from != nil || to != nil else { return true }
    guard let ageYears else { return false }
    return ageYears >= (from ?? 0) && ageYears <= (to ?? 200)
  }
}
