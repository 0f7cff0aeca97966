/// One place of a phrase.
struct SafetyElement: Sendable {
  enum Kind: UInt8, Sendable {
    /// `first` is a vocabulary index.
    case word
    /// `first` is the number of a word set.
    case set
    /// Up to four words of any kind.
    case gap
    /// Any number from `low` to `high`; `first` is `digitsOnly` where "two" does not count.
    case number
  }

  static let digitsOnly: Int32 = -2

  let kind: Kind
  var first: Int32 = -1
  var low = 0.0
  var high = 0.0
  /// A number with no word of the phrase before it: not the 1 of "type 1".
  var isBare = false
}

/// Words and gaps in a fixed order, next to each other: a stretch of the tables' `elements`.
struct SafetyPhrase: Sendable {
  let elements: Range<Int32>
  /// The word set of the rarest place, or -1 for a phrase of numbers only.
  var anchorSet: Int32 = -1
  /// How many words stand before the rarest place, or -1 when that varies.
  var anchorOffset: Int32 = -1
}

/// Words and phrases that mean the same: a term of a pattern, or a named word set.
struct SafetyWordSet: Sendable {
  /// A sorted stretch of the tables' `words`.
  var words: Range<Int32>
  /// A stretch of the tables' `phraseNumbers`.
  var phrases: Range<Int32>
}

/// All that is looked up while a line is read, in flat arrays, so that reading allocates little.
struct SafetyTables: Sendable {
  var words: [Int32] = []
  var elements: [SafetyElement] = []
  var phrases: [SafetyPhrase] = []
  var phraseNumbers: [Int32] = []
  var sets: [SafetyWordSet] = []
  /// For each set whether a phrase of it is all numbers, so that no word need stand in the line.
  private(set) var isOpen: [Bool] = []
  /// For each set a further number that is started where a rarest word of one of its phrases stands, or -1 for a set
  /// without phrases or that is open.
  var phraseSets: [Int32] = []
  /// For each phrase with its rarest word at a varying place the most words it takes up, fillers included.
  private(set) var spans: [Int32] = []

  /// To be called when all sets are there.
  mutating func close() {
    var known = [Int32](repeating: -1, count: sets.count)
    spans = phrases.map { $0.anchorOffset < 0 ? span(of: $0, &known) : 0 }
    isOpen = sets.map { set in
      set.phrases.contains { phrases[Int(phraseNumbers[Int($0)])].anchorSet < 0 }
    }
  }

  private func span(of phrase: SafetyPhrase, _ known: inout [Int32]) -> Int32 {
    var sum: Int32 = 0
    for place in phrase.elements {
      let element = elements[Int(place)]
      switch element.kind {
      case .gap: sum += 4
      case .set: sum += 1 + span(ofSet: element.first, &known)
      case .word, .number: sum += 2
      }
    }
    return sum
  }

  /// `known` remembers what was worked out, -1 where it was not.
  private func span(ofSet set: Int32, _ known: inout [Int32]) -> Int32 {
    if known[Int(set)] >= 0 { return known[Int(set)] }
    var longest: Int32 = 1
    known[Int(set)] = longest
    for number in sets[Int(set)].phrases {
      longest = max(longest, span(of: phrases[Int(phraseNumbers[Int(number)])], &known))
    }
    known[Int(set)] = longest
    return longest
  }

  /// Whether the set holds the word in itself.
  func holds(_ set: Int32, _ word: Int32) -> Bool {
    guard word >= 0 else { return false }
    let range = sets[Int(set)].words
    var low = Int(range.lowerBound)
    var high = Int(range.upperBound)
    while low < high {
      let middle = (low + high) >> 1
      if words[middle] == word { return true }
      if words[middle] < word { low = middle + 1 } else { high = middle }
    }
    return false
  }

  func holds(_ set: Int32, _ atom: SafetyView.Atom) -> Bool {
    holds(set, atom.word) || (atom.exact >= 0 && holds(set, atom.exact))
      || (atom.kin >= 0 && holds(set, atom.kin))
  }

  /// The end of a phrase that starts at `start`, else nil; it never crosses the end of a sentence.
  func end(of phrase: Int32, at start: Int, in view: SafetyView) -> Int? {
    let range = phrases[Int(phrase)].elements
    return match(
      Int(range.lowerBound), until: Int(range.upperBound), at: start,
      sentence: view.sentence(at: start), in: view)
  }

