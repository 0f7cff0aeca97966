import Content
import Understanding

/// What the coach has from a study that was asked for by name.
struct NamedSourceText {
  let named: NamedSource

  func say(_ turn: inout Turn) {
    turn.conversation.topic = "chat.source"
    turn.conversation.more = []
    turn.conversation.why = []
    turn.conversation.reasons = []
    let sources = named.keys.compactMap { turn.library.sources[$0] }
    if let source = sources.first, sources.count == 1 {
      say(source, &turn)
    } else if sources.isEmpty {
      sayMissing(&turn)
    } else {
      choose(sources, &turn)
    }
  }

  private func say(_ source: Source, _ turn: inout Turn) {
    turn.quote(source.fullCitation, sources: [source.key])
    turn.say(ChatPhrase(source.checked))
    turn.newParagraph()
    let facts = Self.facts(of: source.key, in: turn.library)
    guard !facts.isEmpty else {
      sayDangers(of: source.key, &turn)
      return
    }
    turn.say(SourcePhrase.facts)
    for fact in facts.prefix(2) { turn.state(fact: fact) }
    turn.conversation.more = Array(facts.dropFirst(2))
    if facts.count > 2 {
      turn.say(SourcePhrase.more, ["count": String(facts.count - 2)])
      turn.suggest("more")
    }
  }

  /// What rests on it alone first, in the order of the facts.
  private static func facts(of key: Source.Key, in library: Library) -> [Fact.ID] {
    library.facts.values.filter { $0.sources.contains(key) }
      .sorted { ($0.sources.count, $0.id) < ($1.sources.count, $1.id) }.map(\.id)
  }

  /// A source may stand behind a danger sign only.
  private func sayDangers(of key: Source.Key, _ turn: inout Turn) {
    let reasons = (turn.library.redFlags?.rules ?? []).flatMap(\.why)
      .filter { $0.sources.contains(key) && !$0.text.contains("{") }
    guard !reasons.isEmpty else {
      turn.say(SourcePhrase.noFacts)
      return
    }
    turn.say(SourcePhrase.dangers)
    for reason in reasons.prefix(2) { turn.quote(reason.text, sources: reason.sources) }
  }

  private func sayMissing(_ turn: inout Turn) {
    let near = named.near.compactMap { turn.library.sources[$0]?.short }
    guard !near.isEmpty else {
      turn.say(SourcePhrase.missing, ["name": named.name])
      return
    }
    turn.say(SourcePhrase.otherYear, ["name": named.name, "list": turn.joined(near)])
    turn.suggestions += near
  }

  private func choose(_ sources: [Source], _ turn: inout Turn) {
    turn.say(SourcePhrase.several, ["count": String(sources.count)])
    turn.table(sources.map { [$0.short, $0.cite] }, isPrivate: false)
    turn.suggestions += sources.map(\.short)
  }
}

extension Source {
  /// The citation with its address.
  package var fullCitation: String {
    if let doi { return "\(cite), doi \(doi)." }
    if let link { return "\(cite), \(link)" }
    return cite.hasSuffix(".") ? cite : cite + "."
  }
}

extension ChatPhrase {
  /// How far somebody got with a source's text.
  init(_ checked: Source.Checked) {
    switch checked {
    case .original: self = .sourceOriginal
    case .copy: self = .sourceCopy
    case .recalled: self = .sourceRecalled
    }
  }
}

/// Wordings about a source that is asked for by name.
enum SourcePhrase: String, PhraseKey, CaseIterable {
  case facts = "source.facts"
  case more = "source.more"
  case dangers = "source.dangers"
  case noFacts = "source.no-facts"
  case missing = "source.missing"
  case otherYear = "source.other-year"
  case several = "source.several"
}
