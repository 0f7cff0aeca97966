/// English contractions written with an apostrophe.
enum Contraction {
  /// The words of `stem'ending`: "can't" → can not, "I've" → i have; a possessive drops its ending.
  static func expand(_ stem: String, ending: String) -> [String] {
    if ending == "t", stem.hasSuffix("n") {
      return [negated[stem] ?? String(stem.dropLast()), "not"]
    }
    if let verb = verbs[ending] { return [stem, verb] }
    if ending == "s" { return takesIs.contains(stem) ? [stem, "is"] : [stem] }
    return [stem + ending]
  }

  private static let negated = ["can": "can", "won": "will", "shan": "shall", "ain": "is"]
  private static let verbs = ["re": "are", "m": "am", "ll": "will", "ve": "have", "d": "would"]
  private static let takesIs: Set<String> = [
    "it", "what", "that", "who", "where", "when", "how", "why", "he", "she", "there", "here",
    "everything", "nothing", "this", "everyone", "let",
  ]
}
