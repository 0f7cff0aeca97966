/// The parts of a line in which people state something of themselves.
///
/// Questions, doubts and what is said of somebody else are left out. Parts are in lower case, without
/// apostrophes ("im", "cant"), with one blank between words.
struct OwnStatements {
  let parts: [String]
  /// The leg or side that the whole line names, nil where it names none or both.
  let side: String?

  init(_ text: String, namesRelative: Bool) {
    var own: [String] = []
    var sides: Set<String> = []
    for part in LineParts(text).parts {
      sides.formUnion(Self.sides(part.words))
      if Self.isOwn(part, namesRelative: namesRelative) {
        own.append(part.words.joined(separator: " "))
      }
    }
    parts = own
    side = sides.count == 1 ? sides.first : nil
  }

  private static func isOwn(_ part: LineParts.Part, namesRelative: Bool) -> Bool {
    let words = Array(part.words.drop { fillers.contains($0) })
    guard !words.isEmpty, !part.isQuestion(words), others.isDisjoint(with: words),
      !isDoubted(words)
    else { return false }
    let speaks = words.contains(where: persons.contains)
    if namesRelative { return persons.contains(words[0]) }
    return speaks || speaksOfOwn(words) || openers.contains(words[0]) || isTimeFirst(words)
  }

  /// "my hip was replaced": a sentence, and no heading like "exercises for my hip".
  private static func speaksOfOwn(_ words: [String]) -> Bool {
    words.contains("my") && words.contains(where: verbs.contains)
  }

  /// "26 weeks pregnant".
  private static func isTimeFirst(_ words: [String]) -> Bool {
    words.count > 2 && Int(words[0]) != nil && ["weeks", "week", "months"].contains(words[1])
  }

  /// "i think", "a question about als"; "about 6 weeks ago" is no doubt.
  private static func isDoubted(_ words: [String]) -> Bool {
    words.indices.contains { place in
      if words[place] == "about" {
        return !(words.indices.contains(place + 1) && Int(words[place + 1]) != nil)
      }
      return doubts.contains(words[place])
    }
  }

  private static func sides(_ words: [String]) -> Set<String> {
    Set(
      words.indices.filter { place in
        guard ["left", "right"].contains(words[place]) else { return false }
        guard words.indices.contains(place + 1) else {
          return place == 0 || words[place - 1] != "all"
        }
        let isNamed = place > 0 && ["the", "my"].contains(words[place - 1])
        return limbs.contains(words[place + 1]) || isNamed
      }.map { words[$0] })
  }

  static let fillers: Set<String> = [
    "hi", "hey", "hello", "so", "um", "uh", "well", "ok", "okay", "yes", "also", "and", "but",
    "just", "recently", "because", "since", "btw", "sorry", "please", "now", "then", "still",
    "currently", "actually", "as",
  ]
  private static let persons: Set<String> = ["i", "im", "ive", "id"]
  private static let openers: Set<String> = [
    "had", "have", "got", "recovering", "diagnosed", "broke", "tore", "use", "using", "wear",
    "wearing", "been", "pregnant", "nwb", "non", "cant", "cannot", "unable", "need", "not", "must",
    "may", "barely", "hardly", "no",
  ]
  private static let verbs: Set<String> = [
    "was", "is", "are", "has", "had", "have", "came", "got", "been", "were", "went", "broke",
    "hurts", "hurt", "drags", "must", "may", "cant", "cannot", "takes",
  ]
  static let others: Set<String> = [
    "he", "she", "they", "his", "her", "their", "him", "them", "hes", "shes", "theyre", "friend",
    "friends", "neighbour", "neighbor", "patient", "patients", "client", "clients", "people",
    "someone", "somebody", "colleague", "boss", "anyone", "wife", "husband", "mum", "mom",
    "mother", "dad", "father", "gran", "son", "daughter", "brother", "sister",
  ]
  private static let doubts: Set<String> = [
    "think", "worried", "worry", "worries", "afraid", "might", "maybe", "if", "scared", "could",
    "fear", "wonder", "wondered", "wondering", "suspect", "suspects", "risk", "tested",
    "possibly", "perhaps", "family", "whether", "question", "questions", "read", "heard",
    "article", "study", "prevent", "avoid", "test",
  ]
  private static let limbs: Set<String> = [
    "leg", "legs", "knee", "hip", "ankle", "foot", "side", "thigh", "calf", "shin", "groin", "one",
    "heel", "toe", "achilles", "acl", "femur", "tibia",
  ]
}
