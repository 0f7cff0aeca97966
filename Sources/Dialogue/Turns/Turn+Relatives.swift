import Content
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

  /// "he weighs 70 kg", "mum did 10 squats": the line tells what somebody else did or weighs.
  var tellsOfHimOrHer: Bool {
    let stems = understanding.stems
    let states = ["log.weight", "log.pain"].contains(intent)
    func does(_ place: Int) -> Bool { Self.deeds.contains(stems[place + 1]) }
    func isSo(_ place: Int) -> Bool { states && ["is", "has"].contains(stems[place + 1]) }
    let places = stems.indices.dropLast()
    guard !places.contains(where: { stems[$0] == "i" && does($0) }) else { return false }
    return places.contains { place in
      ["he", "she"].contains(stems[place])
        ? does(place) || isSo(place) : Self.relatives.contains(stems[place]) && does(place)
    }
  }

  private static let relatives: Set<String> = [
    "mum", "mom", "mother", "dad", "father", "husband", "wife", "partner", "gran", "grandma",
    "granni", "grandad", "son", "daughter", "brother", "sister", "nan",
  ]
  private static let deeds: Set<String> = ["weigh", "did", "walk", "ate", "manag"]

  private static let ownVerbs: Set<String> = [
    "am", "have", "weigh", "weighed", "got", "was", "had", "did", "walk",
  ]
  private static let ownNouns: Set<String> = ["age", "weight", "height", "name", "left", "right"]
}
