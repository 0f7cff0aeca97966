import Content
import Understanding

/// "more", "why", "source?" and "say that again": talk about the latest reply.
struct FollowUpTopic: Topic {
  let serves: Set<String> = ["chat.more", "chat.why", "chat.source", "chat.repeat"]

  func answer(_ turn: inout Turn) {
    switch turn.intent {
    case "chat.more": more(&turn)
    case "chat.why": why(&turn)
    case "chat.source": sources(&turn)
    default: again(&turn)
    }
  }

  /// The next two facts of the topic; each is said once.
  private func more(_ turn: inout Turn) {
    let facts = turn.conversation.more.prefix(2)
    guard !facts.isEmpty else {
      turn.say(turn.conversation.topic == nil ? ChatPhrase.moreOfWhat : ChatPhrase.nothingMore)
      suggestNeighbours(&turn)
      return
    }
    for fact in facts { turn.state(fact: fact) }
    turn.conversation.more.removeFirst(facts.count)
    if !turn.conversation.more.isEmpty { turn.suggest("more") }
  }

  private func why(_ turn: inout Turn) {
    if !turn.conversation.reasons.isEmpty {
      for reason in turn.conversation.reasons { turn.quote(reason, isPrivate: true) }
      return
    }
    guard !turn.conversation.why.isEmpty else {
      turn.say(turn.conversation.topic == nil ? ChatPhrase.whyWhat : ChatPhrase.noWhy)
      suggestNeighbours(&turn)
      return
    }
    for fact in turn.conversation.why { turn.state(fact: fact) }
  }

  private func sources(_ turn: inout Turn) {
    if let named = turn.slots.source {
      NamedSourceText(named: named).say(&turn)
      return
    }
    let sources = turn.conversation.sources.compactMap { turn.library.sources[$0] }
    guard !sources.isEmpty else {
      turn.say(ChatPhrase.noSources)
      return
    }
    for (place, source) in sources.enumerated() {
      turn.newParagraph()
      turn.quote("[\(place + 1)] \(source.fullCitation)")
      turn.say(ChatPhrase(source.checked))
    }
  }

  private func again(_ turn: inout Turn) {
    if turn.conversation.latestText.isEmpty {
      turn.say(ChatPhrase.nothingToRepeat)
    } else {
      turn.quote(turn.conversation.latestText, isPrivate: turn.conversation.wasPrivate)
    }
  }

  private func suggestNeighbours(_ turn: inout Turn) {
    guard let topic = turn.conversation.topic, let intent = turn.library.intent(topic) else {
      return
    }
    for neighbour in intent.followUps.prefix(2) {
      if let sample = turn.library.intent(neighbour)?.sample { turn.suggestions.append(sample) }
    }
  }
}
