import Coaching
import Content
import Record
import Understanding

/// What a line tells of the person beside what it is about: "i am paraplegic, which exercises?", "26 weeks pregnant and so weak".
///
/// The planner must know it whichever intent or alarm wins; worries and questions about a condition do not count.
struct ToldInPassing {
  private var noted: [String] = []

  /// Takes in what is new, before the line is answered, so that the answer fits it.
  ///
  /// With `onlyComplaint` the rest of the line is left to a request of its own.
  mutating func take(_ turn: inout Turn, onlyComplaint: Bool = false) {
    guard turn.intent.group != "profile", turn.conversation.form?.guidedTest == nil else { return }
    var slots = told(turn)
    if onlyComplaint {
      guard let complaints = slots.limitation else { return }
      slots = Slots()
      slots.limitation = complaints
      takeIn(slots, &turn)
      return
    }
    let age = turn.tools.recognizer.kind(of: turn.intent) == .answer ? newAge(turn) : nil
    guard
      age != nil || slots.condition != nil || slots.limitation != nil
        || ToldLeg(turn: turn).isOwnNews || !ToldAbility(turn: turn).isEmpty
    else { return }
    slots.age = age
    takeIn(slots, &turn)
  }

  private mutating func takeIn(_ slots: Slots, _ turn: inout Turn) {
    var intake = ProfileIntake()
    intake.take(slots, &turn)
    guard !intake.noted.isEmpty else { return }
    noted = intake.noted
    turn.adoptChanges()
    if let complaint = slots.limitation?.first {
      turn.conversation.unscoredPain = [complaint.joint, complaint.side].compactMap(\.self)
    }
  }

  /// The line told something and asked nothing.
  func isStatement(_ turn: Turn) -> Bool {
    !noted.isEmpty && !turn.understanding.text.contains("?")
      && turn.library.intent(turn.intent)?.kind != .answer
  }

  /// A line that only told something was understood, whatever it sounded like.
  func isAll(of turn: Turn) -> Bool {
    !noted.isEmpty && turn.intent == .none && turn.understanding.further.isEmpty
      && !turn.understanding.text.contains("?")
  }

  /// Says what was kept, in a line of its own.
  func say(_ turn: inout Turn) {
    guard !noted.isEmpty else { return }
    turn.newParagraph(isPrivate: true)
    turn.say(ProfilePhrase.noted, ["what": noted.joined(separator: " · ")], isPrivate: true)
  }

  /// Conditions and complaints of the line's own statements that the profile has not.
  private func told(_ turn: Turn) -> Slots {
    var out = Slots()
    let names = turn.understanding.names
    let isPain = turn.intent == "sign.pain"
    guard names[.condition] != nil || (isPain && names[.joint] != nil) else { return out }
    let statements = turn.ownStatements
    for part in statements.parts where Self.denials.isDisjoint(with: Self.words(part)) {
      let slots = turn.slots(ofPart: part, isWhole: statements.parts.count == 1)
      let conditions = (slots.condition ?? []).filter { isNews($0, part, turn) }
      if !conditions.isEmpty { out.condition = (out.condition ?? []) + conditions }
    }
    if isPain, let complaints = complaints(turn) { out.limitation = complaints }
    out.side = out.condition == nil ? nil : statements.side
    return out
  }

  private func isNews(_ condition: String, _ part: String, _ turn: Turn) -> Bool {
    // How somebody spends the day is a matter of the set-up.
    if turn.profile.conditions.contains(condition) || condition == "desk_job" { return false }
    let words = Self.words(part)
    if condition == "bed rest", !Self.past.isDisjoint(with: words) { return false }
    // An operation that is to come holds no leg back yet.
    return Self.toCome.isDisjoint(with: words)
  }

  /// "my left knee hurts", "sharp pain in the left groin": a joint to mind until it is said to be well.
  private func complaints(_ turn: Turn) -> [JointComplaint]? {
    let line = LineParts(turn.understanding.text).parts
    guard !turn.understanding.concepts.contains("relative"), !turn.tellsOfHimOrHer,
      let first = line.first?.words.filter({ !OwnStatements.fillers.contains($0) }),
      let word = first.first, !LineParts.askers.contains(word),
      turn.understanding.concepts.isDisjoint(with: ["what_about"])
    else { return nil }
    let told = turn.tools.recognizer.slots(
      of: turn.understanding, for: "profile.set", today: turn.now.day)
    let known = Set(turn.profile.limitedJoints)
    let new = (told.limitation ?? []).filter { !known.contains($0.joint) }
    let isOwn = !turn.ownStatements.parts.isEmpty || Self.pains.contains(word)
    return new.isEmpty || !isOwn ? nil : new
  }

  /// "i am 58": an age of today, not of a story, and not known yet.
  private func newAge(_ turn: Turn) -> Int? {
    guard turn.profile.number(.age) == nil, turn.profile.text(.birthDate) == nil else { return nil }
    let stems = turn.understanding.stems
    guard !stems.contains("if"), !turn.understanding.concepts.contains("relative") else {
      return nil
    }
    let place = stems.indices.dropLast(2).first {
      stems[$0] == "i" && stems[$0 + 1] == "am" && Int(stems[$0 + 2]) != nil
    }
    // What stands behind "i am" is an age only where the grammar of ages read it so.
    guard let place, let age = Int(stems[place + 2]), (1...120).contains(age),
      turn.tools.recognizer.slots(
        of: turn.understanding, for: "profile.set", today: turn.now.day
      ).age == age
    else { return nil }
    return age
  }

  private static func words(_ part: String) -> [String] {
    part.split(separator: " ").map(String.init)
  }

  private static let denials: Set<String> = [
    "no", "not", "never", "dont", "without", "isnt", "havent", "hadnt", "nor", "nobody", "arent",
    "wasnt", "ruled",
  ]
  private static let past: Set<String> = ["was", "were", "ago", "last", "until", "used", "after"]
  private static let toCome: Set<String> = [
    "before", "upcoming", "waiting", "planned", "scheduled", "getting", "going", "will", "booked",
    "due", "tomorrow", "want", "used",
  ]
  private static let pains: Set<String> = [
    "pain", "pains", "sharp", "bad", "dull", "burning", "stabbing", "ache", "aching", "sore",
    "sudden", "terrible",
  ]
}

extension Turn {
  var ownStatements: OwnStatements {
    OwnStatements(
      understanding.text, namesRelative: understanding.concepts.contains("relative"))
  }

  /// The profile slots of one part of the line; a part that is the whole line is not read again.
  fileprivate func slots(ofPart part: String, isWhole: Bool) -> Slots {
    let read =
      isWhole && understanding.stems.count <= part.split(separator: " ").count
      ? understanding : tools.recognizer.understand(part, today: now.day)
    return tools.recognizer.slots(of: read, for: "profile.set", today: now.day)
  }
}
