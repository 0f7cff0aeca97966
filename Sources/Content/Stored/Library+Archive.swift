package import Archive
import Foundation

/// The stored form of a library, without what only training needs.
extension Library {
  /// - Throws: What the encoder throws; no content that loaded is known to make it.
  package func write(to archive: inout ArchiveWriter) throws {
    let kept = withoutTrainingLines
    try archive.write(value: kept.answeredFrom)
    try archive.write(value: kept.intents)
    try archive.write(value: kept.shorthand)
    try archive.write(value: kept.slotWords)
    try archive.write(value: kept.talkWords)
    try kept.sources.write(to: &archive)
    try kept.facts.write(to: &archive)
    try kept.answers.write(to: &archive)
    try kept.phrases.write(to: &archive)
    try archive.write(value: kept.exercises)
    try archive.write(value: kept.modes)
    try archive.write(value: kept.mets)
    try archive.write(value: kept.norms)
    try archive.write(value: kept.redFlags)
    passages.write(to: &archive)
  }

  /// The library as it is needed once the engine is trained; one example per intent stays, to be offered.
  package var withoutTrainingLines: Library {
    var out = self
    out.foreignLines = []
    out.dangerLines = []
    out.commonWords = []
    out.synonyms = []
    out.jargon = []
    out.fixedTerms = FixedTerms()
    out.redFlags = redFlags.map(\.withoutSigns)
    out.intents = intents.map { intent in
      Intent(
        id: intent.id, kind: intent.kind, means: intent.means, keywords: [],
        examples: Array(intent.examples.prefix(1)), slots: intent.slots,
        followUpLinks: intent.followUpLinks, location: intent.location)
    }
    return out
  }
}

extension RedFlagLibrary {
  /// What the coach says about each rule, without the words that make it fire.
  fileprivate var withoutSigns: RedFlagLibrary {
    RedFlagLibrary(
      words: RedFlagWords(idioms: [], sets: [:], cues: [:], signs: [:]),
      rules: rules.map(\.withoutSigns), lines: lines)
  }
}

extension RedFlagFile {
  fileprivate var withoutSigns: RedFlagFile {
    RedFlagFile(
      id: id, name: name, signs: nil, parts: parts, firstWords: firstWords, why: why,
      meanwhile: meanwhile, ask: ask, holds: holds, replaces: replaces, policy: policy)
  }
}

extension Sequence<UInt8> {
  /// nil where the bytes are no JSON of that type.
  func decoded<Value: Decodable>(as type: Value.Type) -> Value? {
    try? JSONDecoder().decode(type, from: Data(self))
  }
}
