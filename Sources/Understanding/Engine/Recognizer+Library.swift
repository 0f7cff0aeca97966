import Archive
import Coaching
package import Content
import Language

extension Recognizer {
  /// The engine over a library and what was trained from it.
  ///
  /// - Throws: `SafetyRuleError` where a red-flag rule names a sign or word set that does not exist.
  package init(library: Library, vocabulary: Vocabulary, trained: TrainedEngine) throws {
    let tokenizer = Tokenizer(shorthand: library.shorthand)
    let speller = Speller(
      known: vocabulary.known, targets: vocabulary.targets, shorthand: library.shorthand)
    let words = speller.known
    let matcher = KeywordMatcher(
      intents: library.intents, synonyms: library.synonyms, tokenizer: tokenizer)
    let lexicon = SlotLexicon(library: library, tokenizer: tokenizer, known: words)
    let rules = try library.redFlags.map { try SafetyRules($0, uses: vocabulary.targets) }
    let known = KnownWords(
      words, safety: rules?.vocabulary, lexicon: lexicon.vocabulary, phrases: matcher.phrases,
      learned: trained.model.table)
    self.init(
      intents: library.intents.map { LearnedIntent($0) }, tokenizer: tokenizer, speller: speller,
      known: known, matcher: matcher, slotReader: SlotReader(lexicon: lexicon),
      safety: rules.map { rules in
        SafetyReader(rules: rules, known: known, isKnown: { words.contains($0) })
      },
      trained: trained,
      dangerReader: DangerReader(
        classes: trained.dangers, thresholds: trained.dangerThresholds, flags: library.redFlags),
      answeredFrom: library.answeredFrom)
  }
}

extension SlotLexicon {
  /// Exercises and modes under all their names, and the word lists of `intents/slots`.
  convenience init(library: Library, tokenizer: Tokenizer, known: WordTable) {
    var words: [List: [String: [String]]] = [:]
    for (name, entries) in library.slotWords {
      if let list = List(rawValue: name) { words[list] = entries }
    }
    self.init(
      exercises: library.exercises.map { card in
        Named(
          id: card.id, names: [card.name] + card.also,
          isHold: Dose(card.dose)?.unit == .seconds)
      },
      modes: library.modes.map { Named(id: $0.id, names: [$0.name] + $0.also) }, words: words,
      tokenizer: tokenizer, known: known)
  }
}
