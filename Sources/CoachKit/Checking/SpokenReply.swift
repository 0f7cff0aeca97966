import Content

/// Texts of `seeds/` that a person reads together, each with its place.
struct SpokenReply {
  enum Kind { case answer, fact, phrase, redFlag, card }

  let kind: Kind
  let texts: [LocatedString]

  /// Every reply of the content: answers with their next step, facts and phrases one by one, red flags, cards.
  static func all(library: Library, files: [ContentFile]) -> [SpokenReply] {
    let answers = library.answers.values.flatMap(\.variants).map { answer($0, in: library) }
    let facts = library.facts.values.map {
      SpokenReply(kind: .fact, texts: [LocatedString(text: $0.say, location: $0.location)])
    }
    let phrases = library.phrases.values.map {
      SpokenReply(kind: .phrase, texts: [LocatedString(text: $0.text, location: $0.location)])
    }
    return answers + facts + phrases + SpokenFile.replies(in: files)
  }

  /// What a variant says at once; a bare id stands for its fact's sentence.
  static func answer(_ variant: AnswerVariant, in library: Library) -> SpokenReply {
    let said = variant.say.map { statement in
      LocatedString(
        text: statement.text
          ?? statement.facts.compactMap { library.facts[$0]?.say }.joined(separator: " "),
        location: statement.location)
    }
    return SpokenReply(kind: .answer, texts: said + (variant.nextStep.map { [$0] } ?? []))
  }

  var words: Int { texts.reduce(0) { $0 + $1.text.split(separator: " ").count } }
}

extension LocatedString {
  /// The sentences of a text; the point of "3.5" ends none.
  var sentences: [Substring] {
    var out: [Substring] = []
    var start = text.startIndex
    var previous: Character = " "
    for place in text.indices {
      if text[place] == " ", ".!?".contains(previous) {
        out.append(text[start..<place])
        start = text.index(after: place)
      }
      previous = text[place]
    }
    return out + (start < text.endIndex ? [text[start...]] : [])
  }
}
