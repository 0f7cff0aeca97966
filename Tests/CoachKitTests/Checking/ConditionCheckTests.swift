import Testing

/// Names in `when` that nothing supplies.
struct ConditionCheckTests {
  private let file = "seeds/answers/cause/alcohol.yaml"

  private func mistakes(when: String) throws -> [String] {
    let copy = try CheckedCopy(also: ["exercises", "aerobic-modes.yaml"])
    try copy.edit(
      file,
      with: "intent: cause.alcohol\nvariants:\n  - when: {\(when)}\n    say: [F-092]\n")
    return try copy.mistakes().filter { $0.hasPrefix(file) && $0.contains("`when` names") }
  }

  @Test(arguments: [
    ("conditions: [cast, plaster]", "plaster", "intents/slots/conditions.yaml"),
    ("joint: [kneecap]", "kneecap", "intents/slots/joints.yaml"),
    ("muscle: [calf]", "calf", "intents/slots/muscles.yaml"),
    ("exercise: [squats]", "squats", "seeds/exercises/"),
    ("mode: [running]", "running", "seeds/aerobic-modes.yaml"),
  ])
  func `a name that is not the canonical one`(when: String, name: String, place: String) throws {
    #expect(
      try mistakes(when: when) == [
        "\(file):3:5: error: `when` names '\(name)', which nothing in \(place) is called\n"
          + "  use the name that stands there, or leave it out: it never holds"
      ])
  }

  @Test func `canonical names hold`() throws {
    #expect(
      try mistakes(
        when: "conditions: [cast, weight_loss_drug], joint: [knee], muscle: [calves], "
          + "exercise: [squat], mode: [a_run]") == [])
  }
}
