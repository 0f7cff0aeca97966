import Coaching
import Record
import Understanding

/// Turns what a person says about themselves into changes of the record, with a line that confirms each.
struct ProfileIntake {
  /// What was taken in, for the confirmation.
  var noted: [String] = []
  /// What could not be believed and is asked again.
  private(set) var doubts: [ProfilePhrase] = []

  /// Another age than the one that is known, to be asked before it is taken.
  private(set) var ageInQuestion: Int?

  var isEmpty: Bool { noted.isEmpty && doubts.isEmpty && ageInQuestion == nil }

  /// Takes every fact of the slots into the turn.
  mutating func take(_ slots: Slots, _ turn: inout Turn) {
    takeBody(slots, &turn)
    takePerson(slots, &turn)
    takeLimits(slots, &turn)
    takeTraining(slots, &turn)
    if !slots.dropped.isEmpty {
      noted.append(
        turn.wording(
          ProfilePhrase.dropped, ["what": slots.dropped.joined(separator: ", ")]))
    }
  }

  private mutating func takeBody(_ slots: Slots, _ turn: inout Turn) {
    if let cm = slots.height?.cm {
      if BodyRange.heightCM.contains(cm) {
        adoptUnits(of: turn.understanding.text, &turn)
        set(.heightCM, .number(cm), ProfilePhrase.height, ["height": turn.shown(cm: cm)], &turn)
      } else {
        doubts.append(.heightDoubtful)
      }
    }
    if let kg = slots.weight?.kg {
      if BodyRange.weightKG.contains(kg) {
        adoptUnits(of: turn.understanding.text, &turn)
        turn.change(.add(.weight(kg: kg), on: turn.now.day))
        note(.weight, ["weight": turn.shown(kg: kg)], turn)
      } else {
        doubts.append(.weightDoubtful)
      }
    }
  }

  private mutating func takePerson(_ slots: Slots, _ turn: inout Turn) {
    if let age = slots.age {
      if isSurprising(age, slots, turn) {
        ageInQuestion = age
      } else if (1...120).contains(age) {
        set(.age, .number(Double(age)), .age, ["age": String(age)], &turn)
      } else {
        doubts.append(.ageDoubtful)
      }
    }
    if let born = slots.birthDate {
      let age = turn.now.day.age(bornOn: born)
      if (1...120).contains(age) {
        set(.birthDate, .text(born.iso), .age, ["age": String(age)], &turn)
      } else {
        doubts.append(.ageDoubtful)
      }
    }
    if let sex = slots.sex {
      set(.sex, .text(sex.rawValue), .sex, ["sex": turn.wording(ProfilePhrase.sexName(sex))], &turn)
    }
    if let name = slots.name { set(.name, .text(name), .name, ["name": name], &turn) }
    if let units = slots.units { setUnits(units, &turn) }
  }

  /// Nobody grows older by more than a year unnoticed, unless a slip is put right.
  private func isSurprising(_ age: Int, _ slots: Slots, _ turn: Turn) -> Bool {
    guard let known = turn.profile.ageYears(on: turn.now.day), (1...120).contains(age),
      abs(known - age) > 1, turn.conversation.form == nil, slots.dropped.isEmpty, !turn.corrects
    else { return false }
    return !turn.understanding.stems.contains(String(known)) && !turn.says("actually", "wrong")
  }

  private mutating func takeLimits(_ slots: Slots, _ turn: inout Turn) {
    if let complaints = slots.limitation, !complaints.isEmpty {
      let told = complaints.map { "\($0.joint):\($0.side ?? "")" }
      let all = merged(turn.profile.texts(.limitations), told)
      let words = complaints.map { [$0.side, $0.joint].compactMap(\.self).joined(separator: " ") }
      set(
        .limitations, .texts(all), .limitation, ["what": words.joined(separator: ", ")], &turn)
    }
    let conditions = (slots.condition ?? []).filter { !hasHealed($0, turn) }
    if !conditions.isEmpty {
      let isOut =
        (conditions + turn.profile.conditions).contains("cast")
        && ToldLeg(turn: turn).isOutOfCast
      let worn = isOut ? conditions.filter { $0 != "cast" } : conditions
      let known = turn.profile.conditions.filter { !isOut || $0 != "cast" }
      if worn.isEmpty {
        turn.change(.set(.conditions, .texts(known), on: turn.now.day))
        note(.outOfCast, [:], turn)
      } else {
        set(
          .conditions, .texts(merged(known, worn)), .condition, ["what": Self.spoken(worn)], &turn)
      }
      let side =
        slots.side ?? slots.limitation?.lazy.compactMap(\.side).first ?? ToldLeg(turn: turn).side
      takeOperatedLeg(conditions, side: side, &turn)
    }
    takeStage(conditions, &turn)
    takeAbility(&turn)
    takePregnancyWeek(conditions, &turn)
  }

  private mutating func takeTraining(_ slots: Slots, _ turn: inout Turn) {
    if let activity = slots.activity, !isOnlyDays(slots, turn) {
      set(.activity, .text(activity), .activity, ["activity": Self.spoken([activity])], &turn)
    }
    if let equipment = slots.equipment {
      set(
        .equipment, .texts(equipment), equipment.isEmpty ? .noEquipment : .equipment,
        ["what": Self.spoken(equipment)], &turn)
    }
    if let days = slots.daysPerWeek {
      set(.daysPerWeek, .number(Double(days)), .days, ["days": String(days)], &turn)
    }
    if let level = slots.level {
      set(.experience, .text(level), .experience, ["level": level], &turn)
    }
    if let months = monthsOfStrength(turn) {
      set(
        .strengthMonths, .number(Double(months)), .strengthMonths, ["months": String(months)], &turn
      )
    }
  }

