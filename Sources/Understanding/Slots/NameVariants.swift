import Archive
import Language

/// More exact exercises and modes, told by words that stand beside the common name.
struct NameVariants: Sendable {
  /// Words that must all stand near the common name.
  private struct Variant: Sendable {
    let extras: [Int32]
    let id: String
  }

  private var byName: [LexiconName: [Variant]] = [:]

  var isEmpty: Bool { byName.isEmpty }

  init() {}

  init?(_ archive: inout ArchiveReader) {
    guard let bases = [LexiconName](&archive), let ids = archive.words(),
      let extras = FlatRows(&archive), bases.count == ids.count, extras.count == ids.count
    else { return nil }
    for (place, base) in bases.enumerated() {
      byName[base, default: []].append(
        Variant(extras: extras[Int32(place)].map { extras.values[$0] }, id: ids[place]))
    }
  }

  func write(to archive: inout ArchiveWriter) {
    let bases = byName.keys.sorted { ($0.list.rawValue, $0.id) < ($1.list.rawValue, $1.id) }
    let rows = bases.flatMap { base in (byName[base] ?? []).map { (base: base, variant: $0) } }
    rows.map(\.base).write(to: &archive)
    archive.write(rows.map(\.variant.id))
    FlatRows(rows.map(\.variant.extras)).write(to: &archive)
  }

  /// Notes that `words`, the name of `name`, is the shorter `base` with qualifying words around it.
  mutating func add(_ name: LexiconName, of base: LexiconName, extras: [Int32]) {
    guard base.id != name.id, base.list == name.list else { return }
    byName[base, default: []].append(Variant(extras: extras, id: name.id))
  }

  /// Whether any word tells variants of this name apart.
  func knows(_ name: LexiconName) -> Bool { byName[name] != nil }

  /// The variant of a name with the most words found in `window`.
  func variant(of name: LexiconName, window: [Int32]) -> String? {
    var best: Variant?
    for variant in byName[name] ?? [] where variant.extras.count > best?.extras.count ?? 0 {
      if variant.extras.allSatisfy(window.contains) { best = variant }
    }
    return best?.id
  }

  /// Kit, position and manner: "hip thrust *bb*", "leg curl *lying*", "chair rise *with hands*".
  static let qualifiers: Set<String> = [
    "barbell", "bb", "bar", "dumbbell", "dumbbells", "dumbell", "db", "kettlebell", "kb", "goblet",
    "band", "banded", "theraband", "romanian", "bulgarian", "hands", "arms", "slow", "fast",
    "quick", "single", "one", "machine", "seated", "sitting", "lying", "prone", "standing", "low",
    "high", "raised", "bent", "assisted", "supported", "weighted", "counter", "holding", "hanging",
    "sink", "worktop", "lateral", "sideways", "reverse", "walking", "hex", "trap", "outside",
    "outdoor", "road", "intervals", "interval", "poles", "cable", "smith", "cushion", "step",
    "ankle",
  ]

  /// Words that only join a qualifier to the name.
  static let joiners: Set<String> = [
    "with", "on", "off", "at", "from", "in", "leg", "legged", "knee", "chair", "seat", "using",
  ]
}

extension LineScan {
  /// Turns "hip thrust" with "bb" beside it into the barbell one.
  func makeExact(_ mentions: inout [Mention]) {
    for index in mentions.indices {
      let mention = mentions[index]
      guard mention.kind == .exercise || mention.kind == .mode, let id = mention.id else {
        continue
      }
      let list: SlotLexicon.List = mention.kind == .exercise ? .exercises : .modes
      let name = LexiconName(list: list, id: id)
      guard lexicon.variants.knows(name) else { continue }
      let window = words(around: mention, in: mentions)
      if let variant = lexicon.variants.variant(of: name, window: window) {
        mentions[index].value = .name(variant)
      }
    }
  }

  /// Up to three words before and eight after, as far as the clause goes.
  private func words(around mention: Mention, in mentions: [Mention]) -> [Int32] {
    // "deadlifts romanian": a single word right behind may be a name of its own.
    let others = mentions.filter {
      $0.isHead && $0.tokens != mention.tokens
        && ($0.tokens.count > 1 || $0.tokens.lowerBound != mention.tokens.upperBound)
    }
    var words: [Int32] = []
    let start = mention.tokens.lowerBound
    for index in stride(from: start - 1, through: max(start - 3, 0), by: -1) {
      if isWindowEnd(index, others) || isDigits(index) { break }
      words.append(variantWord(index))
    }
    for index in mention.tokens.upperBound..<min(mention.tokens.upperBound + 8, count) {
      if isWindowEnd(index, others) { break }
      words.append(variantWord(index))
    }
    return words
  }

  /// The lexicon's number for a word beside a name; "sat in my chair" is seated.
  private func variantWord(_ index: Int) -> Int32 {
    guard ["sat", "sitting"].contains(numbers.tokens[index].text),
      let seated = lexicon.vocabulary.entry(for: "seated")
    else { return lexemes[index].name }
    return seated.lexeme.name
  }

  private func isWindowEnd(_ index: Int, _ others: [Mention]) -> Bool {
    switch word(index) {
    case .comma, .semicolon, .and, .then, .plus, .lineBreak, .dot, .no, .not, .pain: return true
    default: break
    }
    return Self.breaks.contains(numbers.tokens[index].text)
      || others.contains { $0.tokens.contains(index) }
  }

  private static let breaks: Set<String> = [
    "felt", "feel", "feels", "was", "were", "but", "because", "or", "than", "instead", "hurt",
    "makes", "made", "can", "cannot", "should", "if", "my", "better", "vs",
  ]
}

extension Mention {
  /// Whether it opens an entry of its own.
  var isHead: Bool { kind == .exercise || kind == .mode }
}
