import Understanding

/// The name in a line that names nothing known: what is left without numbers and small words.
struct TypedName {
  let name: String?

  init(_ text: String) {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "'") }
    let kept = words.filter { word in
      !Self.small.contains(String(word)) && !word.contains(where: \.isNumber)
    }
    name = kept.isEmpty || kept.count > 5 ? nil : kept.prefix(4).joined(separator: " ")
  }

  /// The name without clauses about a body; none where the number itself stands in such a clause.
  ///
  /// "yoga 20 min, nothing hurt" names yoga, "chest pain for 20 min" names nothing that was done.
  /// A part of the body beside sets is part of a name: "chest press 3x10".
  init(ofDeedsIn text: String, isCounted: Bool) {
    let words = isCounted ? Self.symptoms : Self.symptoms.union(Self.body)
    func tellsOfBody(_ clause: Substring) -> Bool {
      clause.split { !$0.isLetter }.contains { words.contains(String($0)) }
    }
    let clauses = text.lowercased().replacing(" but ", with: ", ").replacing(". ", with: ", ")
      .split { $0 == "," || $0 == ";" || $0 == "\n" }
    let deeds = clauses.filter { !tellsOfBody($0) }
    let counted = clauses.first { $0.contains(where: \.isNumber) } ?? clauses.first
    let isDeed = counted.map { !tellsOfBody($0) } ?? true
    self.init(isDeed ? deeds.joined(separator: " ") : "")
  }

  private static let symptoms: Set<String> = [
    "pain", "pains", "painful", "ache", "aches", "aching", "ached", "hurt", "hurts", "hurting",
    "sore", "cramp", "cramps", "numb", "numbness", "tingling", "tingles", "dizzy", "bleed",
    "bleeding", "swollen", "swelling", "stiff", "burning", "fever",
  ]
  private static let body: Set<String> = [
    "knee", "knees", "hip", "hips", "ankle",
    "ankles", "back", "foot", "feet", "shin", "shins", "toe", "toes", "chest", "face", "mouth",
    "head", "neck", "shoulder", "elbow", "wrist", "stomach", "breath", "heart",
  ]

  private static let small: Set<String> = [
    "a", "about", "actually", "add", "again", "all", "also", "am", "an", "and", "at", "been",
    "brisk", "did", "do", "does", "doing", "done", "each", "easy", "evening", "finished", "for",
    "from", "had", "hard", "have", "hour", "hours", "i", "i've", "in", "is", "it", "ive", "just",
    "kg", "km", "lb", "lbs", "leg", "log", "logged", "m", "make", "meant", "mile", "miles", "min",
    "mins", "minute", "minutes", "mon", "monday", "friday", "tuesday", "wednesday", "thursday",
    "saturday", "sunday", "morning", "my", "no", "not", "of", "off", "on", "one", "only", "pain",
    "please", "rep", "reps", "s", "sec", "seconds", "secs", "session", "set", "sets", "side",
    "some", "sorry", "that", "the", "then", "this", "time", "times", "to", "today", "tonight",
    "two", "three", "was", "went", "with", "workout", "x", "yesterday", "half", "an", "rpe", "rir",
    "hit", "got", "get", "managed", "manage", "made", "could", "can", "now", "new", "pb", "tried",
    "completed", "repeated", "felt", "feel", "last", "first", "second", "third", "so", "but",
    "well",
    "good", "great", "bad", "day", "total", "were", "are", "as", "than", "more", "less", "kilos",
    "pounds", "each", "every", "it's", "its", "that's", "thats", "up", "since", "before", "after",
  ]
}

/// Numbers after the first one of an exercise are its further sets: "squats 10, 9".
struct RepLists {
  private let stems: [String]
  private var start = 0

  init(_ stems: [String]) {
    self.stems = stems.filter { $0 != "," && $0 != "and" }
  }

  /// The item with all its sets; items must come in the order of the line.
  mutating func completed(_ item: Slots, before next: Slots?) -> Slots {
    guard item.sets == nil, case .each(let first) = item.reps,
      let place = stems[start...].firstIndex(of: String(first))
    else { return item }
    var run = stems[place...].prefix { Int($0).map { (1...200).contains($0) } ?? false }
    let after = stems.indices.contains(run.endIndex) ? stems[run.endIndex] : ""
    if Self.units.contains(after) { run = run.dropLast() }
    // "squats 10, 12 bridges": the number in front of the next name is that one's.
    if case .each(let other) = next?.reps, run.count > 1, run.last == String(other),
      !stems[run.endIndex...].contains(String(other))
    {
      run = run.dropLast()
    }
    start = max(place + 1, run.endIndex)
    guard run.count > 1 else { return item }
    var out = item
    out.reps = .list(run.compactMap { Int($0) })
    return out
  }

  /// A number with a unit is no set: "squats 10, 20 kg".
  private static let units: Set<String> = [
    "kg", "kilo", "lb", "pound", "min", "minut", "s", "sec", "second", "/", "x", "km", "rpe", "%",
  ]
}
