import Archive

/// For each word the terms that hold it by itself, and those with a phrase whose rarest word it is.
///
/// A reader goes from the words of the line to what may stand there, instead of from each term to the line: a term
/// has up to some hundred phrases, and hardly one of them has its rarest word in the line.
struct SafetyLeads: Sendable {
  let sets: FlatRows
  /// In step with the values of `sets`: the phrase, or -1 for the word by itself.
  let phrases: FlatArray<Int32>

  /// The leads of these sets; `words` is how many words there are.
  init(_ tables: SafetyTables, terms: Set<Int32>, words: Int) {
    var sets = [[Int32]](repeating: [], count: words)
    var phrases = sets
    func add(_ set: Int32, _ phrase: Int32, wordsOf anchor: Int32) {
      for place in tables.sets[Int(anchor)].words {
        let word = Int(tables.words[Int(place)])
        sets[word].append(set)
        phrases[word].append(phrase)
      }
    }
    for set in terms.sorted() {
      for number in tables.sets[Int(set)].phrases {
        let phrase = tables.phraseNumbers[Int(number)]
        let anchor = tables.phrases[Int(phrase)].anchorSet
        if anchor >= 0 { add(set, phrase, wordsOf: anchor) }
      }
      add(set, -1, wordsOf: set)
    }
    self.sets = FlatRows(sets)
    self.phrases = FlatArray(phrases.flatMap { $0 })
  }

  init?(_ archive: inout ArchiveReader) {
    guard let sets = FlatRows(&archive), let phrases: FlatArray<Int32> = archive.flat(),
      phrases.count == sets.values.count
    else { return nil }
    self.sets = sets
    self.phrases = phrases
  }

  func write(to archive: inout ArchiveWriter) {
    sets.write(to: &archive)
    archive.write(phrases)
  }
}
