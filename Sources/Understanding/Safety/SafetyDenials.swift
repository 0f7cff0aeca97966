/// What the words "no", "not", "without" and "fine" take away.
extension SafetyScopes {
  /// Marks what a "no" governs: its clause, and a list of commas that ends in "or".
  mutating func deny(from negator: Range<Int>) {
    let hollow = spans(.hollow).contains { phrase in
      // "no, all good" is no "no good".
      phrase.overlaps(negator) && !phrase.dropFirst().contains { view.atoms[$0].softBreak }
    }
    guard !hollow else { return }
    let sentence = view.sentence(at: negator.lowerBound)
    var index = negator.upperBound
    // "I shake without a drink and want to quit": the quitting is not denied.
    let isShort = view.atoms[negator.lowerBound].word == joints.without
    let reach = negator.upperBound + (isShort ? 5 : 8)
    var isFirm = true
    let firmEnd = negator.upperBound + firmReach(of: negator)
    while index < min(view.atoms.count, reach), view.atoms[index].sentence == sentence {
      if view.atoms[index].softBreak, !listGoesOn(from: index) { break }
      if starts(.contrast, at: index) || starts(.reason, at: index) { return }
      if isShort, view.atoms[index].word == joints.and { return }
      denied[index] = true
      isFirm = isFirm && index < firmEnd && !has(.preposition, at: index)
      if isFirm, !has(.recent, at: index) { refusals[index] = negator.lowerBound }
      index += 1
    }
    // "chest pain: no", "pain none" and "numb? no, all good"
    let last = index == view.atoms.count || view.atoms[index].sentence != sentence
    let closes = index == negator.upperBound || onlyPointsBack(from: negator, to: index)
    if last || answersShortQuestion(negator), closes, negator.lowerBound > 0 {
      for before in max(0, negator.lowerBound - 4)..<negator.lowerBound
      where closesBefore(before, sentence) { denied[before] = true }
    }
  }

  /// Whether a "no" opens the answer to a question of three words at most.
  private func answersShortQuestion(_ negator: Range<Int>) -> Bool {
    let sentence = view.sentence(at: negator.lowerBound)
    guard negator.lowerBound > 0, view.sentence(at: negator.lowerBound - 1) == sentence - 1 else {
      return false
    }
    // "always been like this? no, since spring": the sign stays.
    if negator.upperBound < view.atoms.count, starts(.reason, at: negator.upperBound) {
      return false
    }
    return view.atoms.count { $0.sentence == sentence - 1 } <= 3
  }

  /// "never had it" after the thing meant, with no comma between.
  private func onlyPointsBack(from negator: Range<Int>, to end: Int) -> Bool {
    !view.atoms[negator.lowerBound].softBreak
      && (negator.upperBound..<end).allSatisfy { has(.backward, at: $0) }
  }

  /// "legs fine", "my breathing is normal": what is well is no sign and completes none.
  mutating func clear(before sound: Range<Int>) {
    let atoms = view.atoms
    let next = sound.upperBound
    let ends =
      next >= atoms.count || atoms[next].softBreak || atoms[next].word == joints.and
      || atoms[next].sentence != atoms[sound.lowerBound].sentence
    let sentence = atoms[sound.lowerBound].sentence
    guard ends, !atoms[sound.lowerBound].softBreak, !view.asks[Int(sentence)] else { return }
    var index = sound.lowerBound - 1
    while index > 0, has(.copula, at: index), !atoms[index].softBreak { index -= 1 }
    let doubted = (max(0, index - 4)...max(0, index)).contains {
      atoms[$0].sentence == sentence
        && (has(.negator, at: $0) || has(.hollow, at: $0) || has(.formerly, at: $0))
    }
    guard index >= 0, atoms[index].sentence == sentence, !doubted else { return }
    denied[index] = true
    if next >= atoms.count || !starts(.contrast, at: next) { refusals[index] = sound.lowerBound }
  }

  /// How many words after a "no" are denied even as companions of another sign.
  private func firmReach(of negator: Range<Int>) -> Int {
    if has(.looseNegator, at: negator.lowerBound) { return 0 }
    let word = view.atoms[negator.lowerBound].word
    // "I never hurt that thigh", against "never had any swelling"
    if word == joints.never { return has(.backward, at: negator.upperBound) ? 8 : 1 }
    guard word == joints.not else { return 8 }
    // "I cannot feel my white foot": the foot is white all the same.
    let before = negator.lowerBound - 1
    return before >= 0 && joints.auxiliaries.contains(view.atoms[before].word) ? 1 : 4
  }

  /// The words before a closing "no": of the same sentence, or of the question just asked.
  private func closesBefore(_ index: Int, _ sentence: Int32) -> Bool {
    let own = view.sentence(at: index)
    return own == sentence || (own == sentence - 1 && view.asks[Int(own)])
  }

  private func listGoesOn(from index: Int) -> Bool {
    var place = index
    while place < min(view.atoms.count, index + 9),
      view.atoms[place].sentence == view.atoms[index].sentence
    {
      if starts(.contrast, at: place) { return false }
      if has(.negator, at: place) { return false }
      if view.atoms[place].word == joints.or { return true }
      place += 1
    }
    return false
  }

  /// Whether a companion is denied by a "no" that is not part of the pattern: "sore, not swollen".
  func isRefused(_ range: Range<Int>, except ownPlaces: [Range<Int>]) -> Bool {
    guard let negator = refusals[range.lowerBound], !range.contains(negator) else { return false }
    let holdsDenial = spans(.negator).contains {
      $0.lowerBound >= range.lowerBound && $0.overlaps(range)
    }
    return !holdsDenial && !ownPlaces.contains { $0.contains(negator) }
  }
}
