import Coaching
import Content
import Language
import Record
import Understanding

/// What a line tells of a leg that is held back: whether the cast is off, which leg it is, and what it may carry.
struct ToldLeg {
  let turn: Turn

  private var line: String { turn.understanding.text.lowercased() }

  /// News of a leg that is held back, told as a statement: it goes to the profile, whatever else the line sounds like.
  static func isNews(_ turn: Turn) -> Bool {
    guard turn.profile.number(.operatedStage) != nil, turn.understanding.intent != "profile.set",
      turn.understanding.stems.count <= 20, !turn.understanding.text.contains("?"),
      !turn.tellsOfSomeoneElse
    else { return false }
    return ToldLeg(turn: turn).stage != nil
  }

  /// Somebody states that a leg may carry less than all, which nobody need have asked for.
  var isOwnNews: Bool { stage != nil && stage != .fullWeight }

  /// "was in a cast until last week", "the cast came off", "6 weeks out of plaster": the leg is free again.
  var isOutOfCast: Bool {
    guard !Self.isStillOn.isIn(line)
    else { return false }
    return Self.castIsOff.isIn(line) || Self.wasInCast.isIn(line)
  }

  /// A cast that is on, or was not said to be off.
  var isInCast: Bool { Self.cast.isIn(line) && !isOutOfCast }

  private static let isStillOn = LinePattern(
    /\b(?:still|comes off|coming off|not yet|gets? taken off)\b/)
  private static let cast = LinePattern(/\b(?:cast|plaster)\b/)
  private static let bothLegs = LinePattern(/\b(?:both (?:my )?legs|either leg|my legs)\b/)

  private static let castIsOff = LinePattern(
    /\b(?:cast|plaster|boot|splint|brace)\b.{0,12}\b(?:came off|is off|off now|off since|removed|taken off|gone|off (?:for )?\d|off (?:last|yesterday|today|this))/
  )

  private static let wasInCast = LinePattern(
    /\b(?:out of|was in|were in|had been in|came out of)\b.{0,20}\b(?:cast|plaster|boot|splint|brace)\b/
  )

  /// What surgeon or physio allow, where the line says so plainly; nil where it asks, hopes or tells of the past.
  var stage: OperatedLeg.Stage? {
    // Most lines name no weight, and patterns cost more than this.
    guard !Self.hints.isDisjoint(with: turn.understanding.stems) else { return nil }
    if mayNotMove { return .noMovement }
    if bearsNone { return .motionWithoutWeight }
    guard !line.contains("?"), !Self.openOrDenied.isIn(line) else { return nil }
    if Self.fullWeight.isIn(line) { return .fullWeight }
    if Self.partialWeight.isIn(line) { return .partialWeight }
    return nil
  }

  /// "no weight on either leg".
  var isOfBothLegs: Bool {
    Self.bothLegs.isIn(line)
  }

  /// The one leg that the line names.
  var side: String? { turn.ownStatements.side }

  private static let hints = Set(
    [
      "weight", "load", "bearing", "weightbearing", "fwb", "wbat", "pwb", "nwb", "toe", "move",
      "bend",
    ].map { Stemmer.stem($0) })

  /// "I may not move it either", of a leg that is held back already.
  private var mayNotMove: Bool {
    guard turn.profile.number(.operatedStage) != nil else { return false }
    return turn.ownStatements.parts.contains { Self.noMovement.isIn($0) }
  }

  private static let noMovement = LinePattern(
    /\b(?:not allowed to|must not|mustnt|may not|not supposed to) (?:be )?(?:moved?|bend|bent)\b/)

  /// "No weight on it", which says nothing of moving it.
  var bearsNone: Bool {
    turn.ownStatements.parts.contains { part in
      Self.noWeight.isIn(part) && !Self.over.isIn(part)
    }
  }

  private static let noWeight = LinePattern(
    /\b(?:(?:non|no) weight(?: ?bearing)?|nwb|(?:not|cant|cannot|mustnt|must not|may not|never|unable to|not able to|not supposed to|shouldnt|should not|forbidden to)(?: be)?(?: allowed)?(?: yet)?(?: to)?(?: put| place| bear| take| load| carry)(?: any| my| full)? ?(?:body ?)?(?:weight|load)(?! training)|keep (?:my |all )?(?:the )?weight off)\b/
  )

  private static let over = LinePattern(
    /\b(?:was|were|had been|no longer|used to|until last|gain|lose|losing|full|training|lifting)\b/)

  private static let openOrDenied = LinePattern(
    /\b(?:not|never|no|can'?t|cannot|until|when|if|hope|hopefully|soon|next|yet|should|will|won'?t)\b.{0,30}\b(?:weight|bear|load)/
  )

  private static let fullWeight = LinePattern(
    /\b(?:full(?:y)?[ -](?:weight|load)|fwb|wbat|weight[ -]?bear(?:ing)? as tolerated|put (?:all|full) (?:my |the )?weight)/
  )

  private static let partialWeight = LinePattern(
    /\b(?:partial(?:ly)?[ -](?:weight|load)|pwb|half (?:of )?(?:my |the )?(?:body ?)?weight|toe[ -]touch|part of (?:my|the) weight|(?:only|just) (?:a (?:little|bit)(?: of)?|some|part|\d+ ?(?:%|percent|kg|kilos|lb|lbs)(?: of)?) (?:my |the )?weight)/
  )
}
