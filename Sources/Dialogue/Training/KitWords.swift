import Coaching

/// From the names of `intents/slots/equipment.yaml` to the planner's kit and modes.
enum KitWords {
  /// Kit words of the exercise library.
  static func kit(of owned: [String]) -> Set<String> {
    Set(owned.flatMap { kitByName[$0] ?? [$0] }).subtracting(["none"])
  }

  /// Aerobic modes that a machine or place opens.
  static func modes(of owned: [String]) -> Set<AerobicMode.ID> {
    Set(owned.compactMap { modeByName[$0] })
  }

  private static let kitByName: [String: [String]] = [
    "bands": ["band"], "barbell": ["barbell", "rack"], "ankle weights": ["ankle weight"],
    "step": ["step", "rail"], "machine": ["machine", "cable"], "bike": [], "pedals": [],
    "elliptical": [], "treadmill": [], "rower": [], "stepper": [], "pool": [], "poles": [],
  ]

  private static let modeByName: [String: AerobicMode.ID] = [
    "bike": "a_bike", "pedals": "a_pedal", "elliptical": "a_ellip", "rower": "a_row",
    "stepper": "a_stairs", "pool": "a_water", "poles": "a_nordic",
  ]
}
