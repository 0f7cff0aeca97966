import Content

/// Sources that do not exist or carry nothing, reasons without one, and the coach's own rules that do not say so.
struct SourceCheck {
  let library: Library
  let use: SourceUse
  let mistakes: MistakeList

  func run() {
    checkNames()
    checkReasons()
    checkOwnRules()
  }

  private func checkNames() {
    for naming in use.namings where library.sources[naming.key] == nil {
      mistakes.add(
        naming.location, "\(naming.user) names the source '\(naming.key)', which does not exist",
        remedy: "add it to seeds/sources.yaml, or correct the key")
    }
    let named = Set(use.namings.map(\.key))
    for source in library.sources.values where !named.contains(source.key) {
      guard source.carries == nil else { continue }
      mistakes.add(
        source.location, "nothing names the source '\(source.key)'",
        remedy:
          "name it in a fact, say with `carries` what in the program rests on it, or remove it")
    }
  }

  /// A fact without a source is told by its reader.
  private func checkReasons() {
    for (user, location) in use.emptyLists where !location.path.hasPrefix("seeds/facts/") {
      mistakes.add(
        location, "\(user) names no source",
        remedy: "add a key of seeds/sources.yaml: `sources: [key]`")
    }
  }

  /// A sentence without any mark must tell whose rule it is.
  private func checkOwnRules() {
    let voices: Set<String> = ["i", "me", "my", "coach"]
    for statement in library.answers.values.flatMap(\.variants).flatMap(\.say) {
      let sources = statement.facts.flatMap { library.facts[$0]?.sources ?? [] }
      guard let text = statement.text, !sources.isEmpty,
        sources.allSatisfy({ $0 == Source.ownRule })
      else { continue }
      let words = text.lowercased().split { !$0.isLetter }.map(String.init)
      if voices.isDisjoint(with: words) {
        mistakes.add(
          statement.location, "this sentence rests on the coach's own rule but does not say so",
          remedy: "say \"this coach\", \"I\" or \"my\" in it")
      }
    }
  }
}
