package import Archive
package import Coaching

/// All content, read and linked: what people may say and what the coach may answer.
package struct Library: Sendable {
  @Deferred package var intents: [Intent] = []
  package var synonyms: [SynonymSet] = []
  /// Lines that are not for this coach.
  package var foreignLines: [LocatedString] = []
  /// How people say danger signs, and look-alikes of them.
  package var dangerLines: [DangerLine] = []
  /// From which probability of belonging here a line is answered; nil for the value fitted in training.
  package var answeredFrom: Double?
  @Deferred package var shorthand: [String: [String]] = [:]
  /// Correct English words that spelling repair leaves alone.
  package var commonWords: [String] = []
  /// Word lists of the slot grammars: list → canonical name → phrases.
  @Deferred package var slotWords: [String: [String: [String]]] = [:]
  /// Word lists of the talk, which teach the engine nothing: list → canonical name → phrases.
  @Deferred package var talkWords: [String: [String: [String]]] = [:]
  package var sources = Shelf<Source.Key, Source>()
  package var facts = Shelf<Fact.ID, Fact>()
  package var answers = Shelf<IntentID, Answer>()
  /// The coach's own wordings by key, from `seeds/phrases/`.
  package var phrases = Shelf<String, PhraseText>()
  @Deferred package var exercises: [ExerciseCard] = []
  @Deferred package var modes: [ModeCard] = []
  @Deferred package var mets: METTable? = nil
  @Deferred package var norms: NormsFile? = nil
  @Deferred package var redFlags: RedFlagLibrary? = nil
  /// Terms of art with their plain words, and what any text may have in common; for `coach check`.
  package var jargon: [JargonTerm] = []
  package var fixedTerms = FixedTerms()
  /// As the compiled content has them, which is when they need not be cut into words again.
  private var storedPassages: SeedPassages?

  /// The facts as a full-text search finds them.
  package var passages: SeedPassages { storedPassages ?? SeedPassages(self) }

  package init() {}

  package func intent(_ id: IntentID) -> Intent? { intents.first { $0.id == id } }

  package func exercise(_ id: String) -> ExerciseCard? { exercises.first { $0.id == id } }

  package func mode(_ id: String) -> ModeCard? { modes.first { $0.id == id } }

  /// A stored library; nil where the bytes are cut.
  ///
  /// Its parts are decoded when they are first asked for.
  package init?(_ archive: inout ArchiveReader) {
    guard let answeredFrom: Double? = archive.value(),
      let intents = Deferred<[Intent]>(&archive, orWhereUnreadable: []),
      let shorthand = Deferred<[String: [String]]>(&archive, orWhereUnreadable: [:]),
      let slotWords = Deferred<[String: [String: [String]]]>(&archive, orWhereUnreadable: [:]),
      let talkWords = Deferred<[String: [String: [String]]]>(&archive, orWhereUnreadable: [:]),
      let sources = Shelf<Source.Key, Source>(&archive), let facts = Shelf<Fact.ID, Fact>(&archive),
      let answers = Shelf<IntentID, Answer>(&archive),
      let phrases = Shelf<String, PhraseText>(&archive),
      let exercises = Deferred<[ExerciseCard]>(&archive, orWhereUnreadable: []),
      let modes = Deferred<[ModeCard]>(&archive, orWhereUnreadable: []),
      let mets = Deferred<METTable?>(&archive, orWhereUnreadable: nil),
      let norms = Deferred<NormsFile?>(&archive, orWhereUnreadable: nil),
      let redFlags = Deferred<RedFlagLibrary?>(&archive, orWhereUnreadable: nil),
      let passages = SeedPassages(&archive)
    else { return nil }
    storedPassages = passages
    self.answeredFrom = answeredFrom
    _intents = intents
    _shorthand = shorthand
    _slotWords = slotWords
    _talkWords = talkWords
    self.sources = sources
    self.facts = facts
    self.answers = answers
    self.phrases = phrases
    _exercises = exercises
    _modes = modes
    _mets = mets
    _norms = norms
    _redFlags = redFlags
  }
}
