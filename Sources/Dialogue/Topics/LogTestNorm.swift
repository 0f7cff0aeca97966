import Coaching
import Content
import Record
import Understanding

/// What a test result means by its norm, and what it does not mean.
struct TestNorm {
  let result: SelfTestResult

  /// "chair stand 11", "one-leg stance left 8 s".
  static func text(_ result: SelfTestResult, _ turn: Turn) -> String {
    let name = turn.wording(TestName(test: result.test))
    return [name, result.side, value(result.value, of: result.test, turn)].compactMap(\.self)
      .joined(separator: " ")
  }

  static func value(_ value: Double, of test: String, _ turn: Turn) -> String {
    switch test {
    case "calf", "thigh": length(cm: value, turn)
    case "sls", "5xsts": Shown.number(value, places: 1) + " s"
    default: Shown.number(value, places: 0)
    }
  }

  private static func length(cm: Double, _ turn: Turn) -> String {
    turn.profile.text(.heightUnit) == Shown.HeightStyle.feet.rawValue
      ? Shown.number(cm / LengthUnit.inch.centimeters, places: 1) + " in"
      : Shown.number(cm, places: 1) + " cm"
  }

  func say(_ turn: inout Turn) {
    switch result.test {
    case "cst30": chairStand(&turn)
    case "5xsts": fiveRises(&turn)
    case "sls": stance(&turn)
    case "calf": calf(&turn)
    case "sarcf": sarcF(&turn)
    case "squats": turn.say(LogPhrase.squatsNoted, isPrivate: true)
    default: turn.say(LogPhrase.noNorm)
    }
  }

  func age(_ turn: Turn) -> Int? {
    turn.slots.age ?? turn.profile.ageYears(on: turn.now.day)
  }

  func sex(_ turn: Turn) -> Sex? {
    turn.slots.sex.flatMap { Sex(rawValue: $0.rawValue) } ?? turn.profile.sex
  }

  private func chairStand(_ turn: inout Turn) {
    guard let age = age(turn) else {
      turn.say(LogPhrase.needsAge)
      return
    }
    let norms = turn.tools.norms
    let sex = sex(turn)
    let found = norms.chairStand(ageYears: age, sex: sex, count: Int(result.value))
    guard let norm = found.norm, let row = norms.chairStand.last(where: { $0.ageFrom <= age })
    else {
      turn.say(LogPhrase.noChairNorm)
      return
    }
    let fact = "F-\(730 + max(0, min(6, (row.ageFrom - 60) / 5)))"
    let usual = sex == .male ? row.men : row.women
    var values = [
      "low": String(usual.lowerBound), "high": String(usual.upperBound),
      "ages": "\(row.ageFrom)–\(row.ageFrom + 4)",
      "who": turn.wording(sex == .male ? LogPhrase.men : .women),
    ]
    if sex == nil {
      values["low"] = String(min(row.men.lowerBound, row.women.lowerBound))
      values["high"] = String(max(row.men.upperBound, row.women.upperBound))
      values["who"] = turn.wording(LogPhrase.people)
    }
    let phrase: LogPhrase =
      switch norm {
      case .below: .chairBelow
      case .usual: .chairUsual
      case .above: .chairAbove
      case .dependsOnSex: .chairDepends
      }
    turn.say(phrase, values, facts: [fact], isPrivate: true)
    if norm == .below { turn.say(LogPhrase.chairBelowMeans) }
  }

  private func fiveRises(_ turn: inout Turn) {
    let norms = turn.tools.norms.fiveRises
    let age = age(turn)
    if !result.value.exceeds(norms.lowStrengthSeconds), age == nil {
      turn.say(LogPhrase.fiveFine, isPrivate: true)
      turn.say(LogPhrase.needsAge)
      return
    }
    let found = turn.tools.norms.fiveRises(ageYears: age ?? 0, seconds: result.value)
    let phrase: LogPhrase =
      found.isLowStrength ? .fiveLow : found.isSlowerThanAverage == true ? .fiveSlow : .fiveFine
    turn.say(phrase, isPrivate: true)
    guard !found.isLowStrength, let age else { return }
    if norms.ages.contains(age), let row = norms.averages.last(where: { $0.ageFrom <= age }) {
      turn.say(
        LogPhrase.fiveAverage,
        [
          "seconds": Shown.number(row.seconds, places: 1),
          "ages": "\(row.ageFrom)–\(row.ageFrom + 9)",
        ])
    } else if age < norms.ages.lowerBound {
      turn.say(LogPhrase.fiveYoung)
    }
  }

  private func stance(_ turn: inout Turn) {
    let norms = turn.tools.norms.stance
    let isOlder = age(turn).map { $0 >= norms.fallRiskAge } ?? false
    if isOlder, result.value < norms.fallRiskSeconds {
      turn.say(LogPhrase.stanceRisk, isPrivate: true)
    } else if result.value < norms.supportSeconds {
      turn.say(LogPhrase.stanceSupport, isPrivate: true)
    }
    sayAverage(norms.averages, &turn)
    turn.say(LogPhrase.stanceNoted)
  }

  /// The average of the age, which is no grade.
  private func sayAverage(_ rows: [SelfTestNorms.AgeRow], _ turn: inout Turn) {
    guard let age = age(turn), let place = rows.lastIndex(where: { $0.ageFrom <= age }) else {
      return
    }
    let next = rows.indices.contains(place + 1) ? rows[place + 1].ageFrom : nil
    turn.say(
      LogPhrase.stanceAverage,
      [
        "seconds": Shown.number(rows[place].seconds, places: 0),
        "ages": next.map { "\(rows[place].ageFrom)–\($0 - 1)" } ?? "\(rows[place].ageFrom)+",
      ])
    if result.value >= turn.tools.norms.stance.limitSeconds { turn.say(LogPhrase.stanceLimit) }
  }
}

/// What a test is called.
struct TestName: PhraseKey {
  let rawValue: String

  init(rawValue: String) { self.rawValue = rawValue }
  init(test: String) { rawValue = "log.test-name.\(test)" }

  static let all = ["cst30", "5xsts", "sls", "calf", "thigh", "sarcf", "squats"]
}
