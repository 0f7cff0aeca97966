import Coaching
import Content
import Record
import Understanding

/// Tests of how much muscle there is: the calf's tape, and the five questions it can add to.
extension TestNorm {
  /// Two calves that differ much, which may be swelling rather than muscle.
  static func sayUneven(_ results: [SelfTestResult], _ turn: inout Turn) {
    let calves = results.filter { $0.test == "calf" }.map(\.value)
    guard let low = calves.min(), let high = calves.max(), high - low >= unevenCM else { return }
    turn.say(
      TestPhrase.calfUneven, ["gap": value(high - low, of: "calf", turn)], isPrivate: true)
  }

  private static let unevenCM = 3.0

  /// SARC-F with a calf in the record is the SARC-CalF.
  func sarcF(_ turn: inout Turn) {
    let norms = turn.tools.norms
    let points = Int(result.value)
    turn.say(
      points >= norms.sarcF.positiveFrom ? LogPhrase.sarcFPositive : .sarcFNegative,
      isPrivate: true)
    guard let sex = sex(turn),
      let calf = LatestTests(record: turn.record, upTo: turn.now.day).calfCM
    else { return }
    let found = norms.sarcCalF(sarcFPoints: points, sex: sex, calfCM: calf)
    turn.say(
      found.isPositive ? TestPhrase.sarcCalFPositive : .sarcCalFNegative,
      ["points": String(found.points), "calf": Self.value(calf, of: "calf", turn)],
      isPrivate: true)
  }

  func calf(_ turn: inout Turn) {
    guard let cm = turn.profile.number(.heightCM), let kg = turn.recordAfterChanges.latestWeightKG
    else {
      turn.say(LogPhrase.calfNeeds)
      return
    }
    let index = BodyMassIndex(weightKG: kg, heightCM: cm).value
    let found = turn.tools.norms.calf(sex: sex(turn), cm: result.value, bodyMassIndex: index)
    let phrase: LogPhrase =
      switch found.muscle {
      case .normal: .calfNormal
      case .moderatelyLow: .calfModerate
      case .severelyLow: .calfSevere
      case .dependsOnSex: .calfDepends
      }
    let isCorrected = abs(found.correctedCM - result.value) > 0.01
    let lead = turn.wording(
      isCorrected ? LogPhrase.calfCorrected : .calfAsIs,
      [
        "corrected": Shown.number(found.correctedCM, places: 1),
        "measured": Self.value(result.value, of: "calf", turn),
      ])
    turn.say(phrase, ["lead": lead], isPrivate: true)
    turn.say(LogPhrase.calfLimits)
  }
}
