import Coaching
import Content
import Record
import Understanding

/// What the coach knows of a person: taking it in, showing, BMI, erasing, handing out.
struct ProfileTopic: Topic {
  let serves: Set<String> = ["profile"]

  func answer(_ turn: inout Turn) {
    switch turn.intent {
    case "profile.set": take(&turn)
    case "profile.show": show(&turn)
    case "profile.bmi": bodyMass(&turn)
    case "profile.delete": askToErase(&turn)
    default: turn.say(ProfilePhrase.export)
    }
  }

  private func take(_ turn: inout Turn) {
    if turn.tellsOfSomeoneElse || turn.tellsOfHimOrHer {
      // Beside an answer the remark would only be in the way.
      if turn.suggestions.isEmpty {
        turn.say(ProfilePhrase.someoneElse)
        turn.suggest("helping someone exercise", "start")
      }
      return
    }
    var intake = ProfileIntake()
    intake.take(turn.slots, &turn)
    guard !intake.isEmpty else {
      sayNothingWasTaken(&turn)
      return
    }
    if !intake.noted.isEmpty {
      turn.conversation.latestChange = intake.noted.joined(separator: " · ")
      turn.say(
        ProfilePhrase.noted, ["what": intake.noted.joined(separator: " · ")], isPrivate: true)
    }
    for doubt in intake.doubts { turn.say(doubt) }
    if let age = intake.ageInQuestion {
      turn.conversation.pending = .confirmAge(years: age)
      let known = turn.profile.ageYears(on: turn.now.day).map(String.init) ?? ""
      turn.say(
        ProfilePhrase.ageChange, ["before": known, "age": String(age)], isPrivate: true)
      return
    }
    if let age = turn.slots.age, age < 18 {
      turn.say(ProfilePhrase.underAge)
      turn.suggest("leg exercises at home", "how much protein")
    } else if turn.conversation.form == nil {
      turn.suggest("next workout", "calories")
    }
  }

  private func sayNothingWasTaken(_ turn: inout Turn) {
    if !NotUnderstood.hasWords(turn) {
      turn.say(ChatPhrase.bareNumber)
      if turn.conversation.latestIntent == "workout.next" { turn.suggest("go") }
    } else if let doubt = ageDoubt(turn) {
      turn.say(doubt)
    } else if turn.slots.condition != nil {
      // Beside an answer the remark would only be in the way.
      guard turn.suggestions.isEmpty else { return }
      turn.say(ProfilePhrase.longHealed)
      turn.suggest("one leg is thinner", "next workout")
    } else {
      turn.say(ProfilePhrase.nothingTaken)
      turn.suggest("start", "what do you know about me")
    }
  }

  /// "age 7", "age 400": an age that the coach does not plan for or cannot believe.
  private func ageDoubt(_ turn: Turn) -> ProfilePhrase? {
    let stems = turn.understanding.stems
    guard stems.contains("age") || stems.contains("old"),
      let number = stems.lazy.compactMap(Double.init).first
    else { return nil }
    // "i feel 90 years old" tells no age.
    if (18...120).contains(number) { return nil }
    return (1..<18).contains(number) ? .underAge : .ageDoubtful
  }

  private func show(_ turn: inout Turn) {
    if ProfileFieldAnswer().answer(&turn) { return }
    let rows = ProfileTable(profile: turn.profile, record: turn.record, turn: turn).rows
    guard !rows.isEmpty else {
      turn.say(ProfilePhrase.showNothing)
      turn.suggest("start")
      return
    }
    turn.say(ProfilePhrase.showHead, isPrivate: true)
    turn.table(rows)
    turn.newParagraph(isPrivate: true)
    turn.say(ProfilePhrase.showTail, isPrivate: true)
  }

  private func bodyMass(_ turn: inout Turn) {
    guard let cm = turn.slots.height?.cm ?? turn.profile.number(.heightCM),
      let kg = turn.slots.weight?.kg ?? turn.record.latestWeightKG
    else {
      turn.say(ProfilePhrase.bmiNeeds)
      return
    }
    let index = BodyMassIndex(weightKG: kg, heightCM: cm)
    guard BodyRange.bodyMassIndex.contains(index.value) else {
      turn.say(ProfilePhrase.weightDoubtful)
      return
    }
    turn.say(
      ProfilePhrase.bmi,
      [
        "bmi": Shown.number(index.value, places: 1), "class": index.category.rawValue,
        "height": turn.shown(cm: cm), "weight": turn.shown(kg: kg),
      ], isPrivate: true)
    turn.say(
      ProfilePhrase.bmiHealthyRange,
      [
        "low": turn.shown(kg: BodyMassIndex.weightKG(at: 18.5, heightCM: cm)),
        "high": turn.shown(kg: BodyMassIndex.weightKG(at: 25, heightCM: cm)),
      ], isPrivate: true)
    turn.say(ProfilePhrase.bmiLimits)
    turn.suggest("calories", "chair stand test")
  }

  private func askToErase(_ turn: inout Turn) {
    if asksHow(turn) {
      turn.say(ProfilePhrase.eraseHow)
      turn.suggest("forget me", "what do you know about me")
      return
    }
    guard let field = turn.slots.field, field != "all" else {
      turn.conversation.pending = .eraseEverything
      turn.say(ProfilePhrase.eraseAllQuestion)
      return
    }
    guard !ErasableField.changes(for: field).isEmpty else {
      turn.say(ProfilePhrase.eraseUnknownField, ["field": field])
      return
    }
    turn.conversation.pending = .eraseField(field)
    turn.say(ProfilePhrase.eraseFieldQuestion, ["field": field])
  }

  /// "How do i delete everything": who asks how does not want it done yet.
  private func asksHow(_ turn: Turn) -> Bool {
    let words = LineParts(turn.understanding.text).parts.flatMap(\.words)
      .drop { OwnStatements.fillers.contains($0) }
    guard let first = words.first else { return false }
    return ["how", "where", "hows"].contains(first)
      || ["is it possible", "can i", "could i", "what happens", "do i have"].contains {
        words.joined(separator: " ").hasPrefix($0)
      }
  }
}

extension UserRecord {
  /// The latest weigh-in in force.
  package var latestWeightKG: Double? {
    for entry in entries.reversed() {
      if case .weight(let kg) = entry.body { return kg }
    }
    return nil
  }
}
