import Coaching
import Content
import Record
import Understanding

/// Lines about a danger sign that holds training: one that tells of a clinician's yes ends the hold, one
/// that only may is answered with a question.
///
/// A crisis is not over because a doctor has looked at it: the question is whether the person is safe.
struct HoldClearance {
  private static let crisis = "RF-20"

  /// True when the line was about the hold.
  func answer(_ turn: inout Turn) -> Bool {
    let open = turn.record.openFlags
    guard !open.isEmpty, !isQuestion(turn), !turn.tellsOfHimOrHer else { return false }
    if open[Self.crisis] != nil {
      guard isAboutCrisis(turn) else { return false }
      ask(.safeNow, SafetyPhrase.askSafe, &turn)
      return true
    }
    if saysCleared(turn) {
      SafetyTopic().clear(&turn)
      return true
    }
    guard mayBeCleared(turn), open.values.contains(where: { $0 != .numbersOff }) else {
      return false
    }
    if turn.intent.group == "log" { return false }
    ask(.clearance, SafetyPhrase.askCleared, &turn)
    return true
  }

  /// The answer to "has a doctor or nurse said you may train?".
  func takeClearance(_ turn: inout Turn) -> Bool {
    guard let isYes = turn.plainYesOrNo else { return false }
    if isYes {
      SafetyTopic().clear(&turn)
    } else {
      turn.say(SafetyPhrase.stillHeld)
      turn.intent = "profile.set"
    }
    return true
  }

  /// The answer to "are you safe, and is somebody with you?".
  func takeSafety(_ turn: inout Turn) -> Bool {
    guard let isYes = turn.plainYesOrNo else {
      guard turn.understanding.stems.count <= 3 else { return false }
      // "Ok" is no answer to this one.
      ask(.safeNow, SafetyPhrase.askSafe, &turn)
      return true
    }
    turn.intent = "profile.set"
    if isYes {
      SafetyTopic().close([Self.crisis], &turn)
      turn.say(SafetyPhrase.crisisCleared)
      turn.suggest("next workout")
    } else {
      let lines = turn.library.redFlags?.lines.lines(for: turn.profile.text(.locale))
      turn.say(
        SafetyPhrase.crisisOpen,
        [
          "crisis_line": lines?.crisisLine ?? "112",
          "emergency_number": lines?.emergencyNumber ?? "112",
        ])
    }
    return true
  }

  private func ask(
    _ pending: Conversation.Pending, _ phrase: SafetyPhrase, _ turn: inout Turn
  ) {
    turn.say(phrase)
    turn.conversation.pending = pending
    turn.intent = "profile.set"
    turn.suggest("yes", "no")
  }

  private func isQuestion(_ turn: Turn) -> Bool {
    let text = turn.understanding.text
    return text.contains("?") || LineParts(text).parts.allSatisfy { $0.isQuestion($0.words) }
  }

  /// A clinician or what they do, and a clear word about it, neither denied nor still to come.
  private func saysCleared(_ turn: Turn) -> Bool {
    let read = turn.understanding
    let line = read.text.lowercased()
    guard !Self.openOrDenied.isIn(line) else { return false }
    if Self.discharged.isIn(line) { return true }
    if read.concepts.contains("all_clear"), namesClinician(turn, line) { return true }
    // "Checked" and "seen" alone may mean that they looked at it themselves.
    return Self.clinicians.isIn(line)
      && Self.clearWords.isIn(line)
  }

  private func namesClinician(_ turn: Turn, _ line: String) -> Bool {
    turn.understanding.concepts.contains("clinician") || Self.clinicians.isIn(line)
  }

  /// Somebody was there, or takes back what raised the alarm.
  private func mayBeCleared(_ turn: Turn) -> Bool {
    let line = turn.understanding.text.lowercased()
    if Self.takenBack.isIn(line) { return true }
    return namesClinician(turn, line)
      && (Self.reported.isIn(line) || Self.clearWords.isIn(line))
  }

  private func isAboutCrisis(_ turn: Turn) -> Bool {
    let line = turn.understanding.text.lowercased()
    return saysCleared(turn) || mayBeCleared(turn) || Self.safer.isIn(line)
  }

