package import Coaching
package import Content
package import Language

/// Reads a line: normalise, repair, safety first, keywords and the linear model, slots.
package struct Recognizer: Sendable {
  package let intents: [LearnedIntent]
  let tokenizer: Tokenizer
  let speller: Speller
  let known: KnownWords
  let matcher: KeywordMatcher
  package let slotReader: SlotReader
  /// nil for content of another domain, without red flags.
  let safety: SafetyReader?
  let trained: TrainedEngine
  let model: LinearModel
  var calibration: Calibration { trained.calibration }
  /// Lines that belong to this content with less probability are refused.
  package let answeredFrom: Double
  let dangerReader: DangerReader
  let extractor = FeatureExtractor()
  /// Which intents the model may choose: safety intents are learned so that their lines pull on no other
  /// intent, but only the red-flag rules choose them.
  private let open: [Bool]
  let kinds: [IntentID: IntentKind]

  /// What a keyword rule of weight 1 adds to its intent's margin, and the most that rules can add.
  static let keywordBonus = 0.5
  static let mostKeywordBonus = 1.0

  init(
    intents: [LearnedIntent], tokenizer: Tokenizer, speller: Speller, known: KnownWords,
    matcher: KeywordMatcher, slotReader: SlotReader, safety: SafetyReader?,
    trained: TrainedEngine, dangerReader: DangerReader, answeredFrom: Double?
  ) {
    self.intents = intents
    open = intents.map { $0.kind != .safety }
    kinds = Dictionary(intents.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    self.tokenizer = tokenizer
    self.speller = speller
    self.known = known
    model = trained.model
    self.matcher = matcher
    self.slotReader = slotReader
    self.safety = safety
    self.trained = trained
    self.answeredFrom = answeredFrom ?? trained.calibration.threshold
    self.dangerReader = dangerReader
  }

  package func understand(
    _ text: String, safetyContext: SafetyContext = SafetyContext(), today: Day? = nil,
    bareUnit: MassUnit = .kilogram
  ) -> Understanding {
    var read = read(text, safetyContext)
    read.bareUnit = bareUnit
    let ranking = ranking(read)
    var scored = score(read, ranking)
    let findings = findings(in: read, ranking, safetyContext)
    if let worst = findings.first(where: { !$0.policyOnly }) {
      scored.outrank(by: worst.level.intent)
    }
    let slots = slots(of: read, for: scored.intent, today: today)
    let stems = stems(of: read)
    return Understanding(
      text: text, intent: scored.intent, confidence: scored.confidence,
      ambiguous: scored.isAmbiguous, belongs: scored.ownness, slots: slots,
      findings: findings, signs: read.danger.signs, alternatives: scored.alternatives,
      further: further(than: scored, in: read, today: today),
      beside: slotReader.beside(scored.intent.rawValue, read, today: today),
      concepts: Set(read.concepts.map(\.name)), stems: stems, names: read.names,
      repairs: Dictionary(
        read.line.tokens.compactMap { token in token.typed.map { ($0, token.text) } },
        uniquingKeysWith: { first, _ in first }),
      read: read, initials: Understanding.initials(of: stems))
  }

  /// The rules' findings, calmed where the line is surely harmless; the learned one where no rule fired.
  ///
  /// Only what the rules find in the line without the person and the talk is calmed or made milder. What the profile, the line
  /// before or an open question completes cannot be told from the line, and a rule that only limits what is
  /// offered always stays.
  private func findings(
    in read: Read, _ ranking: Ranking, _ context: SafetyContext
  ) -> [SafetyFinding] {
    let found = read.danger.findings
    switch dangerReader.verdict(read.danger, learned: ranking.danger, context: context) {
    case .agrees: return found
    case .raises(let finding): return [finding]
    case .calms:
      let calmed = rulesOfLine(read, context)
      return found.filter { $0.policyOnly || !calmed.contains($0.rule) }
    case .weighs(let heard):
      let graver = found.filter { !$0.policyOnly && $0.level.rank < heard.level.rank }
      let fromLine = graver.isEmpty ? [] : rulesOfLine(read, context)
      return graver.allSatisfy { fromLine.contains($0.rule) }
        ? DangerReader.weigh(found, against: heard) : found
    }
  }

  /// The rules that fire for the line alone.
  private func rulesOfLine(_ read: Read, _ context: SafetyContext) -> Set<String> {
    let alone = safety?.findings(in: read.line, words: read.words, year: context.year) ?? []
    return Set(alone.map(\.rule))
  }

  /// The tokens of a line, with its slips of the finger repaired.
  package func repaired(_ text: String) -> TokenizedLine {
    speller.repair(tokenizer.tokenize(text))
  }

  /// What kind of intent it is; nil for one that the content does not have.
  package func kind(of intent: IntentID) -> IntentKind? { kinds[intent] }

  /// Whether the content knows the word, so that it is no slip of the finger.
  package func isKnown(_ word: String) -> Bool { speller.isKnown(word) }

  /// Slots of a line under an intent that the conversation decided, not the line alone.
  package func slots(
    of text: String, for intent: IntentID, today: Day? = nil, bareUnit: MassUnit = .kilogram
  ) -> Slots {
    var read = read(text)
    read.bareUnit = bareUnit
    return slots(of: read, for: intent, today: today)
  }

  /// The same for a line that is understood already, so that it is not read again.
  package func slots(
    of understanding: Understanding, for intent: IntentID, today: Day? = nil
  ) -> Slots {
    slots(of: understanding.read, for: intent, today: today)
  }

  func slots(of read: Read, for intent: IntentID, today: Day?) -> Slots {
    slotReader.slots(
      for: intent.rawValue, in: read.line, read.scan, mentions: read.mentions, today: today,
      bareUnit: read.bareUnit)
  }

  /// Margins of all intents and of `none` (last), with keyword rules added, best intents first.
  ///
  /// A part of a line needs no danger classes: the whole line was asked for them.
  func ranking(_ read: Read, isPart: Bool = false) -> Ranking {
    var buffer = FeatureBuffer()
    features(read, into: &buffer)
    let vector = SparseVector(learned: buffer, weights: model.rowWeights)
    var margins = model.margins(vector, columns: isPart ? open.count + 1 : model.classes)
    addKeywords(read.hits, to: &margins)
    return Ranking(
      margins: margins, buffer: buffer, leaning: Leaning(vector), open: open)
  }

  func addKeywords(_ hits: [KeywordMatcher.Hit], to margins: inout [Float]) {
    var bonus: [Int: Double] = [:]
    for hit in hits { bonus[hit.intent, default: 0] += hit.weight * Self.keywordBonus }
    for (intent, points) in bonus { margins[intent] += Float(min(points, Self.mostKeywordBonus)) }
  }

  /// The intent that a line is clearly about, ahead of every other; nil where it is close or refused.
  package func clearWinner(of text: String) -> IntentID? {
    let read = read(text)
    let scored = score(read, ranking(read))
    return scored.intent != .none && scored.gap > 0.15 ? scored.intent : nil
  }

  func score(_ read: Read, _ ranking: Ranking) -> Scored {
    guard read.line.tokens.contains(where: { $0.kind != .symbol }) else { return Scored.nothing }
    return Scored(
      ranking, intents: intents, calibration: calibration, answeredFrom: answeredFrom)
  }
}
