/// Signs that are told of an animal, in a story, or as part of work or study.
extension SafetyScopes {
  func isAside(_ range: Range<Int>, in sentence: Range<Int>, keeps: SafetyCues) -> Bool {
    if !keeps.contains(SafetyCues(.animal)), isOfAnimal(range, in: sentence) { return true }
    if !keeps.contains(SafetyCues(.story)), isToldIn(range, in: sentence) { return true }
    return !keeps.contains(SafetyCues(.topic)) && isTopic(range, in: sentence)
  }

  private func meets(_ cue: SafetyCue, in range: Range<Int>) -> Bool {
    spans(cue).contains { $0.overlaps(range) }
  }

  /// "our old dog lost his sight", "a panting cat"; not "the dog bit me".
  private func isOfAnimal(_ range: Range<Int>, in sentence: Range<Int>) -> Bool {
    spans(.animal).contains { animal in
      guard sentence.overlaps(animal) else { return false }
      if animal.lowerBound == range.upperBound {
        return !view.atoms[range.upperBound].softBreak && !meets(.contact, in: sentence)
      }
      guard range.lowerBound >= animal.upperBound, isSubject(animal, in: sentence) else {
        return false
      }
      let between = animal.upperBound..<range.upperBound
      return !meets(.ego, in: between) && !meets(.contrast, in: between)
        && !between.contains { view.atoms[$0].softBreak }
        && !meets(.contact, in: animal.upperBound..<sentence.upperBound)
    }
  }

  /// Whether a clause starts with the animal: "my dog …", "and the neighbour's cat …".
  private func isSubject(_ animal: Range<Int>, in sentence: Range<Int>) -> Bool {
    var first = animal.lowerBound
    while first > sentence.lowerBound, !view.atoms[first].softBreak,
      has(.owner, at: first - 1) || has(.ego, at: first - 1)
    { first -= 1 }
    return first == sentence.lowerBound || view.atoms[first].softBreak
      || (has(.reason, at: first - 1) && !has(.preposition, at: first - 1))
      || starts(.contrast, at: first) || has(.contrast, at: first - 1)
      || has(.general, at: first - 1)
  }

  /// "in the film a man …", "I treat people with …": no word of the writer between cue and sign.
  private func isToldIn(_ range: Range<Int>, in sentence: Range<Int>) -> Bool {
    spans(.story).contains { cue in
      guard sentence.overlaps(cue), !isWhen(cue, in: sentence) else { return false }
      if cue.overlaps(range) { return true }
      guard cue.upperBound <= range.lowerBound,
        !meets(.ego, in: cue.upperBound..<range.upperBound)
      else { return false }
      // "I teach yoga and went dizzy": work is what the writer does, not what is told.
      let isWork = meets(.ego, in: cue)
      return (cue.upperBound..<range.upperBound).allSatisfy { index in
        if isWork, isTurn(index) { return false }
        return !view.atoms[index].softBreak || has(.cast, at: index)
          || (has(.owner, at: index) && has(.cast, at: index + 1))
      }
    }
  }

  /// "wound infection, for my course": nobody who writes or is close stands before the sign.
  private func isTopic(_ range: Range<Int>, in sentence: Range<Int>) -> Bool {
    spans(.topic).contains { cue in
      sentence.overlaps(cue) && !isWhen(cue, in: sentence)
        && !spans(.ego).contains { ego in
          sentence.overlaps(ego) && !ego.overlaps(cue) && ego.lowerBound < range.upperBound
        }
    }
  }

  private func isTurn(_ index: Int) -> Bool {
    view.atoms[index].word == joints.and || starts(.contrast, at: index)
  }

  /// "during a film", "at my course": only the time of what happened.
  private func isWhen(_ cue: Range<Int>, in sentence: Range<Int>) -> Bool {
    let low = max(sentence.lowerBound, cue.lowerBound - 2)
    return cue.lowerBound > low
      && meets(.during, in: low..<cue.lowerBound)
  }
}
