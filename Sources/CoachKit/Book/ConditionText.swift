import Content

/// When a variant of an answer is said, in words.
struct ConditionText {
  let library: Library

  func text(_ when: AnswerCondition, isOnly: Bool) -> String {
    if when.isEmpty { return isOnly ? "Always" : "In every other case" }
    let parts = [
      part(when.mentionsAsWritten, { "“\($0)”" }, "the question mentions "),
      part(when.joints, spoken, "it is about the joint ", "or the profile has a complaint there"),
      part(when.muscles, muscle, "it is about the muscle "),
      part(when.modes, { library.mode($0)?.name ?? $0 }, "it is about "),
      part(when.exercises, { library.exercise($0)?.name ?? $0 }, "it is about the exercise "),
      part(when.conditions, spoken, "the question or the profile has "),
      age(when),
    ]
    return "If " + parts.compactMap(\.self).joined(separator: ", and ")
  }

  private func part(
    _ names: [String], _ shown: (String) -> String, _ head: String, _ tail: String? = nil
  ) -> String? {
    guard let last = names.last else { return nil }
    let others = names.dropLast().map(shown).joined(separator: ", ")
    let list = others.isEmpty ? shown(last) : "\(others) or \(shown(last))"
    return head + list + (tail.map { " (\($0))" } ?? "")
  }

  private func age(_ when: AnswerCondition) -> String? {
    switch (when.ageFrom, when.ageTo) {
    case (let from?, let to?): "the age is \(from) to \(to)"
    case (let from?, nil): "the age is \(from) or more"
    case (nil, let to?): "the age is \(to) or less"
    case (nil, nil): nil
    }
  }

  private func muscle(_ name: String) -> String {
    library.phrases["exercise.muscle.\(name)"]?.text ?? spoken(name)
  }

  private func spoken(_ name: String) -> String { name.replacing("_", with: " ") }
}
