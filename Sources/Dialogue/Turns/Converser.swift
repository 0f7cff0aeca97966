import Coaching
package import Content
package import Record
import Understanding

/// Answers lines: decides who speaks, danger signs first, then open questions, then topics.
///
/// A pure function of what is handed in; storage, clock and screen are somebody else's.
package struct Converser: Sendable {
  package let tools: CoachTools
  private let topics: [any Topic] = [
    FollowUpTopic(), ChatTopic(), ProfileTopic(), GoalTopic(), WorkoutTopic(), LogTopic(),
    ProgressTopic(), ExerciseTopic(), AnswerTopic(),
  ]
  /// The first topic that serves an id or a group, by its place.
  private let places: [String: Int]

  package init(tools: CoachTools) {
    self.tools = tools
    places = topics.enumerated().reduce(into: [:]) { places, topic in
      for name in topic.element.serves where places[name] == nil { places[name] = topic.offset }
    }
  }

  /// The outcome of one turn.
  package struct Outcome: Sendable {
    package let reply: Reply
    package let changes: [RecordChange]
    package let conversation: Conversation
    /// The line asked for something the coach does not know, and held no danger sign.
    package let isMiss: Bool
  }

  package func answer(
    _ text: String, record: UserRecord, conversation: Conversation, now: Moment
  ) -> Outcome {
    let context = SafetyContext(record: record, conversation: conversation, now: now)
    let understanding = tools.recognizer.adopting(
      tools.sources,
      tools.recognizer.understand(
        text, safetyContext: context, today: now.day, bareUnit: record.profile.bareUnit))
    var turn = Turn(
      tools: tools, understanding: understanding, record: record, conversation: conversation,
      now: now)
    turn.conversation.previousSigns = understanding.signs.sorted()
    turn.followPerson()
    speak(&turn)
    return finish(&turn)
  }

  private func speak(_ turn: inout Turn) {
    let urgent = turn.understanding.findings.filter { !$0.policyOnly }
    if !urgent.isEmpty {
      turn.conversation.pending = nil
      turn.conversation.live = nil
      speakOfDanger(urgent, &turn)
      return
    }
    if TwoReadings().pick(&turn) {
      answer(&turn)
      return
    }
    var isSettled = turn.conversation.pending != nil
    if PendingQuestion().answer(&turn) || HoldClearance().answer(&turn)
      || EnergyLimit().answer(&turn)
    {
      return
    }
    if LiveTalk().answer(&turn, topics: self) { return }
    let isLive = turn.conversation.live != nil
    defer { if isLive { LiveTalk().remind(&turn) } }
    if SetUpForm().begin(&turn) || FormTalk().answer(&turn, topics: self) { return }
    if ToldLeg.isNews(turn) { LogCorrection().adopt("profile.set", &turn) }
    if LogDayCorrection().answer(&turn) || LogSetCorrection().answer(&turn)
      || LogUnitCorrection().answer(&turn) || LogByPlace().answer(&turn)
      || LogBarePain().answer(&turn) || VitalSign.answer(&turn)
    {
      return
    }
    if let corrected = LogCorrection().intent(turn) {
      LogCorrection().adopt(corrected, &turn)
      isSettled = true
    } else if TestRequest().open(&turn) || ExerciseQuestion().answer(&turn)
      || ExerciseList.answer(&turn)
    {
      return
    } else if let result = turn.testResultToJudge {
      (turn.intent, turn.slots) = ("log.test", result)
      isSettled = true
    } else if let followed = turn.followedIntent {
      turn.intent = followed
      isSettled = true
    }
    answer(&turn, mayAsk: !isSettled)
  }

  /// Serves the line, with what it tells of the person taken in first.
  private func answer(_ turn: inout Turn, mayAsk: Bool = false) {
    let second = turn.understanding.further.first.flatMap {
      isWorthServing($0, after: turn) ? $0 : nil
    }
    var told = ToldInPassing()
    // A second part that tells of the person is served below, and would be confirmed twice.
    told.take(&turn, onlyComplaint: second?.intent == "profile.set")
    if told.isAll(of: turn) {
      turn.intent = "profile.set"
      told.say(&turn)
      turn.suggest("next workout", "calories")
      return
    }
    if mayAsk, TwoReadings().ask(&turn) {
      told.say(&turn)
      return
    }
    WhoTrains.note(&turn)
    if let feeling = Feeling(turn) {
      feeling.answer(&turn)
      told.say(&turn)
      return
    }
    dispatch(turn.intent, &turn)
    LogBeside().keep(&turn)
    told.say(&turn)
    if let second { alsoServe(second, &turn) }
  }

  private func speakOfDanger(_ findings: [SafetyFinding], _ turn: inout Turn) {
    TestForm.keepMeasured(turn.conversation.form, &turn)
    SafetyTopic().answer(findings, &turn)
    keepTold(findings, &turn)
    let beside = turn.understanding.plainIntent
    guard beside.group == "log", beside != "log.undo" else { return }
    turn.slots = tools.recognizer.slots(
      of: turn.understanding, for: beside, today: turn.now.day)
    if LogTopic().saveQuietly(beside, &turn) { turn.say(SafetyPhrase.savedBeside) }
    turn.slots = turn.understanding.slots
  }

  /// Who tells of a pregnancy beside a danger sign is pregnant when the danger has passed, too.
  private func keepTold(_ findings: [SafetyFinding], _ turn: inout Turn) {
    var told = ToldInPassing()
    told.take(&turn)
    // Nobody in a crisis wants to read what was filed.
    if findings.first?.level != .crisis { told.say(&turn) }
  }

  /// Hands the turn to the topic that serves an intent.
  package func dispatch(_ intent: IntentID, _ turn: inout Turn) {
    let serving = [places[intent.rawValue], places[String(intent.group)]].compactMap(\.self)
    guard let place = serving.min() else {
      NotUnderstood().answer(&turn)
      return
    }
    topics[place].answer(&turn)
  }

  /// A second request is served when one of the two does something; two answers at once are a lecture.
  private func isWorthServing(_ second: Understanding.Reading, after turn: Turn) -> Bool {
    if turn.tellsOfSomeoneElse, ["log", "profile"].contains(second.intent.group) { return false }
    if second.intent == turn.intent { return false }
    // What was hard and what hurt, told in one line, is kept with the first part already.
    if second.intent == "log.pain", ["workout.feedback", "log.workout"].contains(turn.intent) {
      return false
    }
    return [turn.intent, second.intent].contains { tools.recognizer.kind(of: $0) == .act }
  }

  private func alsoServe(_ reading: Understanding.Reading, _ turn: inout Turn) {
    let main = (intent: turn.intent, slots: turn.slots)
    turn.intent = reading.intent
    turn.slots = reading.slots
    turn.newParagraph()
    dispatch(reading.intent, &turn)
    (turn.intent, turn.slots) = main
  }

  /// What "is that bad" and "more" refer to after an action.
  private static let topicOfAction: [IntentID: IntentID] = [
    "log.test": "sign.self_check", "log.pain": "exercise.pain",
    "profile.bmi": "nutrition.body_composition",
  ]

  private func finish(_ turn: inout Turn) -> Outcome {
    let blocks = turn.blocks.filter { $0 != .text("", isPrivate: $0.isPrivate) }
    let sources = turn.sources
    if !sources.isEmpty, turn.intent != "chat.source" || turn.slots.source != nil {
      turn.conversation.sources = sources.map(\.key)
    }
    turn.suggestions = turn.suggestions.uniqued()
    turn.conversation.suggestions = turn.suggestions
    turn.conversation.wasPrivate = blocks.contains(where: \.isPrivate)
    turn.conversation.latestText = blocks.compactMap { block in
      if case .text(let text, _) = block { return text }
      return nil
    }.joined(separator: "\n")
    if let topic = Self.topicOfAction[turn.intent] { turn.conversation.topic = topic }
    turn.conversation.latestIntent = turn.intent
    LogBarePain.remember(&turn)
    turn.conversation.hasMet = true
    turn.conversation.latestDay = turn.now.day.iso
    if let exercise = turn.understanding.names[.exercise]?.last, !turn.movedToExercise {
      turn.conversation.exercise = exercise
    }
    let reply = Reply(
      blocks: blocks, sources: sources, suggestions: turn.suggestions, intent: turn.intent,
      confidence: turn.understanding.confidence, slots: turn.slots,
      safety: turn.understanding.findings.first { !$0.policyOnly }, endsTalk: turn.endsTalk,
      restSeconds: turn.restSeconds)
    return Outcome(
      reply: reply, changes: turn.changes, conversation: turn.conversation, isMiss: isMiss(turn))
  }

  /// What an open set-up could not read is an answer gone wrong, not a request to learn.
  private func isMiss(_ turn: Turn) -> Bool {
    turn.intent == .none && turn.understanding.findings.isEmpty && turn.conversation.form == nil
      && NotUnderstood.hasWords(turn)
  }
}
