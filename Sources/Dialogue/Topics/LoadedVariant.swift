import Coaching
import Content
import Record

/// What a move is called once there is weight on it: "squat 100 kg" is a back squat.
struct LoadedVariant {
  let turn: Turn

  /// The heaviest dumbbell or kettlebell that people usually hold, in kg: convention of this coach.
  private static let heaviestHeldKG = 32.0
  /// An empty barbell, in kg.
  private static let emptyBarKG = 20.0

  /// The exercise to log for a typed one; itself where there is no load, or where today's card has it.
  func name(of id: String, loadKG: Double?, isPlanned: Bool) -> String {
    guard let loadKG, loadKG > 0, !isPlanned,
      let variants = turn.library.exercise(id)?.loaded, let lightest = variants.first,
      let heaviest = variants.last
    else { return id }
    return isOnBar(loadKG) ? heaviest : lightest
  }

  private func isOnBar(_ loadKG: Double) -> Bool {
    if loadKG > Self.heaviestHeldKG { return true }
    let owned = KitWords.kit(of: turn.profile.texts(.equipment))
    return loadKG >= Self.emptyBarKG && !owned.isDisjoint(with: ["barbell", "gym"])
  }
}
