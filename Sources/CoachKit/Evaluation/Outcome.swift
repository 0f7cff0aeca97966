import Content
package import Understanding

/// What the engine made of one labelled line.
package struct Outcome: Sendable {
  package let line: QuestionLine
  package let intent: String
  /// The best reading, whether it was given or refused.
  package let best: String
  package let confidence: Double
  package let belongs: Double
  package let alarms: Bool
  package let slotsWanted: Int
  package let slotsRight: Int

  package init(_ line: QuestionLine, read: Understanding) throws {
    self.line = line
    intent = read.intent.rawValue
    best = read.alternatives.first?.intent.rawValue ?? "none"
    confidence = read.alternatives.first?.confidence ?? 0
    belongs = read.belongs
    alarms = read.safety != nil
    guard let wanted = line.slots, line.items != true else {
      (slotsWanted, slotsRight) = (0, 0)
      return
    }
    (slotsWanted, slotsRight) = Self.compare(try JSONValue(read.slots), wanted)
  }

  package var isRight: Bool { line.accept.contains(intent) }

  package var bestIsRight: Bool { line.accept.contains(best) }

  /// `alt` holds ids of exercises or modes that are as right as the one given.
  private static func compare(
    _ have: JSONValue, _ wanted: [String: JSONValue]
  ) -> (wanted: Int, right: Int) {
    let others: [JSONValue] =
      switch wanted["alt"] {
      case .array(let list): list
      case let one?: [one]
      case nil: []
      }
    let keys = wanted.keys.filter { $0 != "alt" }
    let right = keys.count { key in
      let value = have[key] ?? .null
      let alike = (key == "exercise" || key == "mode") && others.contains(value)
      return alike || value.satisfies(wanted[key] ?? .null)
    }
    return (keys.count, right)
  }
}
