import Coaching
import Record
import Understanding

/// What a leg may carry, how somebody rises, and the week of a pregnancy.
extension ProfileIntake {
  static let holdsLegBack: Set<String> = [
    "cast", "acl reconstruction", "knee replacement", "hip replacement", "surgery", "fracture",
  ]

  /// A cast or operation holds the leg back until the person says what surgeon or physio allow.
  ///
  /// Which leg it is stays open where it was not said; the first workout asks.
  mutating func takeOperatedLeg(_ conditions: [String], side: String?, _ turn: inout Turn) {
    guard !Set(conditions).isDisjoint(with: Self.holdsLegBack) else { return }
    if let side, ["left", "right"].contains(side) {
      turn.change(.set(.operatedLeg, .text(side), on: turn.now.day))
    }
    // "No weight" does not say that the leg may be moved.
    let told = ToldLeg(turn: turn).stage
    guard turn.profile.number(.operatedStage) == nil, told == nil || told == .motionWithoutWeight
    else { return }
    turn.change(.set(.operatedStage, .number(0), on: turn.now.day))
    noted.append(turn.wording(ProfilePhrase.operatedLeg))
  }

  /// "allowed full weight now" of a leg that is held back; "no weight on my left leg" of any.
  mutating func takeStage(_ conditions: [String], _ turn: inout Turn) {
    let told = ToldLeg(turn: turn)
    guard let stage = told.stage else { return }
    if stage == .motionWithoutWeight, told.isOfBothLegs {
      takeNoWeightAtAll(&turn)
      return
    }
    let profile = turn.recordAfterChanges.profile
    let known = profile.number(.operatedStage).flatMap { OperatedLeg.Stage(rawValue: Int($0)) }
    let isHeld = known != nil || !Set(conditions).isDisjoint(with: Self.holdsLegBack)
    guard isHeld || stage != .fullWeight else { return }
    if let side = told.side, profile.text(.operatedLeg) != side {
      turn.change(.set(.operatedLeg, .text(side), on: turn.now.day))
    }
    // Neither cast nor operation allows a move by forbidding the weight.
    let waits =
      stage == .motionWithoutWeight && (known == .noMovement || known == .isometrics)
    let isStill = known == nil && stage == .motionWithoutWeight && told.isInCast
    let value = waits ? known ?? stage : isStill ? .noMovement : stage
    if let side = told.side ?? profile.text(.operatedLeg) {
      let isNoWeight = value == .motionWithoutWeight && told.bearsNone
      set(
        .operatedStage, .number(Double(value.rawValue)), isNoWeight ? .noWeightOn : .allowedOn,
        ["side": side, "what": turn.wording(WorkoutPhrase.stage(value))], &turn)
    } else {
      set(
        .operatedStage, .number(Double(value.rawValue)), .allowed,
        ["what": turn.wording(WorkoutPhrase.stage(value))], &turn)
    }
  }

  private mutating func takeNoWeightAtAll(_ turn: inout Turn) {
    turn.change(.set(.bearingLeft, .text("none"), on: turn.now.day))
    set(.bearingRight, .text("none"), .noWeight, [:], &turn)
  }

  /// "i can't stand", "i need my hands to get up", "i barely eat".
  mutating func takeAbility(_ turn: inout Turn) {
    let told = ToldAbility(turn: turn)
    if let stands = told.stands, turn.profile.flag(.canStand10Seconds) != stands {
      set(.canStand10Seconds, .flag(stands), stands ? .canStand : .cannotStand, [:], &turn)
    }
    if let hands = told.needsHands, turn.profile.flag(.needsHands) != hands {
      set(.needsHands, .flag(hands), hands ? .handsNeeded : .handsFree, [:], &turn)
    }
    if told.crashes { takeCrashes(&turn) }
    if let little = told.eatsLittle, little || turn.profile.flag(.eatsLittle) == true {
      set(.eatsLittle, .flag(little), little ? .eatsLittle : .eatsAgain, [:], &turn)
    }
  }

  /// "i crash after exercise": kept as told, where no illness with that name is known.
  private mutating func takeCrashes(_ turn: inout Turn) {
    let profile = turn.recordAfterChanges.profile
    guard !ConditionFlags(profile: profile, day: turn.now.day).hasEnergyLimit else { return }
    let crashing = ConditionFlags.crashing
    set(
      .conditions, .texts(profile.conditions + [crashing]), .condition, ["what": crashing], &turn)
  }

  /// "30 weeks pregnant", "pregnant, 20 weeks", "in week 12".
  mutating func takePregnancyWeek(_ conditions: [String], _ turn: inout Turn) {
    guard conditions.contains("pregnancy") || turn.profile.conditions.contains("pregnancy"),
      turn.understanding.text.contains(where: \.isNumber)
    else { return }
    let line = turn.understanding.text.lowercased()
    let told =
      line.firstMatch(of: /\b(\d{1,2}) ?(?:weeks?|wks?)(?: and \d days?)? (?:pregnant|along|gone)/)?
      .output.1
      ?? line.firstMatch(
        of: /\bpregnant\W{1,3}(?:in |with )?(?:week )?(\d{1,2}) ?(?:weeks?|wks?|$)/)?
      .output.1
      ?? line.firstMatch(of: /\bweek (\d{1,2})\b.{0,12}pregnan/)?.output.1
    guard let week = told.flatMap({ Int($0) }), (1...43).contains(week) else { return }
    turn.change(.set(.pregnancyWeek, .number(Double(week)), on: turn.now.day))
  }
}
