import Coaching
import Language

/// How much training somebody has behind them.
extension SlotFilling {
  /// The level named, else the one that years of training stand for.
  func level() -> String? { ids(.level).first ?? levelOfYears }

  /// "been lifting ten years": two years and more are experience, half a year is some.
  private var levelOfYears: String? {
    for mention in mentions where mention.kind == .period {
      guard case .days(let days) = mention.value, isTimeOfTraining(mention) else { continue }
      if days >= 2 * 365 { return "experienced" }
      if days >= 180 { return "intermediate" }
    }
    return nil
  }

  private func isTimeOfTraining(_ time: Mention) -> Bool {
    let start = time.tokens.lowerBound
    let before = (max(start - 7, 0)..<start).map { scan.text($0) }
    guard Self.denials.isDisjoint(with: before) else { return false }
    if before.contains("been"), !Self.training.isDisjoint(with: before) { return true }
    if isLedByTraining(start) { return true }
    let end = time.tokens.upperBound
    let next = [.of, .inside, .theWord].contains(scan.word(end)) ? end + 1 : end
    return [next, next + 1].contains { Self.training.contains(scan.text($0)) }
      && scan.word(end - 1) == .year
  }

  /// "lifting for 6 years", "i lift already 2 years".
  private func isLedByTraining(_ start: Int) -> Bool {
    var index = start - 1
    while index > start - 4,
      ["for", "already", "over", "about", "weights", "now"].contains(scan.text(index))
    {
      index -= 1
    }
    return ["lifting", "training", "lift", "train", "lifted", "trained"].contains(scan.text(index))
  }

  private static let training: Set<String> = [
    "lifting", "training", "squatting", "deadlifting", "weightlifting", "powerlifting",
    "bodybuilding", "gym", "weights",
  ]
  private static let denials: Set<String> = [
    "not", "no", "never", "without", "stopped", "quit", "off", "away", "since", "wanted",
  ]
}
