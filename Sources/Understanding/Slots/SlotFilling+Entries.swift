import Coaching
import Language

/// The tokens that belong to one exercise of a line.
struct Entry {
  let head: Mention?
  var tokens: Range<Int>
}

extension SlotFilling {
  /// Cuts the line where a new exercise begins.
  func entries() -> [Entry] {
    var heads: [Mention] = []
    for mention in mentions where mention.kind == .exercise || mention.kind == .mode {
      if isRuledOut(mention) || heads.last?.tokens == mention.tokens { continue }
      if let last = heads.last, isInWater(last, mention) || isWithPoles(last, mention) {
        heads[heads.count - 1] = mention
        continue
      }
      if let last = heads.last, last.id == mention.id || !isApart(last, mention) {
        // Of two names without anything between them the exercise is meant, not the mode.
        if last.kind == .mode, mention.kind == .exercise { heads[heads.count - 1] = mention }
        continue
      }
      heads.append(mention)
    }
    if heads.isEmpty, let other = pushedWheelchair ?? testAsExercise { heads = [other] }
    guard var previous = heads.first else { return [] }
    var entries: [Entry] = []
    var start = 0
    for head in heads.dropFirst() {
      let cut = boundary(previous, head)
      entries.append(Entry(head: previous, tokens: start..<cut))
      (start, previous) = (cut, head)
    }
    entries.append(Entry(head: previous, tokens: start..<scan.count))
    return entries
  }

  /// "pushed myself round the park in the wheelchair" is arm work.
  var pushedWheelchair: Mention? {
    let pushes: Set<String> = ["pushed", "pushing", "wheeled", "wheeling", "propelled", "rolled"]
    guard let chair = mentions.first(where: { $0.id == "wheelchair" }), scan.hasText(pushes),
      first(.duration) != nil || first(.distance) != nil
    else { return nil }
    return Mention(.mode, chair.tokens, .name("a_arm"))
  }

  /// "jogged up and down in the pool" is done in water.
  private func isInWater(_ first: Mention, _ second: Mention) -> Bool {
    let start = second.tokens.lowerBound
    let before = scan.word(start - 1) == .theWord ? start - 2 : start - 1
    return second.id == "a_water" && ["a_walk", "a_run", "a_march"].contains(first.id)
      && scan.word(before) == .inside
      && !(first.tokens.upperBound..<start).contains {
        scan.isSeparator($0) && scan.word($0 - 1) != .up
      }
  }

  /// "walked a mile and a half with the nordic sticks" is one walk.
  private func isWithPoles(_ first: Mention, _ second: Mention) -> Bool {
    let start = second.tokens.lowerBound
    let isOwned = scan.word(start - 1) == .theWord || scan.text(start - 1) == "my"
    let leads = [start, isOwned ? start - 2 : start - 1]
    return second.id == "a_nordic" && first.id == "a_walk"
      && leads.contains { scan.word($0) == .with }
  }

  /// "step ups 2x10 on the bottom stair": where it was done.
  private func isStair(_ first: Mention, _ second: Mention) -> Bool {
    let between = first.tokens.upperBound..<second.tokens.lowerBound
    return first.kind == .exercise && second.id == "a_stairs"
      && between.contains { [.on, .from].contains(scan.word($0)) }
      && !between.contains { scan.isSeparator($0) }
  }

  /// "five chair rises", "stood on one leg 20 s": where no exercise is named, the one of the test.
  private var testAsExercise: Mention? {
    guard let test = first(.test) else { return nil }
    switch test.id {
    case "5xsts", "cst30":
      let end = test.tokens.upperBound
      let hands =
        scan.word(end) == .with || scan.text(end) == "using"
        ? (1...2).contains { ["hands", "arms"].contains(scan.text(end + $0)) } : false
      return Mention(.exercise, test.tokens, .name(hands ? "sit_to_stand_hands" : "sit_to_stand"))
    case "sls": return Mention(.exercise, test.tokens, .name("single_leg_stance"))
    default: return nil
    }
  }

  /// The "five" inside "five chair rises".
  func countInTest(_ head: Mention) -> Reps? {
    guard mentions.contains(where: { $0.kind == .test && $0.tokens == head.tokens }),
      let span = scan.numbers.span(at: head.tokens.lowerBound), !scan.word(span.end).isUnit,
      let count = scan.whole(span)
    else { return nil }
    return .each(count)
  }

  /// A second name starts an entry of its own after a separator or a quantity.
  private func isApart(_ first: Mention, _ second: Mention) -> Bool {
    if isStair(first, second) { return false }
    let between = first.tokens.upperBound..<second.tokens.lowerBound
    return between.contains {
      scan.isSeparator($0) && scan.word($0) != .after && scan.word($0) != .before
    }
      || mentions.contains { $0.isMeasured && between.contains($0.tokens.lowerBound) }
  }

  /// The last separator that no quantity uses, else the side on which the numbers stand.
  private func boundary(_ first: Mention, _ second: Mention) -> Int {
    let between = first.tokens.upperBound..<second.tokens.lowerBound
    let free = between.last { index in
      scan.isSeparator(index) && !mentions.contains { $0.tokens.contains(index) }
    }
    if let free { return free }
    let leads = mentions.contains {
      $0.isMeasured && $0.tokens.upperBound <= first.tokens.lowerBound
    }
    return leads ? first.tokens.upperBound : second.tokens.lowerBound
  }
}
