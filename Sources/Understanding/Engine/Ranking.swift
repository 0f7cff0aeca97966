import Archive

/// The margins of one line and the evidence for confidence and refusal that lies in them.
struct Ranking {
  /// One margin per intent, then the one of `none`, then those of the danger classes.
  let margins: [Float]
  /// The best six intents, best first.
  let order: [Int]
  let signals: RankingSignals
  /// nil for content without danger lines.
  let danger: LearnedDanger?

  /// `open` says which intents can be chosen at all.
  init(margins: [Float], buffer: borrowing FeatureBuffer, leaning: Leaning, open: [Bool]) {
    self.margins = margins
    order = Self.best(margins, open: open)
    let values = order.map { Double(margins[$0]) }
    let top = values.first ?? -1
    let others = values.dropFirst()
    signals = RankingSignals(
      top: top, gap: top - (others.first ?? top - 1),
      next: others.isEmpty ? -1 : others.reduce(0, +) / Double(others.count),
      foreign: Double(margins[open.count]),
      newWords: Double(buffer.newWords) / Double(max(1, buffer.words)),
      newPairs: Double(buffer.newPairs) / Double(max(1, buffer.pairs)), words: buffer.words,
      leaning: leaning.mean, leastLeaning: leaning.least)
    danger = LearnedDanger(margins: margins[(open.count + 1)...])
  }

  private static func best(_ margins: [Float], open: [Bool]) -> [Int] {
    var out: [Int] = []
    for index in open.indices where open[index] {
      if out.count == 6, margins[index] <= margins[out[5]] { continue }
      let place = out.firstIndex { margins[index] > margins[$0] } ?? out.count
      out.insert(index, at: place)
      if out.count > 6 { out.removeLast() }
    }
    return out
  }
}

/// How the words, pairs and meanings of a line lean towards this content or away from it.
struct Leaning {
  private(set) var mean = 0.0
  private(set) var least = 0.0

  init(_ vector: SparseVector) {
    var sum = 0.0
    var count = 0.0
    for entry in vector.entries {
      switch entry.group {
      case .words, .pairs, .meaning: break
      case .skips, .letters, .danger, .denied: continue
      }
      let value = Double(entry.weight.leaning)
      sum += value
      count += 1
      least = min(least, value)
    }
    mean = count > 0 ? sum / count : 0
  }
}
