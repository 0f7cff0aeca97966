import Coaching
import Language

/// Several values of one kind in a line, each with its own day, side, joint or test.
extension SlotFilling {
  /// The line cut between these values: at the last free separator, else where the words of one
  /// value end.
  func parts(at values: [Mention]) -> [Range<Int>] {
    guard let first = values.first else { return [] }
    let leading = Set(
      mentions.lazy.filter { $0.tokens.upperBound <= first.tokens.lowerBound }.map(\.kind))
    var start = tokens.lowerBound
    var parts: [Range<Int>] = []
    for (left, right) in zip(values, values.dropFirst())
    where left.tokens.upperBound <= right.tokens.lowerBound {
      let between = left.tokens.upperBound..<right.tokens.lowerBound
      let cut = separator(in: between) ?? labelCut(in: between, leading: leading)
      parts.append(start..<cut)
      start = cut
    }
    parts.append(start..<tokens.upperBound)
    return parts
  }

  private func separator(in between: Range<Int>) -> Int? {
    between.last { index in
      scan.isSeparator(index) && !mentions.contains { $0.tokens.contains(index) }
    }
  }

  /// Words of a kind told before the first value lead each value, others follow theirs.
  private func labelCut(in between: Range<Int>, leading: Set<Mention.Kind>) -> Int {
    let labels = mentions.filter {
      Self.labels.contains($0.kind) && between.contains($0.tokens.lowerBound)
    }
    let ahead = labels.first { leading.contains($0.kind) }?.tokens.lowerBound
    if let ahead { return ahead }
    return labels.last?.tokens.upperBound ?? between.upperBound
  }

  private static let labels: Set<Mention.Kind> = [
    .date, .side, .joint, .muscle, .test, .exercise, .mode,
  ]

  /// The parts by what tells them apart, nil unless at least two differ.
  ///
  /// A part without a label of its own goes on with the one before.
  func labelled(
    _ values: [Mention], _ label: (SlotFilling) -> String?
  ) -> [SlotFilling]? {
    guard values.count > 1 else { return nil }
    var ranges: [(range: Range<Int>, label: String?)] = []
    for range in parts(at: values) {
      let own = label(part(range))
      if let last = ranges.last, own == nil || last.label == nil {
        ranges[ranges.count - 1] = (last.range.lowerBound..<range.upperBound, last.label ?? own)
      } else {
        ranges.append((range, own))
      }
    }
    guard ranges.count > 1, Set(ranges.map(\.label)).count == ranges.count else { return nil }
    return ranges.map { part($0.range) }
  }

  /// This filling with only what stands in `range`.
  func part(_ range: Range<Int>) -> SlotFilling {
    SlotFilling(
      scan: scan, mentions: mentions.filter { range.contains($0.tokens.lowerBound) },
      today: today, bareUnit: bareUnit, tokens: range)
  }

  /// The entry of the latest day; of one day the first.
  func latest(_ items: [Slots]) -> Slots? {
    guard Set(items.map(\.date)).count > 1 else { return items.first }
    guard let today else { return items.first { $0.date == .today } ?? items.last }
    return items.max { left, right in
      let days = [left, right].map { day(of: $0.date ?? .today, today: today) ?? today }
      return days[0] < days[1]
    }
  }

  /// The day of this part, for telling parts apart.
  var dayLabel: String? {
    if let date = lineDate { return date.description }
    return tokens.contains { scan.word($0) == .now } ? DateReference.today.description : nil
  }

  /// "left" or "right" within this part, also inside a longer name.
  var sideLabel: String? { side(near: nil) ?? sideWord() }
}
