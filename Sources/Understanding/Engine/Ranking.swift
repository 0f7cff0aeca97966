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
    out.reserveCapacity(7)
    var least = -Float.infinity
    for index in open.indices where open[index] {
      let margin = margins[index]
      if out.count == 6, margin <= least { continue }
      var place = out.count
      out.append(index)
      while place > 0, margin > margins[out[place - 1]] {
        out[place] = out[place - 1]
        place -= 1
      }
      out[place] = index
      if out.count > 6 { out.removeLast() }
      least = margins[out[out.count - 1]]
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
