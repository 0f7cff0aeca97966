package import Coaching

/// One aerobic mode as `aerobic-modes.yaml` declares it.
package struct ModeCard: Sendable, Codable {
  package let id: String
  package let name: String
  package let also: [String]
  /// Lowest and highest level it is for.
  package let levels: [Int]
  package let owned: Bool
  package let ruledOut: [String]
  /// Minutes of a first outing, lowest and highest.
  package let start: [Int]
  package let legs: [String]
  package let goodWhen: String
  package let vigorous: Bool?
  package let mostADay: Int?
  package let share: Bool?

  enum CodingKeys: String, CodingKey {
    case id, name, also, levels, owned, start, legs, vigorous, share
    case ruledOut = "ruled_out"
    case goodWhen = "good_when"
    case mostADay = "most_a_day"
  }

  /// The planner's form, or what is wrong with it.
  package func mode() throws(CardMistake) -> AerobicMode {
    guard levels.count == 2, levels[0] <= levels[1], let low = Level(rawValue: levels[0]),
      let high = Level(rawValue: levels[1])
    else { throw CardMistake(problem: "'\(id)': levels must be two numbers from 0 to 4") }
    var exclusions: Set<AerobicMode.Exclusion> = []
    for name in ruledOut {
      guard let exclusion = AerobicMode.Exclusion(rawValue: name) else {
        throw CardMistake(problem: "'\(id)': unknown code '\(name)' in ruled_out")
      }
      exclusions.insert(exclusion)
    }
    return AerobicMode(
      id: AerobicMode.ID(rawValue: id), levels: low...high, mustBeOwned: owned,
      ruledOutBy: exclusions, isVigorous: vigorous ?? false, mostMinutesADay: mostADay,
      fillsShare: share ?? true)
  }
}
