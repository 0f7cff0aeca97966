package import Archive
import Language

/// The stored form of the engine: everything that reading a line needs.
extension Recognizer {
  /// - Throws: What the encoder throws; no content that was compiled is known to make it.
  package func write(to archive: inout ArchiveWriter) throws {
    try archive.write(value: tokenizer.shorthand)
    intents.write(to: &archive)
    speller.write(to: &archive)
    matcher.write(to: &archive)
    slotReader.lexicon.write(to: &archive)
    archive.write([UInt8(safety == nil ? 0 : 1)])
    try safety?.rules.write(to: &archive)
    known.write(to: &archive)
    try archive.write(value: dangerReader.entries)
    archive.write([answeredFrom])
    try trained.write(to: &archive)
  }

  /// nil where the bytes are cut or do not belong together.
  package init?(_ archive: inout ArchiveReader) {
    guard let shorthand: [String: [String]] = archive.value(),
      let intents = [LearnedIntent](&archive),
      let speller = Speller(&archive, shorthand: shorthand), let matcher = KeywordMatcher(&archive),
      let lexicon = SlotLexicon(&archive, known: speller.known),
      let hasRules: [UInt8] = archive.array()
    else { return nil }
    var rules: SafetyRules?
    if hasRules == [1] {
      guard let stored = SafetyRules(&archive) else { return nil }
      rules = stored
    }
    let words = speller.known
    guard let known = KnownWords(&archive), known.facts.count == words.count,
      let dangers: [DangerReader.Entry] = archive.value(),
      let answeredFrom: [Double] = archive.array(), let trained = TrainedEngine(&archive),
      dangers.count == trained.dangers.classes.count
    else { return nil }
    self.init(
      intents: intents, tokenizer: Tokenizer(shorthand: shorthand), speller: speller,
      known: known, matcher: matcher, slotReader: SlotReader(lexicon: lexicon),
      safety: rules.map { rules in
        SafetyReader(rules: rules, known: known, isKnown: { words.contains($0) })
      },
      trained: trained,
      dangerReader: DangerReader(
        classes: trained.dangers, thresholds: trained.dangerThresholds, entries: dangers),
      answeredFrom: answeredFrom.first)
  }
}
