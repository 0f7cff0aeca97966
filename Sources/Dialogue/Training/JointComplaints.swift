import Coaching
import Record

/// How much each joint hurts: the latest score of seven days, or 3 while an older complaint stands.
struct JointComplaints {
  private(set) var scores: [Joint: Int] = [:]
  private(set) var hasShoulder = false

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
      let isRecent = day - told.day <= 6
      scores[joint] = isRecent ? Int(told.score.rounded()) : told.score > 0 ? 3 : 0
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