  /// "3 times a week" after a plan: days to train on, and nothing about the life around them.
  private func isOnlyDays(_ slots: Slots, _ turn: Turn) -> Bool {
    slots.daysPerWeek != nil && turn.profile.text(.activity) != nil
      && turn.understanding.names[.activity] == nil
      && !turn.says(
        "exercise", "train", "training", "workout", "active", "gym", "run", "swim", "walk", "cycle",
        "sport", "work")
  }

  /// "gym 2 years", "lifting for 18 months": how long strength has been trained, in months.
  private func monthsOfStrength(_ turn: Turn) -> Int? {
    let stems = turn.understanding.stems
    guard turn.says("gym", "lifting", "lift", "training", "trained", "weights", "squatting"),
      !turn.says("ago", "off", "since", "stopped", "not", "without", "no")
    else { return nil }
    for place in stems.indices.dropLast() {
      guard let number = Double(stems[place]), (0...60).contains(number) else { continue }
      switch stems[place + 1] {
      case "year", "yr": return stems.dropFirst(place + 2).first == "old" ? nil : Int(number * 12)
      case "month": return Int(number)
      default: continue
      }
    }
    return nil
  }

  mutating func set(
    _ field: ProfileField, _ value: ProfileValue, _ phrase: ProfilePhrase,
    _ values: [String: String], _ turn: inout Turn
  ) {
    turn.change(.set(field, value, on: turn.now.day))
    note(phrase, values, turn)
  }

  mutating func note(_ phrase: ProfilePhrase, _ values: [String: String], _ turn: Turn) {
    noted.append(turn.wording(phrase, values))
  }

  /// Ids as people read them: "very_active" is "very active".
  static func spoken(_ ids: [String]) -> String {
    ids.map { $0.replacing("_", with: " ") }.joined(separator: ", ")
  }

  private func merged(_ known: [String], _ more: [String]) -> [String] {
    known + more.filter { !known.contains($0) }
  }

  private mutating func setUnits(_ units: String, _ turn: inout Turn) {
    let isStone = units.hasPrefix("st")
    let isMetric = ["metric", "kg", "cm"].contains(units)
    turn.change(
      .set(.weightUnit, .text(isMetric ? "kg" : isStone ? "st" : "lb"), on: turn.now.day))
    turn.change(.set(.heightUnit, .text(isMetric ? "cm" : "ft"), on: turn.now.day))
    noted.append(turn.wording(ProfilePhrase.units, ["units": units]))
  }

  /// Whoever types pounds or stone reads pounds or stone, until they ask for something else.
  private func adoptUnits(of text: String, _ turn: inout Turn) {
    if turn.profile.text(.heightUnit) == nil, TypedUnits.isHeightInFeet(text) {
      turn.change(.set(.heightUnit, .text("ft"), on: turn.now.day))
      turn.adoptChanges()
    }
    guard turn.profile.text(.weightUnit) == nil, let style = TypedUnits.weightStyle(in: text) else {
      return
    }
    turn.change(.set(.weightUnit, .text(style.rawValue), on: turn.now.day))
    if style != .kilograms { turn.change(.set(.heightUnit, .text("ft"), on: turn.now.day)) }
    turn.adoptChanges()
  }

  /// "i had a cast when i was 12", "years ago", "in 2019"; in doubt it is of today, and the leg is held back.
  private func hasHealed(_ condition: String, _ turn: Turn) -> Bool {
    guard ["cast", "fracture"].contains(condition) else { return false }
    let line = turn.understanding.text.lowercased()
    guard line.firstRange(of: /\b(now|still|again|i'?m|i am|have)\b/) == nil else { return false }
    return line.contains("years ago") || isOfAnOldYear(line, turn)
      || line.firstRange(of: /\b(when i was|at age|aged) (a (kid|child)|[1-9]|1[0-7])\b/) != nil
      || line.firstRange(of: /\bas a (kid|child)\b/) != nil
  }

  /// "in 2019", when that is two years ago or more.
  private func isOfAnOldYear(_ line: String, _ turn: Turn) -> Bool {
    line.matches(of: /\bin ((?:19|20)\d\d)\b/).contains { found in
      Int(found.output.1).map { $0 <= turn.now.day.year - 2 } ?? false
    }
  }
}

/// The unit a body weight was typed in.
enum TypedUnits {
  /// "5'5", "5 ft 5", "five foot three".
  static func isHeightInFeet(_ text: String) -> Bool {
    let folded = text.lowercased()
    let words = folded.split { !$0.isLetter }
    if words.contains(where: { ["ft", "foot", "feet"].contains($0) }) { return true }
    // To make the pattern takes longer than to read the line.
    guard folded.contains(where: { $0 == "'" || $0 == "’" }) else { return false }
    return folded.firstRange(of: /[4-7] ?['’]/) != nil
  }

  static func weightStyle(in text: String) -> Shown.WeightStyle? {
    let words = text.lowercased().split { !$0.isLetter }
    if words.contains(where: { ["st", "stone", "stones"].contains($0) }) { return .stone }
    if words.contains(where: { ["lb", "lbs", "pound", "pounds"].contains($0) }) { return .pounds }
    if words.contains(where: { ["kg", "kgs", "kilo", "kilos", "kilogram"].contains($0) }) {
      return .kilograms
    }
    return nil
  }
}
