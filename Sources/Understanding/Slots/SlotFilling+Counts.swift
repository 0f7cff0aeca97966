import Coaching
import Language

/// Counts that only their place beside others explains.
extension SlotFilling {
  /// "20 squats x 3" are three sets of twenty; a number after "at" is a load.
  func takeLeadingCount(_ entry: Entry, _ bare: inout [Mention], _ item: inout Slots) {
    if let start = entry.head?.tokens.lowerBound, item.sets == nil,
      case .each(let sets)? = item.reps,
      let lead = bare.first(where: { $0.tokens.upperBound == start })?.number,
      let reps = Int(exactly: lead)
    {
      (item.sets, item.reps) = (sets, .each(reps))
      bare.removeAll { $0.tokens.upperBound == start }
    }
    takeNumberBehindAt(&bare, &item)
  }

  /// "4x6 @8", "135 lb 4x6 at 8": a rating of the effort where it can be one, else the load.
  private func takeNumberBehindAt(_ bare: inout [Mention], _ item: inout Slots) {
    for mention in bare {
      let sign = scan.text(mention.tokens.lowerBound - 1)
      guard ["at", "@"].contains(sign), let number = mention.number else { continue }
      let isRating = (6...10).contains(number) && number * 2 == (number * 2).rounded()
      if isRating, item.rpe == nil, item.rir == nil, sign == "@" || item.load != nil {
        item.rpe = number
      } else if item.load == nil {
        setLoad(number * bareLoadUnit.kilograms, of: &item)
      } else {
        continue
      }
      bare.removeAll { $0.tokens == mention.tokens }
    }
  }

  /// "20kg x 10, 25kg x 8", "60kg 10 reps, 70kg 8 reps": the repetitions of a second load.
  func isNextSet(_ mention: Mention, _ scheme: SetScheme, _ item: Slots) -> Bool {
    guard scheme.sets == nil, scheme.reps.count == 1, item.reps != nil, item.sets == nil,
      item.load != nil
    else { return false }
    let start = mention.tokens.lowerBound
    if scheme.loadKilograms != nil { return true }
    return scan.word(start - 1).massUnitSymbol
  }

  /// "one set of 15 then one set of 12", "3x10, 2x8": sets of other repetitions.
  func isFurther(_ scheme: SetScheme, _ item: Slots) -> Bool {
    guard let sets = scheme.sets, scheme.reps.count == 1, let told = item.sets,
      case .each? = item.reps
    else { return false }
    return sets > 0 && told > 0 && sets + told <= 20
  }

  func addSets(_ scheme: SetScheme, to item: inout Slots) {
    guard case .each(let count)? = item.reps, let told = item.sets, let sets = scheme.sets,
      let further = scheme.reps.first
    else { return }
    item.sets = told + sets
    guard count != further else { return }
    let first = [Int](repeating: count, count: told)
    item.reps = .list(first + [Int](repeating: further, count: sets))
  }

  func appended(_ reps: [Int], to said: Reps?) -> Reps {
    switch said {
    case .each(let first): .list([first] + reps)
    case .list(let list): .list(list + reps)
    case nil: .list(reps)
    }
  }

  /// "30 seconds three times" and "squats 10, 3 times" count sets; "squats 5 times" repetitions.
  func takeTimes(_ times: Int?, _ bare: [Mention], _ item: inout Slots) {
    guard let times else { return }
    let hasCount = bare.contains { (1...30).contains($0.number ?? 0) }
    if item.hold != nil || item.reps != nil || hasCount {
      item.sets = item.sets ?? times
    } else {
      item.reps = .each(times)
    }
  }

  /// "45 secs, twice", or one number for each set.
  func setsSaid(_ reps: Reps?, in tokens: Range<Int>) -> Int? {
    if case .list(let counts)? = reps { return counts.count }
    for index in tokens where scan.word(index) == .once && scan.lexemes[index].detail > 1 {
      if !mentions.contains(where: { $0.tokens.contains(index) }) {
        return Int(scan.lexemes[index].detail)
      }
    }
    return nil
  }
}

/// One exercise on two sides or two days.
extension SlotFilling {
  /// An entry with the day told for it alone.
  func datedItem(_ entry: Entry) -> Slots {
    var item = item(entry)
    if lineDates > 1 { item.date = part(entry.tokens).lineDate }
    return item
  }

  /// "step-ups left 8, right 10", "walked 20 min on monday and 30 on tuesday".
  mutating func fillSidesOrDays(_ entry: Entry) {
    let kinds: Set<Mention.Kind> = [.number, .reps, .sets, .duration, .distance]
    let values = mentions.filter {
      kinds.contains($0.kind)
        && ($0.scheme.map { !$0.reps.isEmpty || $0.holdSeconds != nil } ?? true)
    }
    let sides = Set(all(.side).compactMap(\.id)).intersection(["left", "right"])
    guard sides.count == 2 || lineDates > 1,
      let parts = labelled(values, sides.count == 2 ? \.limbLabel : \.dayLabel)
    else { return }
    var items: [Slots] = []
    for part in parts {
      var item = part.item(Entry(head: entry.head, tokens: part.tokens))
      item.side = sides.count == 2 ? part.limbLabel : nil
      item.date = lineDates > 1 ? part.lineDate : nil
      items.append(item)
    }
    let isWhole = items.allSatisfy {
      $0.reps != nil || $0.hold != nil || $0.duration != nil || $0.distance != nil
    }
    guard isWhole else { return }
    take(Slots())
    slots.items = items
  }

  private var limbLabel: String? { side(near: nil).flatMap { $0 == "both" ? nil : $0 } }
}
