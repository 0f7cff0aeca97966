import Coaching
import Language

/// One line in front of the grammars: its lexemes and its numbers.
struct LineScan {
  let lexemes: [Lexeme]
  let numbers: NumberReader
  let lexicon: SlotLexicon
  /// A bit for each byte that a token begins with: most words are ruled out by it.
  private let initials: UInt64

  /// `words` are the places of the line's words among the known ones, where they are known.
  init(
    _ line: TokenizedLine, words: ArraySlice<Int32> = [], _ lexicon: SlotLexicon,
    _ known: KnownWords? = nil
  ) {
    var lexemes: [Lexeme] = []
    var parts: [NumberWord] = []
    lexemes.reserveCapacity(line.tokens.count)
    parts.reserveCapacity(line.tokens.count)
    var initials: UInt64 = 0
    for (place, token) in line.tokens.enumerated() {
      initials |= Self.initial(of: token.text)
      let word = place < words.count ? words[words.startIndex + place] : -1
      let (lexeme, part) = Lexeme.read(
        token, word >= 0 ? known?.facts.at(Int(word)) : nil, lexicon.vocabulary)
      lexemes.append(lexeme)
      parts.append(part)
    }
    self.lexemes = lexemes
    self.initials = initials
    numbers = NumberReader(line.tokens, parts: parts)
    self.lexicon = lexicon
  }

  var count: Int { lexemes.count }

  func word(_ index: Int) -> GrammarWord {
    index >= 0 && index < lexemes.count ? lexemes[index].word : .end
  }

  func isJoined(_ index: Int) -> Bool {
    index >= 0 && index < lexemes.count && lexemes[index].isJoined
  }

  func isDigits(_ index: Int) -> Bool {
    index >= 0 && index < lexemes.count && lexemes[index].isNumber
  }

  /// Whether the token parts two entries: a separator, or a slash between spaces.
  func isSeparator(_ index: Int) -> Bool {
    word(index).isSeparator || (word(index) == .slash && !isJoined(index) && !isJoined(index + 1))
  }

  /// Whether one of a few words stands in the line.
  func hasText(_ words: some Sequence<String>) -> Bool {
    words.contains { word in
      initials & Self.initial(of: word) != 0
        && numbers.tokens.indices.contains { numbers.tokens[$0].text == word }
    }
  }

  /// A bit for the byte that a text begins with.
  private static func initial(of text: String) -> UInt64 {
    1 << UInt64((text.utf8.first ?? 0) & 63)
  }

  /// The index after any words that only fill: "pain *is about a* 4".
  func skipFillers(from index: Int, atMost limit: Int = 4) -> Int {
    var next = index
    while next < index + limit {
      switch word(next) {
      case .filler, .article, .of, .theWord, .colon, .now, .forWord: next += 1
      default: return next
      }
    }
    return next
  }
}

/// What a grammar found and the first token after it.
struct Reading {
  var mentions: [Mention]
  let end: Int

  init(_ kind: Mention.Kind, _ start: Int, _ end: Int, _ value: Mention.Value) {
    mentions = [Mention(kind, start..<end, value)]
    self.end = end
  }

  init(_ mentions: [Mention], end: Int) {
    self.mentions = mentions
    self.end = end
  }

  /// A number that no unit or neighbour explains.
  var isBareNumber: Bool { mentions.count == 1 && mentions[0].kind == .number }
}
