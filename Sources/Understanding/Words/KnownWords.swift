import Archive
import Language

/// The words of the content with all that the engine looks up about them: one look-up a word instead of one for
/// each part of the engine.
///
/// A word that is not here, and a line that was never numbered, is looked up part by part, with the same result.
final class KnownWords: Sendable {
  let facts: FlatArray<WordFact>
  let features: FlatArray<WordFeatures>
  private let stems: FlatWords

  /// `learned` is the table of the model, empty while it learns.
  init(
    _ words: WordTable, safety: SafetyVocabulary?, lexicon: LexiconVocabulary,
    phrases: PhraseIndex, learned: FeatureTable
  ) {
    features = FlatArray(words.entries.map { WordFeatures($0.key, learned: learned) })
    var stems: [String] = []
    facts = FlatArray(
      words.entries.map { word, place in
        let stem = Stemmer.stem(word)
        stems.append(stem)
        var fact = WordFact()
        fact.stem = place
        fact.phraseStem = phrases.number(of: stem)
        fact.read(lexicon.read(word))
        if let safety { fact.read(word, safety) }
        if SourceFrame.isTelltale(word) { fact.flags.insert(.isTelltale) }
        return fact
      })
    self.stems = FlatWords(stems)
  }

  init?(_ archive: inout ArchiveReader) {
    guard let facts: FlatArray<WordFact> = archive.flat(),
      let features: FlatArray<WordFeatures> = archive.flat(), let stems = archive.flatWords(),
      facts.count == stems.count, features.count == stems.count
    else { return nil }
    self.facts = facts
    self.features = features
    self.stems = stems
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(facts)
    archive.write(features)
    archive.write(stems)
  }

  /// The stem of the word at this place.
  func stem(of word: Int32) -> String { stems[Int(facts.at(Int(word)).stem)] }
}

extension WordFact {
  fileprivate mutating func read(_ entry: LexiconVocabulary.WordEntry) {
    name = entry.lexeme.name
    grammar = entry.lexeme.word.rawValue
    detail = entry.lexeme.detail
    number = NumberWord.ordered.firstIndex(of: entry.number).map { UInt8($0 + 1) } ?? 0
    if entry.lexeme.isSkippable { flags.insert(.isSkippable) }
    if entry.lexeme.isVague { flags.insert(.isVague) }
  }

  fileprivate mutating func read(_ word: String, _ vocabulary: SafetyVocabulary) {
    if SafetyView.joined[word] != nil { flags.insert(.isJoined) }
    if SafetyView.fillers.contains(word) { flags.insert(.isFiller) }
    safety = vocabulary.find(word)
    exact = vocabulary.exact(word)
    kin = vocabulary.kin(of: word)
    numeral = SafetyView.numerals[word] ?? 0
  }

  /// The lexeme of the word, and what it is within a number.
  var lexeme: (Lexeme, NumberWord) {
    var lexeme = Lexeme()
    lexeme.word = GrammarWord(rawValue: grammar) ?? .none
    lexeme.detail = detail
    lexeme.isSkippable = flags.contains(.isSkippable)
    lexeme.isVague = flags.contains(.isVague)
    lexeme.name = name
    return (lexeme, number == 0 ? .other : NumberWord.ordered[Int(number) - 1])
  }
}

extension NumberWord {
  /// The number words in a fixed order.
  fileprivate static let ordered: [NumberWord] = words.sorted { $0.key < $1.key }.map(\.value)
}
