package import Archive
package import Language

/// The names the slot grammars know: exercises, modes and the word lists of `intents/slots/`.
///
/// A class, because every line needs it and it never changes.
package final class SlotLexicon: Sendable {
  /// One word list; the raw value is the name of its file in `intents/slots/`.
  package enum List: String, CaseIterable, Sendable {
    case exercises, modes, joints, muscles, conditions, equipment, activity, tests, sides, places
    case reasons, metrics, fields, difficulty, units, sexes, levels, plan, complaints, directions
  }

  /// An exercise or aerobic mode with everything people call it.
  package struct Named: Sendable {
    package let id: String
    package let names: [String]
    /// Done by holding still, so that "1 min" is a hold.
    package let isHold: Bool

    package init(id: String, names: [String], isHold: Bool = false) {
      self.id = id
      self.names = names
      self.isHold = isHold
    }
  }

  let trie: NameTrie
  let vocabulary: LexiconVocabulary
  let variants: NameVariants
  let holds: Set<String>

  /// A lexicon of these names.
  ///
  /// - Parameters:
  ///   - exercises: In order of preference: of two with the same name the first is meant.
  ///   - modes: The aerobic modes, in the same order.
  ///   - words: The lists of `intents/slots/`, canonical name → phrases; `exercises` and `modes` add
  ///     everyday names to ids.
  ///   - tokenizer: The one that cuts the user's lines, so that both expand shorthand alike.
  ///   - known: Words that typing mistakes are never read out of.
  package init(
    exercises: [Named], modes: [Named], words: [List: [String: [String]]],
    tokenizer: Tokenizer = Tokenizer(), known: WordTable = WordTable([:])
  ) {
    holds = Set(exercises.filter(\.isHold).map(\.id))
    var builder = LexiconBuilder(tokenizer: tokenizer)
    for (list, named) in [(List.exercises, exercises), (.modes, modes)] {
      builder.add(named, words[list, default: [:]], list)
    }
    for list in List.allCases where list != .exercises && list != .modes {
      builder.add(words[list, default: [:]], list)
    }
    variants = builder.variants
    trie = NameTrie(builder.tree)
    vocabulary = LexiconVocabulary(builder.words, known: known)
  }

  init?(_ archive: inout ArchiveReader, known: WordTable) {
    guard let trie = NameTrie(&archive),
      let vocabulary = LexiconVocabulary(&archive, known: known),
      let variants = NameVariants(&archive), let holds = archive.words()
    else { return nil }
    self.trie = trie
    self.vocabulary = vocabulary
    self.variants = variants
    self.holds = Set(holds)
  }

  func write(to archive: inout ArchiveWriter) {
    trie.write(to: &archive)
    vocabulary.write(to: &archive)
    variants.write(to: &archive)
    archive.write(holds.sorted())
  }

  /// Left out of names and passed over within them.
  static let skipped: Set<String> = ["the", "a", "an", "my", "your"]
}
