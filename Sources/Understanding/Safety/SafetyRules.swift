import Archive
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
struct SafetyPart: Sendable, Codable {
  struct Combination: Sendable, Codable {
    let present: [Int]
    let missing: [Int]
  }

  let rule: Int
  let name: String
  let action: SafetyAction
  let combinations: [Combination]
  let onYes: Bool
}

/// Vocabulary indices of the small words that steer a denial.
struct JointWords: Sendable {
  /// "or" carries a denial on through a list.
  let or: Int32
  /// What "without" denies ends at an "and".
  let and: Int32
  let without: Int32
  /// "not", and the verbs whose "not" is the sign itself ("cannot feel").
  let not: Int32
  let never: Int32
  let auxiliaries: Set<Int32>

  init(_ vocabulary: SafetyVocabulary) {
    or = vocabulary.find("or")
    and = vocabulary.find("and")
    without = vocabulary.find("without")
    not = vocabulary.find("not")
    never = vocabulary.find("never")
    auxiliaries = Set(SafetyRulesBuilder.auxiliaryWords.map(vocabulary.find))
  }
}

/// The compiled red flag rules; a class, because every line needs them and they never change.
package final class SafetyRules: Sendable {
  package struct Rule: Sendable, Codable {
    package let id: String
    package let policyOnly: Bool
    package let replaces: [String]
  }

  let vocabulary: SafetyVocabulary
  let tables: SafetyTables
  let joints: JointWords
  let signs: [SafetySign]
  let signNames: [String]
  let signContexts: [Int: RedFlagContext]
  let patterns: [SafetyPattern]
  let patternTerms: [Int32]
  let index: SafetySetIndex
  /// For each vocabulary index the phrases of idioms and cues whose rarest word it is.
  let idiomsByWord: FlatRows
  let cuesByWord: FlatRows
  /// For each phrase 1 + its cue, 0 for a phrase that is no cue.
  private let cueOfPhrase: [UInt8]
  let leads: SafetyLeads
  package let rules: [Rule]
  let parts: [SafetyPart]
  let partsBySign: FlatRows

  /// The rules of the files; `uses` tells how often everyday lines have each word, which decides the speed alone.
  package init(
    _ library: RedFlagLibrary, uses: [String: Int] = [:]
  ) throws(SafetyRuleError) {
    var builder = SafetyRulesBuilder(library, uses: uses)
    try builder.build()
    vocabulary = SafetyVocabulary(builder.grammar.vocabulary)
    var tables = builder.grammar.tables
    tables.phraseSets = builder.phraseSets
    self.tables = tables
    joints = JointWords(vocabulary)
    signs = builder.signs
    signNames = builder.signNames
    signContexts = builder.signContexts
    patterns = builder.patterns
    patternTerms = builder.patternTerms
    index = builder.index
    idiomsByWord = builder.phrasesByWord(builder.idioms)
    cuesByWord = builder.phrasesByWord(builder.cues.map(\.phrase))
    cueOfPhrase = Self.cues(
      builder.cues.map { ($0.phrase, UInt8($0.cue.rawValue)) }, phrases: tables.phrases.count)
    leads = SafetyLeads(
      tables, terms: Set(patternTerms), words: builder.grammar.vocabulary.stems.count)
    rules = builder.rules
    parts = builder.parts
    partsBySign = builder.partsBySign
  }

  /// The stored form; see `write(to:)`.
  init?(_ archive: inout ArchiveReader) {
    guard let vocabulary = SafetyVocabulary(&archive), let tables = SafetyTables(&archive),
      let signs = [SafetySign](&archive), let signNames = archive.words(),
      let signContexts: [Int: RedFlagContext] = archive.value(),
      let patterns = [SafetyPattern](&archive), let patternTerms: [Int32] = archive.array(),
      let index = SafetySetIndex(&archive),
      let idiomsByWord = FlatRows(&archive), let cuesByWord = FlatRows(&archive),
      let cuePhrases: [Int32] = archive.array(), let cues: [UInt8] = archive.array(),
      let rules: [Rule] = archive.value(), let parts: [SafetyPart] = archive.value(),
      let partsBySign = FlatRows(&archive), let leads = SafetyLeads(&archive),
      cues.count == cuePhrases.count
    else { return nil }
    self.vocabulary = vocabulary
    self.tables = tables
    joints = JointWords(vocabulary)
    self.signs = signs
    self.signNames = signNames
    self.signContexts = signContexts
    self.patterns = patterns
    self.patternTerms = patternTerms
    self.index = index
    self.idiomsByWord = idiomsByWord
    self.cuesByWord = cuesByWord
    cueOfPhrase = Self.cues(zip(cuePhrases, cues), phrases: tables.phrases.count)
    self.leads = leads
    self.rules = rules
    self.parts = parts
    self.partsBySign = partsBySign
  }

  private static func cues(
    _ entries: some Sequence<(Int32, UInt8)>, phrases: Int
  ) -> [UInt8] {
    var out = [UInt8](repeating: 0, count: phrases)
    for (phrase, cue) in entries where out.indices.contains(Int(phrase)) {
      if out[Int(phrase)] == 0 { out[Int(phrase)] = cue + 1 }
    }
    return out
  }

  func cue(of phrase: Int32) -> SafetyCue? {
    SafetyCue(rawValue: Int(cueOfPhrase[Int(phrase)]) - 1)
  }

  /// The phrases that are cues, with the numbers of these.
  var cuePhrases: [(phrase: Int32, cue: UInt8)] {
    cueOfPhrase.enumerated().filter { $0.element > 0 }.map { (Int32($0.offset), $0.element - 1) }
  }
}
