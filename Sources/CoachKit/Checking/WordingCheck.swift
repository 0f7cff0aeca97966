import Content

/// Length and plainness of what the coach says.
struct WordingCheck {
  let library: Library
  let mistakes: MistakeList

  /// Words of an answer with its next step.
  private static let answerWords = 25...125
  private static let sentenceWords = 32

  func run() {
    for answer in library.answers.values {
      for variant in answer.variants { check(variant, of: answer) }
    }
    for fact in library.facts.values { checkSentences(fact.say, fact.location) }
  }

  private func check(_ variant: AnswerVariant, of answer: Answer) {
    var texts = variant.say.map { statement in
      statement.text ?? statement.facts.compactMap { library.facts[$0]?.say }.joined(separator: " ")
    }
    for statement in variant.say {
      if let text = statement.text { checkSentences(text, statement.location) }
    }
    if let next = variant.next { texts.append(next) }
    let words = texts.joined(separator: " ").split(separator: " ").count
    if !Self.answerWords.contains(words) {
      mistakes.add(
        variant.location, "this variant of \(answer.intent) has \(words) words",
        remedy: "aim at 40 to 110; facts that do not fit belong in `more`")
    }
  }

  private func checkSentences(_ text: String, _ location: SourceLocation) {
    for sentence in text.split(whereSeparator: { ".!?".contains($0) }) {
      let words = sentence.split(separator: " ").count
      if words > Self.sentenceWords {
        mistakes.add(
          location, "a sentence of \(words) words",
          remedy: "cut it into two, or leave something out")
      }
    }
  }
}
