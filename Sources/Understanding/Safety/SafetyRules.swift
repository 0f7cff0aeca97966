package import Content

/// A turn of phrase that says when, who, or whether at all; the cases are keys of `words.yaml`.
enum SafetyCue: Int, CaseIterable, Sendable {
  /// Long ago · always so · over now · a clinician has dealt with it · new or back again.
  case past, chronic, gone, dealt, recent
  /// A question of knowledge · mere interest · an "if" · a person who is meant · people at large.
  case general, curious, hypothetical, personal, others
  /// "not" · a "no" that denies nothing ("no idea") · "but" · "because" · a clause opener ("my").
  case negator, hollow, contrast, reason, subject
  case yes
  /// The writer and those close · an animal · what it does to a person · "my", "the" before it.
  case ego, animal, contact, owner
  /// Fiction, news, work or study, whose signs follow · the same, wherever it stands · who acts in it.
  case story, topic, cast
  /// "during": what follows is when, not what · "in", "since": a denial does not pass it whole.
  case during, preposition
  /// "fine": what stands right before it is well · "is", "feels" between · "had it" after a no
  /// · "was", "yesterday": well no longer.
  case sound, copula, backward, formerly
  /// "less", "none", "nearly": a denial too weak to deny a companion.
  case looseNegator

  init?(name: String) {
    guard let cue = Self.allCases.first(where: { "\($0)" == name }) else { return nil }
    self = cue
  }
}

/// A set of cues.
struct SafetyCues: OptionSet, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ cue: SafetyCue) { rawValue = 1 << UInt32(cue.rawValue) }
}

/// What cancels a sign, or does not; terms are stretches of the rules' `patternTerms`.
struct SafetySign: Sendable {
  let keeps: SafetyCues
  let absent: Range<Int>
  let needs: Range<Int>
}

/// One part of a rule, over sign numbers.
struct SafetyPart: Sendable {
  struct Combination: Sendable {
    let present: [Int]
    let missing: [Int]
  }

  let rule: Int
  let name: String
  let action: SafetyAction
  let combinations: [Combination]
  let onYes: Bool
}

/// The compiled red flag rules; a class, because every line needs them and they never change.
package final class SafetyRules: Sendable {
  package struct Rule: Sendable {
    package let id: String
    package let policyOnly: Bool
    package let replaces: Set<String>
  }

  let vocabulary: SafetyVocabulary
  let tables: SafetyTables
  /// Vocabulary index of "or", which carries a denial on through a list.
  let orWord: Int32
  /// Vocabulary indices of "and" and "without": what "without" denies ends at an "and".
  let andWord: Int32
  let withoutWord: Int32
  /// "not", and the verbs whose "not" is the sign itself ("cannot feel").
  let notWord: Int32
  let neverWord: Int32
  let auxiliaryWords: Set<Int32>
  let signs: [SafetySign]
  let signNames: [String]
  let signContexts: [Int: RedFlagContext]
  let patterns: [SafetyPattern]
  let patternTerms: [Int32]
  /// Terms that a bare number may match.
  let numericTerms: Set<Int32>
  /// How many different terms with a word each pattern needs.
  let termsNeeded: [UInt8]
  /// For each vocabulary index the word sets that it may start.
  let termsByWord: SafetyIndex
  /// For each term the patterns that need it.
  let patternsByTerm: SafetyIndex
  /// For each vocabulary index the phrases of idioms and cues whose rarest word it is.
  let idiomsByWord: SafetyIndex
  let cuesByWord: SafetyIndex
  /// The cue of each phrase in `cuesByWord`.
  let cueOfPhrase: [Int32: SafetyCue]
  package let rules: [Rule]
  let parts: [SafetyPart]
  let partsBySign: SafetyIndex

  /// Every word the rules look for, so that spelling repair knows them.
  package var words: Set<String> { vocabulary.surfaces }

  package init(_ library: RedFlagLibrary) throws(SafetyRuleError) {
    var builder = SafetyRulesBuilder(library)
    try builder.build()
    vocabulary = builder.grammar.vocabulary
    tables = builder.grammar.tables
    orWord = vocabulary.find("or")
    andWord = vocabulary.find("and")
    withoutWord = vocabulary.find("without")
    notWord = vocabulary.find("not")
    neverWord = vocabulary.find("never")
    auxiliaryWords = Set(SafetyRulesBuilder.auxiliaryWords.map(vocabulary.find))
    signs = builder.signs
    signNames = builder.signNames
    signContexts = builder.signContexts
    patterns = builder.patterns
    patternTerms = builder.patternTerms
    termsNeeded = builder.termsNeeded
    numericTerms = Set(patternTerms.filter { builder.grammar.anchors[Int($0)] == nil })
    termsByWord = builder.termsByWord
    patternsByTerm = builder.patternsByTerm
    idiomsByWord = builder.phrasesByWord(builder.idioms)
    cuesByWord = builder.phrasesByWord(builder.cues.map(\.phrase))
    cueOfPhrase = Dictionary(builder.cues.map { ($0.phrase, $0.cue) }) { first, _ in first }
    rules = builder.rules
    parts = builder.parts
    partsBySign = builder.partsBySign
  }
}

/// Lists of numbers by number, in two flat arrays.
struct SafetyIndex: Sendable {
  private let starts: [Int32]
  let values: [Int32]

  init(_ rows: [[Int32]]) {
    var starts: [Int32] = [0]
    starts.reserveCapacity(rows.count + 1)
    for row in rows { starts.append((starts.last ?? 0) + Int32(row.count)) }
    self.starts = starts
    values = rows.flatMap { $0 }
  }

  /// Where the list of `row` stands in `values`.
  subscript(row: Int32) -> Range<Int> {
    row < 0 ? 0..<0 : Int(starts[Int(row)])..<Int(starts[Int(row) + 1])
  }
}
