import Content
import Understanding

/// Lines that mean something only beside the talk before them: "and the knee?", "is that bad", "which muscles does it work".
struct FollowUp {
  let turn: Turn

  /// The intent that the talk so far gives the line, or nil where the line speaks for itself.
  var intent: IntentID? {
    if asksMusclesOfLatestExercise { return "define.leg_muscles" }
    if asksForTotal { return "progress.summary" }
    if asksWhatTheGoalCosts { return "prevent.dieting" }
    if asksAnotherRate { return "goal.calories" }
    if setsTheRate { return "goal.set" }
    if asksWhyOfGoal { return "chat.why" }
    if saysBetter { return "chat.affirm" }
    if asksHowLongItTakes { return "recover.timeline" }
    guard let topic = turn.conversation.topic, turn.library.answers[topic] != nil else {
      return nil
    }
    if asksSameOfSomethingElse || judgesLatestTopic { return topic }
    return nil
  }

  private var stems: [String] { turn.understanding.stems }

  /// "what about my mum, she's 80": the topic again, with what the line adds.
  private var asksSameOfSomethingElse: Bool {
    turn.understanding.concepts.contains("what_about") && stems.count <= 12
      && (turn.intent == .none || turn.understanding.confidence < 0.5)
  }

  /// "is that bad", "is it normal": a judgement on what was just said.
  private var judgesLatestTopic: Bool {
    stems.count <= 5 && stems.contains(where: Self.pointers.contains)
      && stems.contains(where: Self.judgements.contains) && !namesSomething
  }

  /// "and now in total?" after something was logged or added up.
  private var asksForTotal: Bool {
    stems.count <= 5 && stems.contains("total") && !namesSomething
      && ["log", "progress"].contains(turn.conversation.latestIntent?.group)
  }

  /// "is that going to cost me muscle" after a goal.
  private var asksWhatTheGoalCosts: Bool {
    turn.conversation.latestIntent?.group == "goal" && stems.contains("muscl")
      && stems.contains(where: Self.pointers.contains)
  }

  /// "what would it be at a pound a week" after the calories of another rate.
  private var asksAnotherRate: Bool {
    turn.conversation.latestIntent == "goal.calories" && turn.slots.rate != nil
      && ["goal.timeline", "goal.set"].contains(turn.intent) && stems.contains("would")
      && !stems.contains(where: ["when", "long", "date", "by", "weigh"].contains)
  }

  /// "ok set that", "let's do that" after the calories of a rate.
  private var setsTheRate: Bool {
    turn.conversation.mayMeanAskedRate
      && stems.count <= 7 && stems.contains(where: Self.pointers.contains)
      && !stems.contains(where: ["not", "no", "why", "what", "how"].contains)
      && stems.contains(where: ["set", "do", "take", "us", "use", "keep", "want", "go"].contains)
      && !namesSomething
  }

  /// "why not faster", "why so little" after a goal.
  private var asksWhyOfGoal: Bool {
    turn.conversation.latestIntent?.group == "goal" && stems.first == "why" && stems.count <= 5
      && !turn.conversation.reasons.isEmpty && !namesSomething
  }

  /// "better now", "feeling better": an answer to nothing, and no goodbye.
  private var saysBetter: Bool {
    stems.contains("better") && stems.count <= 5 && !namesSomething && turn.slots.pain == nil
      && ["chat", "none"].contains(turn.intent.group) && !turn.understanding.text.contains("?")
  }

  /// "how long will that take" after talk of a leg that got thin.
  private var asksHowLongItTakes: Bool {
    let asked = turn.conversation.topic.map { String($0.group) } ?? ""
    return ["cause", "recover", "treat", "onset", "impact", "sign", "exercise", "prevent"].contains(
      asked)
      && stems.count <= 7 && stems.starts(with: ["how", "long"]) && stems.contains("take")
      && stems.contains(where: Self.pointers.contains) && !namesSomething
  }

  /// The line brings its own subject, so it needs none from before.
  private var namesSomething: Bool {
    let names = turn.understanding.names
    return [.exercise, .mode, .joint, .muscle, .condition, .test].contains { names[$0] != nil }
  }

  private var asksMusclesOfLatestExercise: Bool {
    turn.conversation.exercise != nil && turn.understanding.names[.exercise] == nil
      && stems.count <= 9 && stems.contains("muscl")
      && stems.contains(where: Self.pointers.contains)
  }

  private static let pointers: Set<String> = ["that", "it", "this", "those", "these"]

  private static let judgements: Set<String> = [
    "bad", "good", "normal", "ok", "okai", "low", "high", "poor", "dangerou", "seriou", "worri",
    "weak", "wors", "fine", "average", "averag",
  ]
}
