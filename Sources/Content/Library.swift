package import Coaching

/// All content, read and linked: what people may say and what the coach may answer.
package struct Library: Sendable, Codable {
  package var intents: [Intent] = []
  package var synonyms: [SynonymSet] = []
  /// Lines that are not for this coach.
  package var foreignLines: [LocatedString] = []
  /// How people say danger signs, and look-alikes of them.
  package var dangerLines: [DangerLine] = []
  /// From which probability of belonging here a line is answered; nil for the value fitted in training.
  package var answeredFrom: Double?
  package var shorthand: [String: [String]] = [:]
  /// Correct English words that spelling repair leaves alone.
  package var commonWords: [String] = []
  /// Word lists of the slot grammars: list → canonical name → phrases.
  package var slotWords: [String: [String: [String]]] = [:]
  /// Word lists of the talk, which teach the engine nothing: list → canonical name → phrases.
  package var talkWords: [String: [String: [String]]] = [:]
  package var sources: [Source.Key: Source] = [:]
  package var facts: [Fact.ID: Fact] = [:]
  package var answers: [IntentID: Answer] = [:]
  package var phrases = PhraseBook()
  package var exercises: [ExerciseCard] = []
  package var modes: [ModeCard] = []
  package var mets: METTable?
  package var norms: NormsFile?
  package var redFlags: RedFlagLibrary?

  package init() {}

  package func intent(_ id: IntentID) -> Intent? { intents.first { $0.id == id } }

  package func exercise(_ id: String) -> ExerciseCard? { exercises.first { $0.id == id } }

  package func mode(_ id: String) -> ModeCard? { modes.first { $0.id == id } }

  /// The library as it is needed once the engine is trained; one example per intent stays, to be offered.
  package var withoutTrainingLines: Library {
    var out = self
    out.foreignLines = []
    out.dangerLines = []
    out.commonWords = []
    out.intents = intents.map { intent in
      Intent(
        id: intent.id, kind: intent.kind, means: intent.means, keywords: intent.keywords,
        examples: Array(intent.examples.prefix(1)), slots: intent.slots,
        followUps: intent.followUps, location: intent.location)
    }
    return out
  }
}
