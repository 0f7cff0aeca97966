package import Coaching

/// One dated row of a person's log.
package struct Entry: Sendable, Equatable, Identifiable {
  package let id: Int64
  /// The person's own calendar day.
  package let day: Day
  /// When it was told, seconds since 1970.
  package let toldAt: Int64
  package let body: Body

  package enum Body: Sendable, Equatable {
    case weight(kg: Double)
    case activity(Activity)
    case pain(Pain)
    case test(SelfTestResult)
    case food(Food)
    case goal(Goal)
    case flag(Flag)
    case card(Card)
    /// Illness or a planned break: ill, fever, travel, busy, bed.
    case absence(Absence)
  }

  package init(id: Int64, day: Day, toldAt: Int64, body: Body) {
    self.id = id
    self.day = day
    self.toldAt = toldAt
    self.body = body
  }
}

/// Something the person did.
package struct Activity: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable { case strength, aerobic, balance }

  package struct Performed: Sendable, Equatable {
    package var reps: Int?
    package var seconds: Double?
    package var loadKG: Double?
    /// left, right, or nil for both.
    package var side: String?

    package init(
      reps: Int? = nil, seconds: Double? = nil, loadKG: Double? = nil, side: String? = nil
    ) {
      self.reps = reps
      self.seconds = seconds
      self.loadKG = loadKG
      self.side = side
    }
  }

  package var kind: Kind
  /// An id of the exercise library or of an aerobic mode, else the name as it was typed.
  package var name: String
  package var sets: [Performed]
  package var minutes: Double?
  package var distanceKM: Double?
  /// easy, moderate or vigorous.
  package var effort: String?
  /// Repetitions in reserve, 0 to 10.
  package var rir: Double?
  /// Pain during it, 0 to 10.
  package var pain: Double?
  /// Sharp pain or giving way.
  package var wasSharp: Bool

  package init(
    kind: Kind, name: String, sets: [Performed] = [], minutes: Double? = nil,
    distanceKM: Double? = nil, effort: String? = nil, rir: Double? = nil, pain: Double? = nil,
    wasSharp: Bool = false
  ) {
    self.kind = kind
    self.name = name
    self.sets = sets
    self.minutes = minutes
    self.distanceKM = distanceKM
    self.effort = effort
    self.rir = rir
    self.pain = pain
    self.wasSharp = wasSharp
  }
}

/// A pain score at a place.
package struct Pain: Sendable, Equatable {
  /// session, morning, or any.
  package enum Moment: String, Sendable, CaseIterable { case session, morning, any }

  /// knee, hip, ankle, back or another place.
  package var joint: String
  package var side: String?
  /// 0 to 10.
  package var score: Double
  package var moment: Moment
  /// What is usual for the person there, when they said so.
  package var usual: Double?

  package init(
    joint: String, side: String? = nil, score: Double, moment: Moment = .any, usual: Double? = nil
  ) {
    self.joint = joint
    self.side = side
    self.score = score
    self.moment = moment
    self.usual = usual
  }
}

/// The result of a self-test: chair stands, seconds, cm or points.
package struct SelfTestResult: Sendable, Equatable {
  /// cst30, 5xsts, sls, calf, thigh, sarcf, squats.
  package var test: String
  package var value: Double
  package var side: String?

  package init(test: String, value: Double, side: String? = nil) {
    self.test = test
    self.value = value
    self.side = side
  }
}

/// Food of a day or of one meal.
package struct Food: Sendable, Equatable {
  package var kcal: Double?
  package var proteinG: Double?
  /// The number is the whole day's.
  package var isWholeDay: Bool

  package init(kcal: Double? = nil, proteinG: Double? = nil, isWholeDay: Bool = false) {
    self.kcal = kcal
    self.proteinG = proteinG
    self.isWholeDay = isWholeDay
  }
}

/// What the person wants their weight to do.
package struct Goal: Sendable, Equatable {
  /// One of the nine rates, lb per week, as asked.
  package var rateLBPerWeek: Double?
  /// An exact daily number, as asked.
  package var kcal: Double?
  package var targetKG: Double?

  package init(rateLBPerWeek: Double? = nil, kcal: Double? = nil, targetKG: Double? = nil) {
    self.rateLBPerWeek = rateLBPerWeek
    self.kcal = kcal
    self.targetKG = targetKG
  }
}

/// A danger sign the person told of, and whether a clinician has dealt with it.
package struct Flag: Sendable, Equatable {
  /// RF-01 to RF-40.
  package var rule: String
  /// EMERGENCY, SAME DAY, SOON, CRISIS or NUMBERS OFF.
  package var action: String
  package var isCleared: Bool

  package init(rule: String, action: String, isCleared: Bool = false) {
    self.rule = rule
    self.action = action
    self.isCleared = isCleared
  }
}

/// A strength session as it was proposed, so that what was done can be held against it.
package struct Card: Sendable, Equatable {
  package struct Item: Sendable, Equatable, Codable {
    package var slot: String
    package var exercise: String
    package var sets: Int
    /// Target per set: reps, seconds, steps or metres.
    package var target: [Int]
    package var loadKG: Double?

    package init(slot: String, exercise: String, sets: Int, target: [Int], loadKG: Double? = nil) {
      self.slot = slot
      self.exercise = exercise
      self.sets = sets
      self.target = target
      self.loadKG = loadKG
    }
  }

  /// A or B, or empty for a session outside the plan.
  package var letter: String
  /// 0 to 4.
  package var level: Int
  package var items: [Item]

  package init(letter: String, level: Int, items: [Item]) {
    self.letter = letter
    self.level = level
    self.items = items
  }
}

/// A day without training, with its reason.
package struct Absence: Sendable, Equatable {
  package enum Reason: String, Sendable, CaseIterable {
    case ill, fever, travel, busy, tired, pain, bed
    case skipTest = "skip_test"
    case other
  }

  package var reason: Reason

  package init(reason: Reason) {
    self.reason = reason
  }
}
