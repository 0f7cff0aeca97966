import Coaching

extension TrainingState {
  /// The state of a vector; nil for a value not known.
  init?(_ json: JSON?) {
    self.init()
    guard let object = json?.object else { return nil }
    for (rule, word) in object["flags"]?.object ?? [:] {
      guard let action = word.string.flatMap(FlagAction.init) else { return nil }
      flags[RedFlagRule(rawValue: rule)] = action
    }
    lastFever = object["last_fever"]?.string.flatMap(Day.init(iso:))
    isIllToday = object["ill_today"]?.bool ?? false
    pain = TrainingFacts.joints(object["pain"])
    swollen = Set((object["swollen"]?.strings ?? []).compactMap(Joint.init))
    for (name, day) in object["rest_until"]?.object ?? [:] {
      guard let pattern = Pattern(rawValue: name) else { return nil }
      restUntil[pattern] = day.string.flatMap(Day.init(iso:))
    }
    if let systolic = object["pressure_today"]?[0]?.int,
      let diastolic = object["pressure_today"]?[1]?.int
    {
      pressureToday = BloodPressure(systolic: systolic, diastolic: diastolic)
    }
    if let days = object["bed_rest"]?["days"]?.int,
      let ended = object["bed_rest"]?["ended"]?.string.flatMap(Day.init(iso:))
    {
      bedRest = BedRest(days: days, ended: ended)
    }
  }
}

extension TrainingLogEntry {
  /// A log line of a vector; nil for a kind not known.
  init?(_ json: JSON) {
    guard let day = json["date"]?.string.flatMap(Day.init(iso:)) else { return nil }
    switch json["type"]?.string {
    case "strength": self.init(day: day, .strength(StrengthWork(json)))
    case "aerobic":
      self.init(
        day: day,
        .aerobic(
          AerobicWork(
            mode: json["mode"]?.string.map(AerobicMode.ID.init(rawValue:)),
            moderateMinutes: json["minutes"]?.int ?? 0)))
    case "balance": self.init(day: day, .balance)
    case "test": self.init(day: day, .test())
    case "skip_test": self.init(day: day, .skipTest)
    default: return nil
    }
  }
}

extension StrengthWork {
  fileprivate init(_ json: JSON) {
    self.init(
      letter: json["letter"]?.string.flatMap(SessionLetter.init),
      slotsPlanned: json["slots"]?.int, slotsDone: json["done"]?.int ?? 0,
      sets: json["sets"]?.int ?? 0,
      patterns: Set((json["patterns"]?.strings ?? []).compactMap(Pattern.init)),
      heldBalance: json["balance"]?.bool ?? false,
      level: json["level"]?.int.flatMap(Level.init))
  }
}
