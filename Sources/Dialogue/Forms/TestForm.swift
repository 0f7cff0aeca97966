import Coaching
import Content
import Record
import Understanding

/// A self-test as a talk: how it is done safely, its numbers, what they mean.
struct TestForm {
  /// Explains a test and asks its first question; one that must wait says why.
  static func open(_ test: GuidedTest, explained: Bool = false, _ turn: inout Turn) {
    turn.intent = "log.test"
    if let held = held(test, turn) {
      turn.say(held, isPrivate: true)
      return
    }
    turn.conversation.form = Conversation.OpenForm(
      steps: test.steps.map(\.name), test: test.rawValue)
    if !explained {
      turn.say(test.explanation)
      if test.isStanding { turn.say(TestPhrase.stopSigns) }
      turn.newParagraph()
    }
    ask(&turn)
  }

  static func ask(_ turn: inout Turn) {
    if let question = turn.conversation.form?.question { turn.say(question) }
  }

  /// No test with an open danger sign, none on the feet while a leg may not carry.
  private static func held(_ test: GuidedTest, _ turn: Turn) -> TestPhrase? {
    if !turn.record.openFlags.isEmpty { return .heldByFlag }
    guard test.isStanding else { return nil }
    let facts = turn.trainingPlan().facts
    let hasFreshLeg = !Set(turn.profile.conditions).isDisjoint(with: ["cast", "surgery"])
    if (hasFreshLeg && facts.operated == nil) || facts.effectiveBearing != LegBearing() {
      return .heldByLeg
    }
    return facts.isBedBound || facts.standsTenSeconds == false ? .heldByStanding : nil
  }

  /// Takes the answer to the open question; true when the line was one.
  func take(_ step: TestStep, _ turn: inout Turn) -> Bool {
    let answer = TestAnswer(step: step, turn: turn)
    switch answer.reading {
    case .values(let values):
      if answer.armsHelped { turn.say(TestPhrase.armsHelped) }
      keep(values, &turn)
    case .unable:
      turn.say(TestPhrase.fiveNotDone)
      turn.conversation.form = nil
      turn.intent = "log.test"
      return true
    case nil: return false
    }
    turn.intent = "log.test"
    advance(&turn)
    return true
  }

  private func keep(_ values: [TestStep: Double], _ turn: inout Turn) {
    var known = turn.conversation.form?.values ?? [:]
    for (step, value) in values { known[step.rawValue] = value }
    turn.conversation.form?.values = known
  }

  /// "No, 12": puts right what the question before brought, and asks the open one again.
  func correct(_ turn: inout Turn) -> Bool {
    guard let form = turn.conversation.form, let test = form.guidedTest,
      turn.corrects || Self.takesBack.contains(turn.understanding.stems.first ?? "")
    else { return false }
    let answered = TestStep.allCases.filter { $0.test == test && form.values?[$0.rawValue] != nil }
    guard let latest = answered.last,
      case .values(let values)? = TestAnswer(step: latest, turn: turn).reading,
      values.keys.allSatisfy({ answered.contains($0) }), !isAnswerItself(turn, form)
    else { return false }
    keep(values, &turn)
    turn.intent = "log.test"
    let told = values.sorted { $0.key.rawValue < $1.key.rawValue }.map { shown($0, $1, turn) }
    turn.say(TestPhrase.corrected, ["what": turn.joined(told)], isPrivate: true)
    advance(&turn)
    return true
  }

  private static let takesBack: Set<String> = ["no", "actual", "wait", "sorri", "oop"]

  private func shown(_ step: TestStep, _ value: Double, _ turn: Turn) -> String {
    if step.test == .sarcF, step != .falls {
      return turn.wording(value == 0 ? TestPhrase.none : value == 1 ? .some : .much)
    }
    return [step.side, TestNorm.value(value, of: step.test.rawValue, turn)].compactMap(\.self)
      .joined(separator: " ")
  }

  /// "No" alone answers a question about trouble; only what follows it can correct.
  private func isAnswerItself(_ turn: Turn, _ form: Conversation.OpenForm) -> Bool {
    guard case .test(let step)? = form.step, step.test == .sarcF else { return false }
    let said = turn.said(in: TestAnswer.list)
    return !turn.understanding.stems.contains { Double($0) != nil }
      && !said.contains { ["some", "much", "many", "few", "once", "twice"].contains($0) }
  }

  /// Leaves the open question out; a score that needs every answer ends there.
  func skip(_ turn: inout Turn) {
    turn.intent = "log.test"
    if case .test(let step)? = turn.conversation.form?.step, step.test.needsAllAnswers {
      turn.conversation.form = nil
      turn.say(TestPhrase.incomplete)
      return
    }
    turn.conversation.form?.steps.removeFirst()
    advance(&turn)
  }

  func advance(_ turn: inout Turn) {
    drop(answeredIn: &turn)
    turn.conversation.form?.step == nil ? finish(&turn) : Self.ask(&turn)
  }

  /// Removes the questions that are answered, or whose answer would change nothing.
  private func drop(answeredIn turn: inout Turn) {
    guard var form = turn.conversation.form else { return }
    let needs = TestNeeds(form: form, record: turn.recordAfterChanges, turn: turn)
    form.steps.removeAll { name in FormStep(name).map { !needs.wants($0) } ?? true }
    turn.conversation.form = form
  }

  /// Stores what was measured and says what it means.
  private func finish(_ turn: inout Turn) {
    guard let form = turn.conversation.form else { return }
    turn.conversation.form = nil
    turn.intent = "log.test"
    let results = Self.results(of: form)
    guard !results.isEmpty else {
      turn.say(TestPhrase.leftOut)
      return
    }
    turn.adoptChanges()
    turn.newParagraph()
    // The bare "14" that answers the question is no age, whatever it looks like alone.
    (turn.slots.age, turn.slots.sex) = (nil, nil)
    LogTest().tell(results, on: turn.now.day, &turn)
  }

  /// Stores what was measured so far, without a word; true when there was something.
  @discardableResult
  static func keepMeasured(_ form: Conversation.OpenForm?, _ turn: inout Turn) -> Bool {
    let results = form.map(results) ?? []
    for result in results { turn.change(.add(.test(result), on: turn.now.day)) }
    return !results.isEmpty
  }

  private static func results(of form: Conversation.OpenForm) -> [SelfTestResult] {
    guard let test = form.guidedTest, let values = form.values else { return [] }
    let steps = TestStep.allCases.filter { $0.test == test }
    if test == .sarcF {
      let told = steps.compactMap { values[$0.rawValue].map { Int($0) } }
      guard told.count == steps.count else { return [] }
      let answers = SarcFAnswers(
        strength: told[0], walking: told[1], rising: told[2], stairs: told[3],
        fallsLastYear: told[4])
      return [SelfTestResult(test: test.rawValue, value: Double(answers.points))]
    }
    return steps.compactMap { step in
      values[step.rawValue].map {
        SelfTestResult(test: test.rawValue, value: $0, side: step.side)
      }
    }
  }
}
