import Content
import Language

/// Terms of art that stand in a reply without their plain word.
struct JargonCheck {
  let library: Library
  let replies: [SpokenReply]
  let mistakes: MistakeList

  func run() {
    let terms = library.jargon.map(Term.init)
    var told: Set<DataMistake> = []
    // A phrase is a part of a reply, which names the rest; it cannot be judged alone.
    for reply in replies where reply.kind != .phrase {
      let texts = reply.texts.map { Words(Figures.withoutQuotes($0.text)) }
      for term in terms {
        guard let place = texts.firstIndex(where: { term.word.stands(in: $0) }),
          !texts.contains(where: { text in term.plain.contains { $0.stands(in: text) } })
        else { continue }
        let mistake = DataMistake(
          reply.texts[place].location, "'\(term.jargon.term)' stands without its plain word",
          remedy: "say \(Self.list(term.jargon.plain)) in the same reply, or instead of it")
        // The parts of a red flag share their sentences.
        if told.insert(mistake).inserted { mistakes.add(mistake) }
      }
    }
  }

  private static func list(_ words: [String]) -> String {
    words.map { "\"\($0)\"" }.joined(separator: " or ")
  }
}

extension JargonCheck {
  /// A text as words: as written, and as stems.
  private struct Words {
    let written: [String]
    let stems: [String]

    init(_ text: String) {
      written = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
      stems = Tokenizer().tokenize(text).tokens.filter { $0.kind != .symbol }
        .map { Stemmer.stem($0.text) }
    }
  }

  /// A word or phrase to look for; an abbreviation keeps its capitals, so that MS is not "ms".
  private struct Phrase {
    private let isAbbreviation: Bool
    private let words: [String]

    init(_ text: String) {
      isAbbreviation = text == text.uppercased() && text != text.lowercased()
      let split = Words(text)
      words = isAbbreviation ? split.written : split.stems
    }

    func stands(in text: Words) -> Bool {
      let all = isAbbreviation ? text.written : text.stems
      guard !words.isEmpty, all.count >= words.count else { return false }
      return (0...(all.count - words.count)).contains { start in
        all[start..<(start + words.count)].elementsEqual(words)
      }
    }
  }

  private struct Term {
    let jargon: JargonTerm
    let word: Phrase
    let plain: [Phrase]

    init(_ jargon: JargonTerm) {
      self.jargon = jargon
      word = Phrase(jargon.term)
      plain = jargon.plain.map(Phrase.init)
    }
  }
}
