import Coaching
import Content
import Record
import Understanding

/// An open form: takes answers, lets a question in between be answered, and goes on where it was.
struct FormTalk {
  /// True when the form had the say on this line.
  func answer(_ turn: inout Turn, topics: Converser) -> Bool {
    guard let form = turn.conversation.form, let step = form.step else { return false }
    let isTest = form.guidedTest != nil
    if isTest, stopsForPain(form, &turn) { return true }
    if leaves(&turn) { return true }
    if isSkip(turn) {
      isTest ? TestForm().skip(&turn) : advance(&turn, topics: topics)
      return true
    }
    if isTest, TestForm().correct(&turn) { return true }
    switch step {
    case .test(let step):
      if TestForm().take(step, &turn) { return true }
    case .setUp(let step):
      if let answer = FormAnswer(step: step, turn: turn).slots {
        let asked = turn.intent
        take(answer, &turn)
        alsoAnswer(asked, &turn, topics: topics)
        isTest ? TestForm().advance(&turn) : advance(&turn, topics: topics)
        return true
      }
    }
    if let followed = turn.followedIntent { turn.intent = followed }
    return interrupted(by: turn.intent, &turn, topics: topics)
  }

  private func leaves(_ turn: inout Turn) -> Bool {
    guard turn.intent == "chat.cancel" || turn.intent == "chat.bye",
      turn.followedIntent == nil
    else { return false }
    let form = turn.conversation.form
    // "12.7 sec" leans towards "stop" by its letters.
    if form?.guidedTest != nil, turn.understanding.stems.contains(where: { Double($0) != nil }) {
      return false
    }
    turn.conversation.form = nil
    if form?.guidedTest == nil {
      turn.say(FormPhrase.stopped)
    } else {
      let isKept = TestForm.keepMeasured(form, &turn)
      turn.say(isKept ? TestPhrase.stoppedKept : .stopped)
    }
    turn.intent = "chat.cancel"
    return true
  }

  /// What the coach said to stop for came up: the test ends, a score told with it is noted.
  private func stopsForPain(_ form: Conversation.OpenForm, _ turn: inout Turn) -> Bool {
    guard form.guidedTest?.isStanding == true, case .test? = form.step,
      turn.said(in: TestAnswer.list).contains("stop"),
      turn.understanding.stems.count <= 12, !turn.understanding.text.contains("?"),
      !turn.says("no", "not", "without", "never", "if")
    else { return false }
    turn.conversation.form = nil
    TestForm.keepMeasured(form, &turn)
    turn.say(TestPhrase.stoppedForPain)
    if turn.intent == "log.pain", turn.slots.pain != nil {
      turn.newParagraph()
      LogTopic().answer(&turn)
    } else {
      turn.intent = "chat.cancel"
    }
    return true
  }

  private func isSkip(_ turn: Turn) -> Bool {
    turn.understanding.stems.contains("skip") && turn.understanding.stems.count <= 4
  }

  private func take(_ answer: FormAnswer.Read, _ turn: inout Turn) {
    var intake = ProfileIntake()
    intake.take(answer.slots, &turn)
    for change in answer.changes { turn.change(change) }
    let noted = intake.noted + answer.noted.map { turn.wording($0) }
    if !noted.isEmpty {
      turn.say(ProfilePhrase.noted, ["what": noted.joined(separator: " · ")], isPrivate: true)
    }
    for doubt in intake.doubts { turn.say(doubt) }
    for phrase in answer.said { turn.say(phrase) }
    turn.intent = "profile.set"
    turn.slots = answer.slots
  }

  /// A question in the same line as the answer: "f. is creatine worth it?"
  private func alsoAnswer(_ asked: IntentID, _ turn: inout Turn, topics: Converser) {
    let candidates = [asked] + turn.understanding.further.map(\.intent)
    guard turn.understanding.text.contains("?"),
      let question = candidates.first(where: { turn.library.intent($0)?.kind == .answer })
    else { return }
    turn.newParagraph()
    let outer = turn.intent
    turn.intent = question
    topics.dispatch(question, &turn)
    turn.intent = outer
    turn.newParagraph()
  }

  private func advance(_ turn: inout Turn, topics: Converser) {
    var steps = turn.conversation.form?.steps ?? []
    let done = steps.isEmpty ? nil : steps.removeFirst()
    // A yes is followed by the one question that it raises.
    if done == SetUpStep.screening.rawValue {
      steps.insert(SetUpStep.screeningWhich.rawValue, at: 0)
    }
    let record = turn.recordAfterChanges
    steps.removeAll { name in
      SetUpStep(rawValue: name)?.isAnswered(in: record, on: turn.now.day) ?? true
    }
    guard let next = steps.first.flatMap(SetUpStep.init) else {
      finish(&turn, topics: topics)
      return
    }
    turn.conversation.form?.steps = steps
    turn.newParagraph(isPrivate: true)
    turn.say(next.question, isPrivate: true)
  }

  private func finish(_ turn: inout Turn, topics: Converser) {
    let purpose = turn.conversation.form?.purpose
    turn.conversation.form = nil
    guard let purpose else {
      turn.say(FormPhrase.done)
      turn.suggest("next workout", "calories")
      return
    }
    turn.newParagraph()
    turn.adoptChanges()
    turn.intent = purpose
    topics.dispatch(purpose, &turn)
  }

  /// A question in the middle is answered, then the form goes on where it was.
  private func interrupted(
    by intent: IntentID, _ turn: inout Turn, topics: Converser
  ) -> Bool {
    guard let form = turn.conversation.form, let question = form.question else { return true }
    if intent == "chat.why", case .setUp(let step)? = form.step {
      turn.say(step.reason, isPrivate: true)
      turn.say(question, isPrivate: true)
      return true
    }
    var told = ToldInPassing()
    told.take(&turn)
    if told.isStatement(turn) {
      told.say(&turn)
      turn.say(question, isPrivate: true)
      turn.intent = "profile.set"
      return true
    }
    let isServed =
      VitalSign.answer(&turn) || ExerciseQuestion().answer(&turn) || ExerciseList.answer(&turn)
    if intent == .none, !isServed {
      turn.say(notRead(form), isPrivate: true)
      turn.say(question, isPrivate: true)
      return true
    }
    if !isServed, form.guidedTest != nil, TestRequest().open(&turn) {
      TestForm.keepMeasured(form, &turn)
      return true
    }
    if !isServed { topics.dispatch(intent, &turn) }
    told.say(&turn)
    guard turn.conversation.form == form else {
      // What was asked for brought questions of its own, and those come first now.
      TestForm.keepMeasured(form, &turn)
      return true
    }
    if isNagging(form) {
      turn.conversation.form = nil
      return true
    }
    turn.conversation.form?.reminders = (form.reminders ?? 0) + 1
    turn.newParagraph(isPrivate: true)
    let back: any PhraseKey = form.guidedTest == nil ? FormPhrase.back : TestPhrase.back
    turn.say(back, ["question": turn.wording(question)], isPrivate: true)
    return true
  }

  /// What a workout still wants to know is asked again once; the next workout asks later.
  private func isNagging(_ form: Conversation.OpenForm) -> Bool {
    form.purpose == "workout.next" && (form.reminders ?? 0) >= 1
  }

  private func notRead(_ form: Conversation.OpenForm) -> any PhraseKey {
    guard case .test(let step)? = form.step else { return FormPhrase.notRead }
    return step.test == .sarcF && step != .falls
      ? TestPhrase.notReadTrouble : .notReadNumber
  }
}
