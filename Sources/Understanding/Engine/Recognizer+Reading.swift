import Coaching
import Language

/// From a line to all that is known of it before an intent is chosen.
extension Recognizer {
  /// A line after every step that does not choose an intent.
  struct Read {
    let line: TokenizedLine
    /// For each token the place of its word among the known ones, or -1.
    let words: [Int32]
    let scan: LineScan
    let mentions: [Mention]
    let concepts: [ConceptHit]
    let hits: [KeywordMatcher.Hit]
    /// What the red-flag rules find, before the learned reading has its say.
    let danger: SafetyReading
    /// The unit of a weight or load without one.
    var bareUnit = MassUnit.kilogram

    /// Ids of the named things, by kind, each once and in the order of the line.
    var names: [Mention.Kind: [String]] {
      var out: [Mention.Kind: [String]] = [:]
      for mention in mentions {
        guard let id = mention.id, out[mention.kind]?.contains(id) != true else { continue }
        out[mention.kind, default: []].append(id)
      }
      return out
    }
  }

  func read(_ text: String, _ context: SafetyContext = SafetyContext()) -> Read {
    var line = tokenizer.tokenize(text)
    let words = speller.repair(&line)
    let danger = safety?.reading(of: line, words: words, context: context) ?? .nothing
    return read(line, words, danger: danger)
  }

  func read(_ line: TokenizedLine, _ words: [Int32], danger: SafetyReading) -> Read {
    let scan = LineScan(line, words: words[...], slotReader.lexicon, known)
    let mentions = slotReader.mentions(in: scan)
    let stems = zip(line.tokens, words).map { token, word in
      word >= 0 ? known.facts.at(Int(word)).phraseStem : matcher.phrases.number(of: token.stem)
    }
    let (concepts, hits) = matcher.match(stems: stems, mentions: mentions)
    return Read(
      line: line, words: words, scan: scan, mentions: mentions, concepts: concepts, hits: hits,
      danger: danger)
  }

  func stems(of read: Read) -> [String] {
    zip(read.line.tokens, read.words).map { token, word in
      word >= 0 ? known.stem(of: word) : token.stem
    }
  }

  func features(_ read: Read, into buffer: inout FeatureBuffer) {
    extractor.extract(
      tokens: read.line.tokens, words: read.words, known, mentions: read.mentions,
      concepts: read.concepts, danger: read.danger, learned: model.table, into: &buffer)
  }
}

extension Token {
  /// The stem of a word; a number or sign as it stands.
  fileprivate var stem: String { isWord ? Stemmer.stem(text) : text }
}
