import Coaching
import Record

/// What is drawn behind the results of a self-test.
struct TestBackdrop {
  var bands: [ReportFigure.Band] = []
  var levels: [ReportFigure.Level] = []
  var includes: [Double] = []
}

extension ReportWriter {
  /// The norm of a test for the person's age and sex today; empty where there is none that can be drawn.
  func norm(of test: String) -> TestBackdrop {
    switch test {
    case "cst30": chairStandNorm
    case "5xsts": fiveRisesNorm
    case "sls": stanceNorm
    case "sarcf": sarcFNorm
    default: TestBackdrop()
    }
  }

  private var age: Int? { record.profile.ageYears(on: today) }

  private var chairStandNorm: TestBackdrop {
    let norms = plan.tools.norms
    guard let age, let sex = record.profile.sex, norms.chairStandAges.contains(age),
      let row = norms.chairStand.last(where: { $0.ageFrom <= age })
    else { return TestBackdrop(includes: [0]) }
    let usual = sex == .male ? row.men : row.women
    let name = word(
      .bandUsual, ["low": String(usual.lowerBound), "high": String(usual.upperBound)])
    return TestBackdrop(
      bands: [
        ReportFigure.Band(
          name: name, low: Double(usual.lowerBound), high: Double(usual.upperBound))
      ], includes: [0])
  }

  private var fiveRisesNorm: TestBackdrop {
    let norms = plan.tools.norms.fiveRises
    var out = TestBackdrop(
      levels: [level(.levelLowStrength, norms.lowStrengthSeconds, places: 0)], includes: [0])
    if let age, norms.ages.contains(age),
      let row = norms.averages.last(where: { $0.ageFrom <= age })
    {
      out.levels.append(level(.levelAverage, row.seconds, places: 1))
    }
    return out
  }

  private var stanceNorm: TestBackdrop {
    let norms = plan.tools.norms.stance
    guard let age, let row = norms.averages.last(where: { $0.ageFrom <= age }) else {
      return TestBackdrop(includes: [0])
    }
    return TestBackdrop(levels: [level(.levelAverage, row.seconds, places: 0)], includes: [0])
  }

  private var sarcFNorm: TestBackdrop {
    let limit = Double(plan.tools.norms.sarcF.positiveFrom)
    return TestBackdrop(levels: [level(.levelSarcF, limit, places: 0)], includes: [0, 10])
  }

  private func level(_ key: ReportPhrase, _ value: Double, places: Int) -> ReportFigure.Level {
    ReportFigure.Level(
      name: word(key, ["value": Shown.number(value, places: places)]), value: value)
  }
}
