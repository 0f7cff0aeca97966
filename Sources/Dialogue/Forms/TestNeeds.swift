import Coaching
import Record

/// Which questions of a self-test still matter, given what it has brought and what is known.
struct TestNeeds {
  let form: Conversation.OpenForm
  let record: UserRecord
  let turn: Turn

  func wants(_ step: FormStep) -> Bool {
    switch step {
    case .test(let step): form.values?[step.rawValue] == nil
    case .setUp(let step):
      hasResult && !step.isAnswered(in: record, on: turn.now.day) && changesTheNorm(step)
    }
  }

  /// Questions about the person are asked once the test is done, unless all of it was left out.
  private var hasResult: Bool {
    let isMeasuring = form.steps.contains { name in
      TestStep(rawValue: name).map { form.values?[$0.rawValue] == nil } ?? false
    }
    return isMeasuring || !(form.values ?? [:]).isEmpty
  }

  private func changesTheNorm(_ step: SetUpStep) -> Bool {
    switch form.guidedTest {
    case .chairStand where step == .sex:
      guard let count = form.values?[TestStep.chairStands.rawValue],
        let age = record.profile.ageYears(on: turn.now.day)
      else { return form.steps.contains(SetUpStep.age.rawValue) }
      let found = turn.tools.norms.chairStand(ageYears: age, sex: nil, count: Int(count))
      return found.norm == .dependsOnSex
    case .fiveRises:
      guard let seconds = form.values?[TestStep.fiveRises.rawValue] else { return true }
      return seconds <= turn.tools.norms.fiveRises.lowStrengthSeconds
    default: return true
    }
  }
}
