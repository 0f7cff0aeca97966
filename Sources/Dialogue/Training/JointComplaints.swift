import Coaching
import Record

/// How much each joint hurts: the latest score of seven days, or 3 while an older complaint stands.
///
/// A score stands for 28 days; a limitation of the profile stands until it is taken back.
struct JointComplaints {
  private(set) var scores: [Joint: Int] = [:]
  private(set) var hasShoulder = false

  private static let standsForDays = 28

  init(record: UserRecord, on day: Day) {
    for joint in record.profile.limitedJoints {
      if let known = Joint(told: joint) { scores[known] = 3 }
      if joint == "shoulder" { hasShoulder = true }
    }
    var latest: [Joint: (day: Day, score: Double)] = [:]
    for entry in record.entries where entry.day <= day {
      guard case .pain(let pain) = entry.body, let joint = Joint(told: pain.joint) else { continue }
      let known = latest[joint]
      // Both knees on one day: the worse one counts.
      let score =
        known?.day == entry.day && pain.side != nil
        ? max(known?.score ?? 0, pain.score) : pain.score
      latest[joint] = (entry.day, score)
    }
    for (joint, told) in latest {
      let age = day - told.day
      if age <= 6 {
        scores[joint] = Int(told.score.rounded())
      } else if told.score <= 0 {
        scores[joint] = 0
      } else if age <= Self.standsForDays {
        scores[joint] = 3
      }
    }
  }
}

extension Joint {
  /// The joint of a name of `intents/slots/joints.yaml`.
  package init?(told: String) {
    switch told {
    case "foot", "heel": self = .ankle
    default: self.init(rawValue: told)
    }
  }
}
