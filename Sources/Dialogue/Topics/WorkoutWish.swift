import Coaching
import Understanding

/// What the line wishes for today only: time, place, kit, muscle.
struct WorkoutWish {
  var minutes: Int?
  var place: String?
  var kit: [String]?
  var muscle: String?

  init(slots: Slots) {
    minutes = slots.minutes.map { max(3, Int($0.rounded())) }
    place = slots.place
    kit = slots.equipment
    muscle = slots.muscle
  }

  /// A session built for a wish is not the plan's own A or B.
  var isForMuscle: Bool { muscle != nil }

  func fit(_ facts: inout TrainingFacts) {
    switch place {
    case "gym": facts.kit.insert("gym")
    case "home": facts.kit.remove("gym")
    case "hotel", "office", "outside": facts.kit = []
    case "bed": facts.isBedBound = true
    case "chair": facts.standsTenSeconds = false
    case "pool": facts.modes.insert("a_water")
    default: break
    }
    if let kit {
      facts.kit = KitWords.kit(of: kit)
      facts.modes.formUnion(KitWords.modes(of: kit))
    }
  }
}
