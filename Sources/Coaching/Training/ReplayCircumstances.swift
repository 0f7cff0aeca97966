/// Dated facts beside the log that a replay heeds.
package struct ReplayCircumstances: Sendable {
  /// Loads grow in steps of pounds.
  package var usesPounds = false
  /// Steps of load the user named, in kg.
  package var incrementsKG: [Exercise.ID: Double] = [:]
  /// The last change of weight-bearing or stage: every slot is picked afresh from then on.
  package var bearingChanged: Day?
  /// The first day after the rehab of an operated or cast leg; sessions before it keep its limits.
  package var rehabEnded: Day?
  package var illnesses: [Illness] = []
  /// Days on which a joint complaint was told.
  package var complaints: [Day] = []
  /// Days without progress or ramp: an open flag of the kind SOON, a readiness hold.
  package var holds: [ClosedRange<Day>] = []
  /// The day the user came on board; left out, the first day of the log.
  package var onBoard: Day?
  /// The day of the first aerobic target; left out, the day the user came on board.
  package var aerobicPlanStarted: Day?
  /// Minutes a week the user said at the start.
  package var ownAerobicMinutes: Int?
  /// The user's aerobic goal, 150 to 300 minutes a week.
  package var aerobicGoalMinutes = AerobicRamp.goalMinutes

  package init() {}

  /// Fever, a chest infection or vomiting.
  package struct Illness: Sendable, Equatable {
    package var lastDay: Day
    package var daysInBed: Int

    package init(lastDay: Day, daysInBed: Int) {
      self.lastDay = lastDay
      self.daysInBed = daysInBed
    }

    var action: Resumption { TrainingGap.resumption(daysInBed: daysInBed).action }

    /// Whether nothing is raised on `day` because of the days in bed.
    func pausesProgress(on day: Day) -> Bool {
      let pause = TrainingGap.resumption(daysInBed: daysInBed).noProgressDays
      return day > lastDay && day - lastDay <= pause
    }
  }

  func isHeld(on day: Day) -> Bool {
    holds.contains { $0.contains(day) } || illnesses.contains { $0.pausesProgress(on: day) }
  }

  /// The strictest illness between two sessions.
  func illness(after last: Day?, upTo day: Day) -> Resumption {
    let since = illnesses.filter { illness in
      illness.lastDay <= day && last.map { illness.lastDay >= $0 } ?? false
    }
    return Resumption.strictest(since.map(\.action))
  }

  func hasComplaint(on day: Day) -> Bool {
    complaints.contains { (0...28).contains(day - $0) }
  }
}
