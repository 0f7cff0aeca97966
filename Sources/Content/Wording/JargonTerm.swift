/// A term of art and the plain words of which one must stand in the same reply.
package struct JargonTerm: Sendable, Codable, Hashable {
  package let term: String
  package let plain: [String]
  package let location: SourceLocation
}

/// Words that a sentence may share with any other text: names, and what is counted.
package struct FixedTerms: Sendable, Codable, Hashable {
  /// Names of conditions, tests, organisations.
  package var names: [String] = []
  /// What a number may stand before: "kg", "g of protein per kg a day".
  package var units: [String] = []

  package init() {}
}

/// Reads `seeds/jargon.yaml` and `seeds/fixed-terms.yaml`.
struct WordingFileReader {
  let mistakes: MistakeList

  /// `terms:` maps a term to its plain word, or to a list of which one is enough.
  func jargon(_ root: DataNode) -> [JargonTerm] {
    root.allowOnly(["terms"], mistakes)
    return (root["terms"]?.pairs ?? []).compactMap { key, value in
      let plain = (value.items ?? [value]).compactMap(\.string).filter { !$0.isEmpty }
      guard let term = key.string, !plain.isEmpty else {
        mistakes.add(
          key.location, "this term has no plain word",
          remedy: "write `term: plain word` or `term: [one, another]`")
        return nil
      }
      return JargonTerm(term: term, plain: plain, location: key.location)
    }
  }

  func fixedTerms(_ root: DataNode) -> FixedTerms {
    root.allowOnly(["names", "units"], mistakes)
    var out = FixedTerms()
    out.names = root.strings("names", mistakes).map(\.text)
    out.units = root.strings("units", mistakes).map(\.text)
    return out
  }
}
