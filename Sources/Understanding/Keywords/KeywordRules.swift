import Archive
import Content

/// The keyword rules of all intents, over numbered entries.
struct KeywordRules: Sendable {
  /// The intent of each rule, its number within the intent, and what it weighs.
  private let intents: FlatArray<Int32>
  private let numbers: FlatArray<Int32>
  private let weights: FlatArray<Double>
  private let all: FlatRows
  private let any: FlatRows
  private let none: FlatRows
  /// Rules by one entry that must occur for them to hold.
  private let byTrigger: FlatRows

  init(_ intents: [Intent], number: (KeywordEntry) -> Int32) {
    let rules = intents.enumerated().flatMap { place, intent in
      intent.keywords.enumerated().map { (intent: place, number: $0.offset, rule: $0.element) }
    }
    self.intents = FlatArray(rules.map { Int32($0.intent) })
    numbers = FlatArray(rules.map { Int32($0.number) })
    weights = FlatArray(rules.map(\.rule.weight))
    var lists: [[[Int32]]] = [[], [], []]
    for rule in rules {
      lists[0].append(rule.rule.all.map(number))
      lists[1].append(rule.rule.any.map(number))
      lists[2].append(rule.rule.none.map(number))
    }
    all = FlatRows(lists[0])
    any = FlatRows(lists[1])
    none = FlatRows(lists[2])
    let entries = Int(lists.joined().joined().max() ?? -1) + 1
    var byTrigger = [[Int32]](repeating: [], count: entries)
    for place in rules.indices {
      for trigger in lists[0][place].first.map({ [$0] }) ?? lists[1][place] {
        byTrigger[Int(trigger)].append(Int32(place))
      }
    }
    self.byTrigger = FlatRows(byTrigger)
  }

  init?(_ archive: inout ArchiveReader) {
    guard let intents: FlatArray<Int32> = archive.flat(),
      let numbers: FlatArray<Int32> = archive.flat(),
      let weights: FlatArray<Double> = archive.flat(), let all = FlatRows(&archive),
      let any = FlatRows(&archive), let none = FlatRows(&archive),
      let byTrigger = FlatRows(&archive),
      [numbers.count, weights.count, all.count, any.count, none.count]
        .allSatisfy({ $0 == intents.count })
    else { return nil }
    self.intents = intents
    self.numbers = numbers
    self.weights = weights
    self.all = all
    self.any = any
    self.none = none
    self.byTrigger = byTrigger
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(intents)
    archive.write(numbers)
    archive.write(weights)
    for rows in [all, any, none, byTrigger] { rows.write(to: &archive) }
  }

  /// The rules that hold where these entries occur.
  func hits(_ found: [Int32]) -> [KeywordMatcher.Hit] {
    var present = [Bool](repeating: false, count: byTrigger.count)
    for entry in found { present[Int(entry)] = true }
    var seen: [Int32] = []
    seen.reserveCapacity(32)
    var out: [KeywordMatcher.Hit] = []
    for trigger in found.sorted() {
      byTrigger.forEach(in: trigger) { rule in
        guard !seen.contains(rule) else { return }
        seen.append(rule)
        guard holds(rule, present) else { return }
        out.append(
          KeywordMatcher.Hit(
            intent: Int(intents.at(Int(rule))), rule: Int(numbers.at(Int(rule))),
            weight: weights.at(Int(rule))))
      }
    }
    return out
  }

  private func holds(_ rule: Int32, _ present: [Bool]) -> Bool {
    let any = any.places(in: rule)
    return all.places(in: rule).allSatisfy { present[Int(all.values.at($0))] }
      && (any.isEmpty || any.contains { present[Int(self.any.values.at($0))] })
      && !none.places(in: rule).contains { present[Int(none.values.at($0))] }
  }
}
