import Content
import Understanding

/// Lines that mean something only beside the talk before them: "and the knee?", "is that bad", "which muscles does it work".
extension Turn {
  /// The intent that the talk so far gives the line, or nil where the line speaks for itself.
  var followedIntent: IntentID? {
    if asksMusclesOfLatestExercise { return "define.leg_muscles" }
    if asksForTotal { return "progress.summary" }
    if asksWhatTheGoalCosts { return "prevent.dieting" }
    if asksAnotherRate { return "goal.calories" }
    if setsTheRate { return "goal.set" }
    if asksWhyOfGoal { return "chat.why" }
    if saysBetter { return "chat.affirm" }
    if asksHowLongItTakes { return "recover.timeline" }
    guard asksSameOfSomethingElse || judgesLatestTopic, let topic = conversation.topic,
      library.answers[topic] != nil
    else { return nil }
    return topic
  }

  private var stems: [String] { understanding.stems }

  /// "what about my mum, she's 80": the topic again, with what the line adds.
  private var asksSameOfSomethingElse: Bool {
    understanding.concepts.contains("what_about") && stems.count <= 12
      && (intent == .none || understanding.confidence < 0.5)
  }

  /// "is that bad", "is it normal": a judgement on what was just said.
  private var judgesLatestTopic: Bool {
    stems.count <= 5 && stems.contains(where: Self.pointers.contains)
      && stems.contains(where: Self.judgements.contains) && !namesSomething
  }

  /// "and now in total?" after something was logged or added up.
  private var asksForTotal: Bool {
    stems.count <= 5 && stems.contains("total") && !namesSomething
      && ["log", "progress"].contains(conversation.latestIntent?.group)
  }

  /// "is that going to cost me muscle" after a goal.
  private var asksWhatTheGoalCosts: Bool {
    conversation.latestIntent?.group == "goal" && stems.contains("muscl")
      && stems.contains(where: Self.pointers.contains)
  }

  /// "what would it be at a pound a week" after the calories of another rate.
  private var asksAnotherRate: Bool {
    conversation.latestIntent == "goal.calories" && slots.rate != nil
      && ["goal.timeline", "goal.set"].contains(intent) && stems.contains("would")
      && !stems.contains(where: ["when", "long", "date", "by", "weigh"].contains)
  }

  /// "ok set that", "let's do that" after the calories of a rate.
  private var setsTheRate: Bool {
    conversation.mayMeanAskedRate
      && stems.count <= 7 && stems.contains(where: Self.pointers.contains)
      && !stems.contains(where: ["not", "no", "why", "what", "how"].contains)
      && stems.contains(where: ["set", "do", "take", "us", "use", "keep", "want", "go"].contains)
      && !namesSomething
  }

  /// "why not faster", "why so little" after a goal.
  private var asksWhyOfGoal: Bool {
    conversation.latestIntent?.group == "goal" && stems.first == "why" && stems.count <= 5
      && !(stems.contains("i") && stems.contains("weight"))
      && !conversation.reasons.isEmpty && !namesSomething
  }

  /// "better now", "feeling better": an answer to nothing, and no goodbye.
  private var saysBetter: Bool {
    stems.contains("better") && stems.count <= 5 && !namesSomething && slots.pain == nil
      && ["chat", "none"].contains(intent.group) && !understanding.text.contains("?")
  }

  /// "how long will that take" after talk of a leg that got thin.
  private var asksHowLongItTakes: Bool {
    let asked = conversation.topic.map { String($0.group) } ?? ""
    return ["cause", "recover", "treat", "onset", "impact", "sign", "exercise", "prevent"].contains(
      asked)
      && stems.count <= 7 && stems.starts(with: ["how", "long"]) && stems.contains("take")
      && stems.contains(where: Self.pointers.contains) && !namesSomething
  }

  /// The line brings its own subject, so it needs none from before.
  private var namesSomething: Bool {
    let names = understanding.names
    return [.exercise, .mode, .joint, .muscle, .condition, .test].contains { names[$0] != nil }
  }

  private var asksMusclesOfLatestExercise: Bool {
    conversation.exercise != nil && understanding.names[.exercise] == nil
      && stems.count <= 9 && stems.contains("muscl")
      && stems.contains(where: Self.pointers.contains)
  }

  private static let pointers: Set<String> = ["that", "it", "this", "those", "these"]

  private static let judgements: Set<String> = [
    "bad", "good", "normal", "ok", "okai", "low", "high", "poor", "dangerou", "seriou", "worri",
    "weak", "wors", "fine", "average", "averag",
  ]
}
