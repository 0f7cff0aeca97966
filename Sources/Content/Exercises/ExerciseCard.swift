package import Coaching

/// One exercise as its file declares it: the structure the planner needs and the words the person reads.
package struct ExerciseCard: Sendable, Codable {
  package let id: String
  package let name: String
  package let also: [String]
  package let muscles: [String]
  package let kit: [String]
  package let position: String
  package let freeLeg: Bool
  package let level: Int
  package let pattern: String
  package let easier: String?
  package let harder: String?
  package let skip: [String]
  package let dose: String
  package let cue: String
  package let how: String
  package let picture: String?
  /// What the same move is called with a weight in the hands or on the back, lightest kit first.
  package let loaded: [String]?

  enum CodingKeys: String, CodingKey {
    case id, name, also, muscles, kit, position, level, pattern, easier, harder, skip, dose, cue
    case how, picture, loaded
    case freeLeg = "free_leg"
  }

  /// The planner's form, or what is wrong with it.
  package func exercise() throws(CardMistake) -> Exercise {
    guard let position = Exercise.Position(rawValue: position) else {
      throw CardMistake(problem: "'\(id)': unknown position '\(position)'")
    }
    guard let level = Level(rawValue: level) else {
      throw CardMistake(problem: "'\(id)': level \(level) is not 0 to 4")
    }
    guard let pattern = Pattern(rawValue: pattern) else {
      throw CardMistake(problem: "'\(id)': unknown pattern '\(pattern)'")
    }
    guard let dose = Dose(dose) else {
      throw CardMistake(problem: "'\(id)': the dose '\(dose)' is not readable")
    }
    var codes: Set<SkipCode> = []
    for name in skip {
      guard let code = SkipCode(rawValue: name) else {
        throw CardMistake(problem: "'\(id)': unknown skip code '\(name)'")
      }
      codes.insert(code)
    }
    return Exercise(
      id: Exercise.ID(rawValue: id), muscles: muscles, kit: kit.map(KitPart.init),
      position: position, allowsFreeLeg: freeLeg, level: level, pattern: pattern,
      easier: easier.map { Exercise.ID(rawValue: $0) },
      harder: harder.map { Exercise.ID(rawValue: $0) }, skip: codes,
      dose: dose)
  }
}

/// A card the planner cannot use.
package struct CardMistake: Error, CustomStringConvertible {
  package let problem: String

  package init(problem: String) {
    self.problem = problem
  }

  package var description: String { problem }
}
