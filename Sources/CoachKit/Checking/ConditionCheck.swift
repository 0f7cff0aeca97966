import Content

/// Names in `when` that nothing ever supplies, so that the variant waits in vain.
struct ConditionCheck {
  let library: Library
  let mistakes: MistakeList

  func run() {
    let exercises = Set(library.exercises.map(\.id))
    let modes = Set(library.modes.map(\.id))
    for variant in library.answers.values.flatMap(\.variants) {
      check(variant.when.conditions, slot("conditions"), "intents/slots/conditions.yaml", variant)
      check(variant.when.joints, slot("joints"), "intents/slots/joints.yaml", variant)
      check(variant.when.muscles, slot("muscles"), "intents/slots/muscles.yaml", variant)
      check(variant.when.exercises, exercises, "seeds/exercises/", variant)
      check(variant.when.modes, modes, "seeds/aerobic-modes.yaml", variant)
    }
  }

  private func slot(_ name: String) -> Set<String> {
    Set(library.slotWords[name]?.keys.map(\.self) ?? [])
  }

  private func check(
    _ names: [String], _ known: Set<String>, _ place: String, _ variant: AnswerVariant
  ) {
    // A list that could not be read would blame every variant.
    guard !known.isEmpty else { return }
    for name in names where !known.contains(name) {
      mistakes.add(
        variant.location, "`when` names '\(name)', which nothing in \(place) is called",
        remedy: "use the name that stands there, or leave it out: it never holds")
    }
  }
}
