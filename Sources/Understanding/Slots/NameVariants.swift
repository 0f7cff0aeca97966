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
    "ankle", "wall", "rack",
  ]

  /// Where a load lies: "squat with 75 kilo *on my back*".
  static let carried = ["on", "back"]

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

  /// Up to three words before and ten after, as far as the clause goes.
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
    for index in mention.tokens.upperBound..<min(mention.tokens.upperBound + 10, count) {
      // "squats 3x8, 60 kilos on my back": a load is still about the same exercise.
      let isBeforeLoad = word(index) == .comma && isLoad(at: index + 1, in: mentions)
      if isWindowEnd(index, others), !isBeforeLoad { break }
      words.append(variantWord(index))
    }
    return words
  }

  private func isLoad(at index: Int, in mentions: [Mention]) -> Bool {
    mentions.contains {
      $0.tokens.lowerBound == index && ($0.kind == .weight || $0.kind == .load)
    }
  }

  /// The lexicon's number for a word beside a name; "sat in my chair" is seated.
  private func variantWord(_ index: Int) -> Int32 {
    switch text(index) {
    case "sat", "sitting":
      return lexicon.vocabulary.entry(for: "seated")?.lexeme.name ?? lexemes[index].name
    // "leg press one hundred kilos", "one set of ten": a number is no single leg.
    case "one" where !isOneLimb(index + 1): return -1
    case "back" where text(index - 1) == "way" || word(index - 2) != .on: return -1
    default: return lexemes[index].name
    }
  }

  private func isOneLimb(_ index: Int) -> Bool {
    switch word(index) {
    case .leg, .sideWord, .foot, .hyphen: true
    default: ["legged", "sided", "at"].contains(text(index))
    }
  }

  private func isWindowEnd(_ index: Int, _ others: [Mention]) -> Bool {
    switch word(index) {
    case .comma, .semicolon, .and, .then, .plus, .lineBreak, .dot, .no, .not, .pain: return true
    default: break
    }
    // "with my back to the wall", "75 kilo on my back"
    if text(index) == "my", text(index + 1) == "back", [.on, .with].contains(word(index - 1)) {
      return false
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
