import Understanding

extension Turn {
  /// "dad is 85": what it says is his, and the record is the person's own.
  var tellsOfSomeoneElse: Bool {
    let stems = understanding.stems
    guard understanding.concepts.contains("relative") else { return false }
    return !stems.indices.dropLast().contains { place in
      (stems[place] == "i" && Self.ownVerbs.contains(stems[place + 1]))
        || (stems[place] == "my" && Self.ownNouns.contains(stems[place + 1]))
    }
  }

  private static let ownVerbs: Set<String> = [
    "am", "have", "weigh", "weighed", "got", "was", "had", "did", "walk",
  ]
  private static let ownNouns: Set<String> = ["age", "weight", "height", "name", "left", "right"]
}
