import Coaching
import Content
import Record
import Understanding

/// The set-up as a talk: one question at a time, skippable, interruptible, correctable.
struct SetUpForm {
  /// Opens the questions that the record does not answer yet; true when there is one.
  static func open(
    _ steps: [SetUpStep], for purpose: IntentID?, _ turn: inout Turn, opening: FormPhrase? = nil
  ) -> Bool {
    let missing = steps.filter { !$0.isAnswered(in: turn.record, on: turn.now.day) }
    guard let first = missing.first else { return false }
    turn.conversation.form = Conversation.OpenForm(
      steps: missing.map(\.rawValue), purpose: purpose)
    if let opening { turn.say(opening, ["count": String(missing.count)]) }
    turn.say(first.question)
    return true
  }

  /// "start", "set up": opens the set-up, or says that everything is there.
  func begin(_ turn: inout Turn) -> Bool {
    guard turn.understanding.stems.count <= 4,
      Self.openers.contains(turn.understanding.stems.joined(separator: " "))
    else { return false }
    turn.intent = "profile.set"
    if !Self.open(SetUpStep.first, for: nil, &turn, opening: .opening) {
      turn.say(FormPhrase.done)
      turn.suggest("next workout", "calories")
    }
    return true
  }

  /// Stems of the lines that open the set-up.
  private static let openers: Set<String> = [
    "start", "begin", "set up", "setup", "start setup", "start set up", "get start", "set me up",
    "start plan", "start a plan", "make a plan", "let us start", "let start", "ok start",
    "resume", "resume setup", "go on with setup", "yes start", "start pleas",
  ]

  /// True when the form had the say on this line.
  func answer(_ turn: inout Turn, topics: Converser) -> Bool {
    guard let form = turn.conversation.form, let step = form.steps.first.flatMap(SetUpStep.init)
    else { return false }
    if leaves(&turn) { return true }
    if isSkip(turn) {
      advance(&turn, topics: topics)
      return true
    }
    let reader = FormAnswer(step: step, turn: turn)
    if let slots = reader.slots {
      let asked = turn.intent
      take(slots, &turn)
      alsoAnswer(asked, &turn, topics: topics)
      advance(&turn, topics: topics)
      return true
    }
    return interrupted(by: turn.intent, &turn, step: step, topics: topics)
  }

  private func leaves(_ turn: inout Turn) -> Bool {
    guard turn.intent == "chat.cancel" || turn.intent == "chat.bye" else { return false }
    turn.conversation.form = nil
    turn.say(FormPhrase.stopped)
    turn.intent = "chat.cancel"
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
    if !steps.isEmpty { steps.removeFirst() }
    let record = turn.recordAfterChanges
    steps.removeAll { name in
      SetUpStep(rawValue: name)?.isAnswered(in: record, on: turn.now.day) ?? true
    }
    guard let next = steps.first.flatMap(SetUpStep.init) else {
      finish(&turn, topics: topics)
      return
    }
    turn.conversation.form?.steps = steps
    turn.say(next.question)
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
    by intent: IntentID, _ turn: inout Turn, step: SetUpStep, topics: Converser
  ) -> Bool {
    if intent == .none {
      turn.say(FormPhrase.notRead)
      turn.say(step.question)
      return true
    }
    topics.dispatch(intent, &turn)
    guard turn.conversation.form != nil else { return true }
    turn.newParagraph()
    turn.say(FormPhrase.back, ["question": turn.wording(step.question)])
    return true
  }
}
