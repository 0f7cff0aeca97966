import Coaching
import Content
import Record
import Understanding

/// What a line tells of a cast or operated leg: whether the cast is off, and what is allowed.
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

  /// "was in a cast until last week", "the cast came off", "6 weeks out of plaster": the leg is free again.
  var isOutOfCast: Bool {
    guard line.firstRange(of: /\b(still|comes off|coming off|not yet|gets? taken off)\b/) == nil
    else { return false }
    return line.firstRange(of: Self.castIsOff) != nil || line.firstRange(of: Self.wasInCast) != nil
  }

  private static var castIsOff: Regex<Substring> {
    /\b(?:cast|plaster|boot|splint|brace)\b.{0,12}\b(?:came off|is off|off now|off since|removed|taken off|gone|off (?:for )?\d|off (?:last|yesterday|today|this))/
  }

  private static var wasInCast: Regex<Substring> {
    /\b(?:out of|was in|were in|had been in|came out of)\b.{0,20}\b(?:cast|plaster|boot|splint|brace)\b/
  }

  /// What surgeon or physio allow, where the line says so plainly; nil where it denies, asks or hopes.
  var stage: OperatedLeg.Stage? {
    guard !line.contains("?"), line.firstRange(of: Self.openOrDenied) == nil else { return nil }
    if line.firstRange(of: Self.fullWeight) != nil { return .fullWeight }
    if line.firstRange(of: Self.partialWeight) != nil { return .partialWeight }
    return nil
  }

  private static var openOrDenied: Regex<Substring> {
    /\b(?:not|never|no|can'?t|cannot|until|when|if|hope|hopefully|soon|next|yet|should|will|won'?t)\b.{0,30}\b(?:weight|bear|load)/
  }

  private static var fullWeight: Regex<Substring> {
    /\b(?:full(?:y)?[ -](?:weight|load)|fwb|wbat|weight[ -]?bear(?:ing)? as tolerated|put (?:all|full) (?:my |the )?weight)/
  }

  private static var partialWeight: Regex<Substring> {
    /\b(?:partial(?:ly)?[ -](?:weight|load)|pwb|half (?:my |the )?weight|toe[ -]touch|part of (?:my|the) weight)/
  }
}