  /// Matches places from `place` on; an adverb between two of them is stepped over.
  private func match(
    _ place: Int, until end: Int, at index: Int, sentence: Int32, in view: SafetyView
  ) -> Int? {
    if let found = matchHere(place, until: end, at: index, sentence: sentence, in: view) {
      return found
    }
    guard place < end, index > 0, elements[place].kind != .gap, index + 1 < view.atoms.count,
      view.atoms[index].isFiller, view.atoms[index].sentence == sentence
    else { return nil }
    return matchHere(place, until: end, at: index + 1, sentence: sentence, in: view)
  }

  private func matchHere(
    _ place: Int, until end: Int, at index: Int, sentence: Int32, in view: SafetyView
  ) -> Int? {
    guard place < end else { return index }
    let element = elements[place]
    if element.kind == .gap {
      for skip in 0...4 {
        if let found = match(
          place + 1, until: end, at: index + skip, sentence: sentence, in: view)
        {
          return found
        }
      }
      return nil
    }
    guard index < view.atoms.count, view.atoms[index].sentence == sentence else { return nil }
    let atom = view.atoms[index]
    switch element.kind {
    case .word:
      guard element.first == atom.word || element.first == atom.exact || element.first == atom.kin
      else { return nil }
    case .number:
      guard atom.hasValue, atom.value >= element.low, atom.value <= element.high,
        atom.isDigits || element.first != SafetyElement.digitsOnly,
        !atom.isName || !element.isBare
      else { return nil }
    case .set:
      let set = Int(element.first)
      // Sets of which no word stands in the line are most of them.
      guard view.starts.mayStand(element.first) || isOpen[set] else { return nil }
      if isOpen[set] || (phraseSets[set] >= 0 && view.starts.mayStand(phraseSets[set])) {
        for number in sets[set].phrases {
          let phrase = phraseNumbers[Int(number)]
          let anchor = phrases[Int(phrase)].anchorSet
          guard anchor < 0 || view.starts.mayStand(anchor) else { continue }
          if let next = self.end(of: phrase, at: index, in: view),
            let found = match(place + 1, until: end, at: next, sentence: sentence, in: view)
          {
            return found
          }
        }
      }
      guard holds(element.first, atom) else { return nil }
    case .gap: return nil
    }
    return match(place + 1, until: end, at: index + 1, sentence: sentence, in: view)
  }

  /// Calls `body` with each place of a phrase whose rarest word is at `index`.
  @inline(__always) func forEachPlace(
    of phrase: Int32, near index: Int, in view: SafetyView, _ body: (Range<Int>) -> Void
  ) {
    let offset = Int(phrases[Int(phrase)].anchorOffset)
    let slack = max(0, min(view.fillers, offset))
    // Without the bound a long line would be looked through from its start for each of its words.
    let reach = offset >= 0 ? offset + slack : Int(spans[Int(phrase)])
    var start = max(0, index - reach)
    let last = offset >= 0 ? index - offset : index
    while start <= last {
      if mayMatch(phrase, at: start, in: view), let end = end(of: phrase, at: start, in: view),
        end > index
      {
        body(start..<end)
      }
      start += 1
    }
  }

  /// Whether the plain words that a phrase begins with stand at `start`; where an adverb stands between them nothing
  /// is ruled out.
  @inline(__always)
  private func mayMatch(_ phrase: Int32, at start: Int, in view: SafetyView) -> Bool {
    var index = start
    for place in phrases[Int(phrase)].elements {
      let first = elements[Int(place)].first
      switch elements[Int(place)].kind {
      case .word:
        guard index < view.atoms.count else { return false }
        if view.atoms[index].isFiller { return true }
        guard
          first == view.atoms[index].word || first == view.atoms[index].exact
            || first == view.atoms[index].kin
        else { return false }
        index += 1
      case .set:
        return view.starts.mayStand(first) || isOpen[Int(first)]
      case .gap, .number: return true
      }
    }
    return true
  }

  /// Calls `body` with each place of the phrases of a set that are all numbers.
  func forEachOpenPlace(of set: Int32, in view: SafetyView, _ body: (Range<Int>) -> Void) {
    for number in sets[Int(set)].phrases {
      let phrase = phraseNumbers[Int(number)]
      guard phrases[Int(phrase)].anchorSet < 0 else { continue }
      for start in view.atoms.indices {
        if let end = end(of: phrase, at: start, in: view), end > start { body(start..<end) }
      }
    }
  }
}
