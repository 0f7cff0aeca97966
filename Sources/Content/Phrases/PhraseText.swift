/// One wording of the coach: text with `{placeholders}` and the facts it rests on, if it states any.
package struct PhraseText: Sendable, Codable, Hashable {
  package let text: String
  package let facts: [Fact.ID]
  package let location: SourceLocation
}

/// Reads `phrases:` of a phrase file: `key: text` or `key: {text: …, facts: […]}`.
struct PhraseFileReader {
  let mistakes: MistakeList

  func phrases(_ root: DataNode) -> [String: PhraseText] {
    root.allowOnly(["phrases"], mistakes)
    var out: [String: PhraseText] = [:]
    for (key, value) in root["phrases"]?.pairs ?? [] {
      guard let name = key.string else { continue }
      if let text = value.string {
        out[name] = PhraseText(text: text, facts: [], location: key.location)
      } else if let text = value.requiredString("text", mistakes) {
        value.allowOnly(["text", "facts"], mistakes)
        out[name] = PhraseText(
          text: text, facts: value.strings("facts", mistakes).map(\.text), location: key.location)
      }
    }
    return out
  }
}
