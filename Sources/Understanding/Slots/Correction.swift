import Coaching
import Language

/// "148 no sorry 158", "i meant 72", "make that 22.5": the later value replaces the earlier.
enum Correction {
  /// Marks the earlier of two values as dropped and gives the later one its unit.
  static func apply(to mentions: inout [Mention], in scan: LineScan) {
    dropContrasts(in: &mentions, scan)
    dropPast(in: &mentions, scan)
    guard let marker = marker(in: scan) else { return }
    if halve(&mentions, after: marker, scan) { return }
    guard
      let later = mentions.firstIndex(where: { $0.tokens.lowerBound >= marker && $0.isMeasured }),
      let earlier = mentions[..<later].lastIndex(where: {
        $0.isMeasured && !$0.isDropped && mentions[later].canReplace($0)
      })
    else { return }
    mentions[later] = mentions[later].adopting(mentions[earlier])
    mentions[earlier].isDropped = true
  }

  /// "168 not 186 cm": the value behind "not" goes, its unit stays.
  private static func dropContrasts(in mentions: inout [Mention], _ scan: LineScan) {
    for index in mentions.indices.dropFirst() {
      let said = mentions[index - 1]
      let contrast = mentions[index]
      let gap = contrast.tokens.lowerBound - 1
      if isDeniedFirst(said, contrast, scan) {
        mentions[index - 1].isDropped = true
        mentions[index] = contrast.adopting(said)
        continue
      }
      guard scan.text(gap) == "not", [gap, gap - 1].contains(said.tokens.upperBound),
        said.isMeasured, contrast.isMeasured, said.canReplace(contrast), !said.isDropped
      else { continue }
      mentions[index - 1] = said.adopting(contrast)
      mentions[index].isDropped = true
    }
  }

  /// "used to be 5'6, now 5'4": what was gives way to what is.
  private static func dropPast(in mentions: inout [Mention], _ scan: LineScan) {
    for index in mentions.indices where mentions[index].isMeasured {
      let past = mentions[index]
      guard wasOnce(past, scan),
        let now = mentions.indices.first(where: {
          $0 != index && mentions[$0].isMeasured && !mentions[$0].isDropped
            && !wasOnce(mentions[$0], scan) && mentions[$0].canReplace(past)
        })
      else { continue }
      mentions[now] = mentions[now].adopting(past)
      mentions[index].isDropped = true
    }
  }

  private static func wasOnce(_ mention: Mention, _ scan: LineScan) -> Bool {
    let start = mention.tokens.lowerBound
    return (2...4).contains { back in
      scan.text(start - back) == "to" && scan.text(start - back - 1) == "used"
    }
  }

  /// "not 3 sets but 4".
  private static func isDeniedFirst(_ said: Mention, _ next: Mention, _ scan: LineScan) -> Bool {
    scan.text(said.tokens.lowerBound - 1) == "not" && scan.text(next.tokens.lowerBound - 1) == "but"
      && said.isMeasured && next.isMeasured && next.canReplace(said)
  }

  /// "a pound is too quick, make it half": half of the unit said before.
  private static func halve(_ mentions: inout [Mention], after marker: Int, _ scan: LineScan)
    -> Bool
  {
    guard scan.word(marker) == .make, let span = scan.numbers.span(at: marker + 2),
      span.isFraction, !scan.word(span.end).isUnit,
      let earlier = mentions.lastIndex(where: { $0.isMeasured && $0.tokens.upperBound <= marker })
    else { return false }
    let half = Mention(.number, (marker + 2)..<span.end, .number(span.value))
    mentions[earlier].isDropped = true
    mentions.insert(half.adopting(mentions[earlier]), at: earlier + 1)
    return true
  }

  /// The token at which a correction starts.
  private static func marker(in scan: LineScan) -> Int? {
    for index in stride(from: 0, to: scan.count, by: 1) {
      switch scan.word(index) {
      case .meant, .correction, .oops, .scratch, .actually: return index
      case .sorry where index > 0: return index
      case .wait where index > 0: return index
      case .make
      where scan.word(index + 1) == .that
        || scan.numbers.tokens.dropFirst(index + 1).first?.text == "it":
        return index
      case .no
      where index > 0 && scan.numbers.span(at: index + 1) != nil
        && scan.numbers.tokens[index].text == "no":
        return index
      default: continue
      }
    }
    return nil
  }
}

extension Mention {
  var isMeasured: Bool {
    switch kind {
    case .weight, .load, .height, .age, .number, .duration, .distance, .energy, .protein, .sets,
      .reps, .rate, .pain, .circumference, .effort:
      true
    default: false
    }
  }

  func canReplace(_ earlier: Mention) -> Bool {
    if kind == .number { return true }
    if kind == earlier.kind { return true }
    let masses: Set<Kind> = [.weight, .load, .number]
    return masses.contains(kind) && masses.contains(earlier.kind) || earlier.kind == .number
  }

  /// A bare number takes the unit of what it replaces.
  func adopting(_ earlier: Mention) -> Mention {
    guard kind == .number, let number else { return self }
    var copy = self
    copy.kind = earlier.kind
    switch earlier.value {
    case .mass(_, let unit): copy.value = .mass(number, unit)
    case .kilograms: copy.value = .mass(number, .stone)
    case .centimeters: copy.value = .centimeters(number < 3 ? number * 100 : number)
    case .seconds(let seconds):
      copy.value = .seconds(number * (seconds >= 3600 ? 3600 : seconds >= 60 ? 60 : 1))
    case .kilometers(_, let inMetres):
      copy.value = .kilometers(inMetres ? number / 1000 : number, inMetres: inMetres)
    case .kilocalories: copy.value = .kilocalories(number)
    case .grams: copy.value = .grams(number)
    case .rate(let wish):
      let sign: Double = wish.lbPerWeek < 0 ? -1 : 1
      copy.value = .rate(RateWish(lbPerWeek: number * sign, isDirected: wish.isDirected))
    case .effort(let scale, _): copy.value = .effort(scale, number)
    case .scheme(var scheme):
      guard let count = Int(exactly: number) else { return self }
      if scheme.reps.isEmpty { scheme.sets = count } else { scheme.reps = [count] }
      copy.value = .scheme(scheme)
    default: break
    }
    return copy
  }
}
