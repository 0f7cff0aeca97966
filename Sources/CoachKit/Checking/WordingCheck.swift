import Content

/// Length and plainness of what the coach says.
struct WordingCheck {
  let library: Library
  let replies: [SpokenReply]
  let mistakes: MistakeList

  /// Words of an answer with its next step.
  static let answerWords = 40...110
  /// Words of one sentence, and of the sentences of an answer on average.
  private static let sentenceWords = 32
  private static let averageWords = 22.0

  func run() {
    for answer in library.answers.values {
      for variant in answer.variants { checkLength(variant, of: answer) }
    }
    for reply in replies {
      for text in reply.texts { checkSentences(text) }
    }
  }

  private func checkLength(_ variant: AnswerVariant, of answer: Answer) {
    let reply = SpokenReply.answer(variant, in: library)
    if !Self.answerWords.contains(reply.words) {
      mistakes.add(
        variant.location, "this variant of \(answer.intent) has \(reply.words) words",
        remedy: "40 to 110 are wanted; facts that do not fit belong in `more`")
    }
    let sentences = reply.texts.reduce(0) { $0 + $1.sentences.count }
    let average = Double(reply.words) / Double(max(sentences, 1))
    if average > Self.averageWords {
      mistakes.add(
        variant.location,
        "the sentences of this variant have \(Int(average.rounded())) words on average",
        remedy: "cut some of them into two")
    }
  }

  private func checkSentences(_ text: LocatedString) {
    for sentence in text.sentences {
      let words = sentence.split(separator: " ").count
      if words > Self.sentenceWords {
        mistakes.add(
          text.location, "a sentence of \(words) words",
          remedy: "cut it into two, or leave something out")
      }
    }
  }
}
