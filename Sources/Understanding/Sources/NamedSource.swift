import Archive
package import Content

/// A study or page that a line asks for by name: "who is Wall 2014".
package struct NamedSource: Sendable, Equatable, Encodable {
  /// The name as it was meant: "Smith 1999".
  package let name: String
  /// The sources it fits: one, several of one author, or none.
  package let keys: [Source.Key]
  /// Where none fits: the author's other years.
  package let near: [Source.Key]

  package init(name: String, keys: [Source.Key], near: [Source.Key] = []) {
    self.name = name
    self.keys = keys
    self.near = near
  }

  /// To the outside the key, where there is just one; else the name.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(keys.count == 1 ? keys[0] : name)
  }
}

extension Understanding {
  /// Reads the line as a question about that source, unless it holds a danger sign.
  package mutating func adopt(_ source: NamedSource) {
    guard safety == nil else { return }
    intent = "chat.source"
    confidence = 1
    ambiguous = false
    further = []
    slots = Slots()
    slots.source = source
  }
}

extension Recognizer {
  /// What was read in a line, with a source that it names put first.
  package func adopting(_ sources: SourceReader, _ read: Understanding) -> Understanding {
    let everyday = speller.known
    guard let source = sources.source(in: read, known, isEveryday: { everyday.contains($0) })
    else { return read }
    var out = read
    out.adopt(source)
    return out
  }
}
