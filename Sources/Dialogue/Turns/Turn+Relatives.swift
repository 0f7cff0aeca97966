import Content
import Understanding

extension Turn {
  /// "dad is 85": what it says is his, and the record is the person's own.
  var tellsOfSomeoneElse: Bool {
    understanding.concepts.contains("relative") && !speaksOfOneself
  }

  /// "he weighs 70 kg", "mum did 10 squats": the line tells what somebody else did, is or weighs.
  ///
  /// Once the talk is about a relative, every line with "he" or "she" is, until "I" speaks of oneself.
  var tellsOfHimOrHer: Bool {
    let stems = understanding.stems
    guard !saysOwnDeed, !stems.contains("me") else { return false }
    // The stem of "his" is a greeting too.
    if stems.contains(where: Self.pronouns.contains)
      || stems.contains("hi") && understanding.text.lowercased().contains("his ")
    {
      if speaksOfOneself { return false }
      if conversation.isAboutRelative == true { return true }
    }
    let isState = ["log.weight", "log.pain", "profile.set"].contains(intent)
    return stems.indices.dropLast().contains { place in
      let does = Self.deeds.contains(stems[place + 1])
      if ["he", "she"].contains(stems[place]) {
        return does || isState && ["is", "has"].contains(stems[place + 1])
      }
      return Self.relatives.contains(stems[place]) && does
    }
  }

  /// Keeps in mind whom the talk is about from this line on.
  mutating func followPerson() {
    if speaksOfOneself {
      conversation.isAboutRelative = nil
    } else if understanding.concepts.contains("relative") {
      conversation.isAboutRelative = true
    }
  }

  /// "i am 60", "i weigh 70", "my knee": the line tells of the person who types it.
  private var speaksOfOneself: Bool {
    let stems = understanding.stems
    return stems.indices.dropLast().contains { place in
      let next = stems[place + 1]
      switch stems[place] {
      case "i" where next == "am":
        // "i am writing for my mum", "i am his daughter"
        return !stems.indices.contains(place + 2) || !Self.caring.contains(stems[place + 2])
      case "i": return Self.ownVerbs.contains(next)
      case "my" where understanding.concepts.contains("relative"):
        return Self.ownNouns.contains(next)
      case "my": return true
      default: return false
      }
    }
  }

  private var saysOwnDeed: Bool {
    let stems = understanding.stems
    return stems.indices.dropLast().contains {
      stems[$0] == "i" && Self.deeds.contains(stems[$0 + 1])
    }
  }

  private static let pronouns: Set<String> = ["he", "she", "him", "her"]
  private static let relatives: Set<String> = [
    "mum", "mom", "mother", "dad", "father", "husband", "wife", "partner", "gran", "grandma",
    "granni", "grandad", "son", "daughter", "brother", "sister", "nan",
  ]
  private static let deeds: Set<String> = ["weigh", "did", "walk", "ate", "manag"]
  private static let caring: Set<String> = [
    "write", "writ", "ask", "look", "care", "help", "type", "her", "hi", "worri", "carer",
    "caregiv", "the",
  ]
  private static let ownVerbs: Set<String> = [
    "have", "weigh", "weighed", "got", "was", "had", "did", "walk", "ate", "feel", "ran", "train",
  ]
  private static let ownNouns: Set<String> = [
    "age", "weight", "height", "name", "left", "right", "knee", "hip", "back", "leg", "ankl",
    "own", "thigh", "calf", "foot",
  ]
}
