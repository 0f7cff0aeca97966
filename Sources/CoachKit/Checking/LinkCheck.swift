import Content
import Dialogue

/// Ids that lead nowhere, content nothing uses, intents without an answer.
struct LinkCheck {
  let library: Library
  let mistakes: MistakeList

  func run() {
    checkIntents()
    checkFacts()
    checkAnswers()
    checkPhrases()
    checkUse()
  }

  private func checkIntents() {
    let ids = Set(library.intents.map(\.id))
    let sets = Set(library.synonyms.map(\.name))
    for intent in library.intents {
      for follower in intent.followUpLinks where !ids.contains(IntentID(rawValue: follower.text)) {
        mistakes.add(
          follower.location, "follow_ups names '\(follower.text)', which is no intent",
          remedy: "use an id of a file in intents/")
      }
      for rule in intent.keywords {
        for case .set(let name) in rule.all + rule.any + rule.none where !sets.contains(name) {
          mistakes.add(
            rule.location, "the synonym set '~\(name)' does not exist",
            remedy: "add it to a file in intents/synonyms/")
        }
      }
      if intent.kind == .answer, library.answers[intent.id] == nil {
        mistakes.add(
          intent.location, "the intent '\(intent.id)' has no answer",
          remedy: "add seeds/answers/\(intent.id.rawValue.replacing(".", with: "/")).yaml")
      }
      if intent.examples.count < 12 {
        mistakes.add(
          intent.location, "only \(intent.examples.count) examples", remedy: "write at least 12")
      }
    }
  }

  private func checkFacts() {
    for fact in library.facts.values {
      let sentence = fact.say.lowercased()
      if fact.sources == [Source.ownRule], !sentence.contains("this coach") {
        mistakes.add(
          fact.location, "the fact \(fact.id) rests on the coach's own rule but does not say so",
          remedy: "say \"this coach …\" in the sentence")
      }
    }
  }

  private func checkAnswers() {
    for answer in library.answers.values {
      if library.intent(answer.intent) == nil {
        mistakes.add(
          answer.location, "'\(answer.intent)' is no intent", remedy: "correct the id")
      }
      for variant in answer.variants {
        let named = variant.say.flatMap { statement in
          statement.facts.map { ($0, statement.location) }
        }
        let others = (variant.more + variant.why).map { ($0, variant.location) }
        for (id, location) in named + others where library.facts[id] == nil {
          mistakes.add(
            location, "the fact \(id) does not exist", remedy: "add it to seeds/facts/")
        }
      }
    }
  }

  private func checkPhrases() {
    for key in PhraseKeys.all where library.phrases[key] == nil {
      mistakes.add(
        SourceLocation(path: "seeds/phrases"), "the phrase '\(key)' is missing",
        remedy: "add a line `\(key): \"…\"` to a file in seeds/phrases/")
    }
    for (key, phrase) in library.phrases.items {
      for id in phrase.facts where library.facts[id] == nil {
        mistakes.add(
          phrase.location, "the phrase '\(key)' names the fact \(id), which does not exist")
      }
    }
  }

  /// A fact that no answer and no phrase says is dead weight, or a forgotten topic.
  private func checkUse() {
    var used: Set<Fact.ID> = []
    for variant in library.answers.values.flatMap(\.variants) {
      used.formUnion(variant.say.flatMap(\.facts))
      used.formUnion(variant.more)
      used.formUnion(variant.why)
    }
    for phrase in library.phrases.values { used.formUnion(phrase.facts) }
    for fact in library.facts.values where !used.contains(fact.id) {
      mistakes.add(
        fact.location, "no answer uses the fact \(fact.id)",
        remedy: "add it to `say`, `more` or `why` of an answer, or remove it")
    }
  }
}
