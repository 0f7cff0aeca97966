import Coaching
import Language

/// Left, right or both.
extension SlotFilling {
  /// The side told right before or after a joint or limb, or anywhere when only one is told.
  func side(near range: Range<Int>?) -> String? {
    let sides = all(.side)
    guard let range else { return sides.first?.id }
    let before = sides.last {
      $0.tokens.upperBound <= range.lowerBound && range.lowerBound - $0.tokens.upperBound <= 2
    }
    let after = sides.first {
      $0.tokens.lowerBound >= range.upperBound && $0.tokens.lowerBound - range.upperBound <= 2
    }
    return (before ?? after)?.id
  }

  /// The side beside a joint, or the only one that is told behind it.
  func side(of joint: Mention) -> String? { side(near: joint.tokens) ?? farSide(of: joint) }

  func sideOfJoint() -> String? { first(.joint).flatMap { side(of: $0) } }

  /// "hip trouble on the left side", "hip 0/10 both sides", "hips have had it, the pair of them".
  private func farSide(of joint: Mention) -> String? {
    let sides = all(.side)
    guard sides.count == 1, let side = sides.first, Set(all(.joint).map(\.id)).count == 1,
      side.tokens.lowerBound >= joint.tokens.upperBound,
      !Self.limbs.contains(scan.text(side.tokens.upperBound))
    else { return nil }
    if side.id == "both" { return side.id }
    // "the left one"
    if scan.text(side.tokens.upperBound) == "one" { return side.id }
    let before = scan.word(side.tokens.lowerBound - 1)
    return [.on, .theWord, .comma].contains(before) ? side.id : nil
  }

  /// "left nee 4 out of 10", "right angle 5": another word, one letter from a joint, between side and score.
  var jointBesideSide: String? {
    guard let side = all(.side).first(where: { $0.id != "both" }), slots.pain != nil else {
      return nil
    }
    let typed = Array(scan.text(side.tokens.upperBound).utf8)
    guard typed.count >= 3, !["him", "hit"].contains(scan.text(side.tokens.upperBound)) else {
      return nil
    }
    return ["knee", "hip", "ankle", "shoulder", "wrist", "elbow"].first {
      EditDistance.isWithin(1, typed, Array($0.utf8))
    }
  }

  private static let limbs: Set<String> = [
    "leg", "legs", "calf", "calves", "thigh", "thighs", "quad", "foot", "feet", "arm", "arms",
    "hand", "hands",
  ]

  /// A side inside a longer name: "stood on left leg".
  func sideWord() -> String? { sideWordIndex.map { scan.text($0) } }

  private var sideWordIndex: Int? {
    tokens.first { ["left", "right"].contains(scan.text($0)) }
  }

  /// The side told first, alone or inside a longer name.
  var firstSide: String? {
    guard let side = first(.side) else { return sideWord() }
    guard let index = sideWordIndex, index < side.tokens.lowerBound else { return side.id }
    return scan.text(index)
  }
}
