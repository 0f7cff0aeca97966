package import Content

/// What the engine learns, as JSON for other parsers that are to learn the same.
package struct IntentExport {
  private let library: Library

  /// - Throws: `ContentMistakes` where the content cannot be used.
  package init(folder: ContentFolder) throws {
    let (library, mistakes) = ContentLoader().load(try folder.files())
    guard mistakes.isEmpty else { throw ContentMistakes(mistakes: mistakes) }
    self.library = library
  }

  private struct Exported: Encodable {
    let intent: String
    let kind: String
    let means: String
    let examples: [String]
  }

  /// A list of intents with their examples; the last, `none`, has the lines that are for nobody here.
  package func json() throws -> String {
    let intents = library.intents.map {
      Exported(
        intent: $0.id.rawValue, kind: $0.kind.rawValue, means: $0.means,
        examples: $0.examples.map(\.text))
    }
    let none = Exported(
      intent: IntentID.none.rawValue, kind: "none", means: "what is not for this coach",
      examples: library.foreignLines.map(\.text))
    return try ProtocolJSON.line(intents + [none])
  }
}
