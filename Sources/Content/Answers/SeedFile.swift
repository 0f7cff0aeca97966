import Language

/// Reads sources, facts and answers.
struct SeedFileReader {
  let mistakes: MistakeList

  func sources(_ root: DataNode) -> [Source] {
    list(root, "sources") { node in
      node.allowOnly(["key", "short", "cite", "doi", "link", "checked", "carries"], mistakes)
      guard let key = node.requiredString("key", mistakes),
        let short = node.requiredString("short", mistakes),
        let cite = node.requiredString("cite", mistakes),
        let checked: Source.Checked = choice(node, "checked")
      else { return nil }
      return Source(
        key: key, short: short, cite: cite, doi: node.optionalString("doi", mistakes),
        link: node.optionalString("link", mistakes), checked: checked,
        carries: node.optionalString("carries", mistakes), location: node.location)
    }
  }

  func facts(_ root: DataNode) -> [Fact] {
    list(root, "facts") { node in
      node.allowOnly(["id", "say", "sources", "grade"], mistakes)
      guard let id = node.requiredString("id", mistakes),
        let say = node.requiredString("say", mistakes),
        let grade: Fact.Grade = choice(node, "grade")
      else { return nil }
      let sources = node.strings("sources", mistakes).map(\.text)
      if sources.isEmpty {
        mistakes.add(
          node.location, "the fact \(id) has no source",
          remedy: "add `sources: [key]` with a key of sources.yaml; without one it is not said")
        return nil
      }
      return Fact(id: id, say: say, sources: sources, grade: grade, location: node.location)
    }
  }

  func answer(_ root: DataNode) -> Answer? {
    root.allowOnly(["intent", "variants"], mistakes)
    guard let intent = root.requiredString("intent", mistakes) else { return nil }
    let variants = list(root, "variants", variant)
    if let last = variants.last, !last.when.isEmpty {
      mistakes.add(
        last.location, "the last variant has a `when`",
        remedy: "end with a variant that always holds")
    }
    return Answer(
      intent: IntentID(rawValue: intent), variants: variants, location: root.location)
  }

  private func variant(_ node: DataNode) -> AnswerVariant? {
    node.allowOnly(["when", "say", "next", "more", "why", "suggest"], mistakes)
    guard let say = node["say"]?.items, !say.isEmpty else {
      mistakes.add(node.location, "a variant needs `say` with at least one sentence")
      return nil
    }
    return AnswerVariant(
      when: node["when"].map(condition) ?? AnswerCondition(), say: say.compactMap(statement),
      nextStep: node.optionalText("next", mistakes),
      more: node.strings("more", mistakes).map(\.text),
      why: node.strings("why", mistakes).map(\.text),
      suggest: node.strings("suggest", mistakes).map(\.text), location: node.location)
  }

  private func statement(_ node: DataNode) -> Statement? {
    if let id = node.string { return Statement(text: nil, facts: [id], location: node.location) }
    node.allowOnly(["text", "facts"], mistakes)
    guard let text = node.requiredString("text", mistakes) else { return nil }
    let facts = node.strings("facts", mistakes).map(\.text)
    if facts.isEmpty {
      mistakes.add(
        node.location, "this sentence has no fact, so no source",
        remedy: "add `facts: [F-…]`; a sentence that states no fact belongs in `next`")
      return nil
    }
    return Statement(text: text, facts: facts, location: node.location)
  }

  private func condition(_ node: DataNode) -> AnswerCondition {
    let lists = ["mentions", "joint", "muscle", "mode", "exercise", "conditions"]
    node.allowOnly(Set(lists + ["age_from", "age_to"]), mistakes)
    var out = AnswerCondition()
    out.mentionsAsWritten = node.strings("mentions", mistakes).map(\.text)
    out.mentions = out.mentionsAsWritten.map { words in
      Tokenizer().tokenize(words).tokens.filter { $0.kind != .symbol }
        .map { Stemmer.stem($0.text) }
    }
    out.joints = node.strings("joint", mistakes).map(\.text)
    out.muscles = node.strings("muscle", mistakes).map(\.text)
    out.modes = node.strings("mode", mistakes).map(\.text)
    out.exercises = node.strings("exercise", mistakes).map(\.text)
    out.conditions = node.strings("conditions", mistakes).map(\.text)
    out.ageFrom = node.optionalWholeNumber("age_from", mistakes)
    out.ageTo = node.optionalWholeNumber("age_to", mistakes)
    return out
  }

  private func list<Item>(
    _ root: DataNode, _ key: String, _ read: (DataNode) -> Item?
  ) -> [Item] {
    guard let items = root[key]?.items else {
      mistakes.add(
        root.location, "'\(key)' must be a list", remedy: "write `\(key):` and `- …` lines")
      return []
    }
    return items.compactMap(read)
  }

  private func choice<Value: RawRepresentable & CaseIterable>(
    _ node: DataNode, _ key: String
  ) -> Value? where Value.RawValue == String {
    guard let name = node.requiredString(key, mistakes) else { return nil }
    if let value = Value(rawValue: name) { return value }
    mistakes.add(
      node[key]?.location ?? node.location, "'\(name)' is no \(key)",
      remedy: "one of: \(Value.allCases.map(\.rawValue).joined(separator: ", "))")
    return nil
  }
}