  private static let clinicians = LinePattern(
    /\b(?:doc|docs|doctors?|dr|gps?|nurses?|midwi(?:fe|ves)|physios?|(?:the|an|to|at|in) (?:er|ed|ct)|a ?& ?e|emergency (?:room|department)|urgent care|walk-?in|hospital|clinic|ward|surgeon|consultant|specialist|paramedics?|ambulance|pharmacist|neurologist|cardiologist|oncologist|health visitor|maternity (?:unit|team)|ultrasound|doppler|scan|x-?ray|mri|blood tests?|bloods|ecg|ekg)\b/
  )

  private static let clearWords = LinePattern(
    /\b(?:fine|ok|okay|clear|cleared|clears|nothing|normal|negative|harmless|no (?:clot|dvt|problem|fracture|break)|not (?:a|the) (?:clot|dvt|fracture|heart)|ruled (?:it )?out|good to go|(?:may|can|could|allowed to|free to|safe to) (?:train|exercise|carry on|continue|go on|start|do|work ?out|keep going)|carry on|continue|go ahead|sent me (?:back )?home|pulled (?:a )?muscle|just (?:a|an)|only (?:a|an)|all good|happy (?:for|with)|(?:gave|given|got) (?:me )?(?:the|an) (?:ok|okay|all clear|green light|go ahead)|signed (?:me )?off)\b/
  )

  private static let discharged = LinePattern(
    /\b(?:(?:got|have|had|given|gave me) the all[- ]clear|(?:was|been|got|am|i'?m) cleared|(?:was|been|got|am|i'?m) discharged|signed off)\b/
  )

  private static let openOrDenied = LinePattern(
    /\b(?:tomorrow|next week|appointment|waiting|wait|will|gonna|going to|should|shall|have to|haven'?t|have not|hasn'?t|didn'?t|did not|not (?:seen|been|allowed|to|yet|until|sure|clear|fine|ok|okay|normal|cleared)|never|yet|can'?t|cannot|won'?t|don'?t|doesn'?t|mustn'?t|isn'?t|wasn'?t|if|until|maybe|might|would|without|booked|no (?:doctor|training|exercise|workouts?)|stop(?:ped)?)\b/
  )

  private static let reported = LinePattern(
    /\b(?:saw|seen|was|were|went|says?|said|told|been|had|looked|checked|called|rang|phoned|visited|thinks|reckons|gave|sent|did|examined|scanned|spoke|talked|came|got)\b/
  )

  private static let takenBack = LinePattern(
    /\b(?:false alarm|(?:was|were) (?:just )?(?:joking|kidding)|a joke|just kidding|by mistake|(?:was|it'?s) nothing|i(?:'?m| am) (?:fine|ok|okay|better|all right|alright) (?:now|again)|(?:it'?s|has|is) gone(?: now| away)?|all (?:good|gone) now|didn'?t mean (?:it|that))\b/
  )

  private static let safer = LinePattern(
    /\b(?:i(?:'?m| am|m) (?:safe|ok|okay|fine|better|all right|alright|calmer)|safe now|feel(?:ing)? (?:better|safe|calmer)|(?:not|never|wont|won'?t|don'?t|dont) .{0,14}(?:hurt|harm|kill|cut) myself|not suicidal|(?:just|only) (?:mean|meant|talking about|about)|meant? (?:the )?(?:exercises?|training|workouts?)|(?:talked|spoke|talking|speaking|called|rang|phoned) (?:to|with)?|with me now)\b/
  )
}

extension Turn {
  /// The yes or no that a short line begins with, or is; nil for anything else.
  var plainYesOrNo: Bool? {
    let words = LineParts(understanding.text).parts.flatMap(\.words)
    guard let first = words.first, words.count <= 14 else { return nil }
    let isUnsure = words.contains("idea") || (first == "not" && words.contains("sure"))
    guard !isUnsure else { return nil }
    if ["yes", "yeah", "yep", "yup", "y", "yea", "aye", "sure"].contains(first) { return true }
    if ["no", "nope", "nah", "n", "not", "none", "nothing", "neither"].contains(first) {
      return false
    }
    let start = words.prefix(2).joined(separator: " ")
    let isDenied = words.contains { ["not", "no", "never", "dont", "havent"].contains($0) }
    // "I have a fever" is no yes.
    if words.count <= (isDenied ? 3 : 2), Self.shortAnswers.contains(start) { return !isDenied }
    let isYes = ["im safe", "of course", "definitely", "absolutely"].contains(start)
    return isYes && !isDenied ? true : nil
  }

  private static let shortAnswers: Set<String> = [
    "i do", "i am", "i have", "they have", "they did", "she has", "she did", "he has", "he did",
  ]
}
