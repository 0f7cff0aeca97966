import Coaching
import Language

/// Health conditions, also told by the level of an injury.
extension SlotFilling {
  /// The conditions of the line, nil without any.
  func conditions() -> [String]? {
    let cord = "spinal cord injury"
    var said = ids(.condition)
    if !said.contains(cord), saysCordLevel { said.append(cord) }
    return said.isEmpty ? nil : said
  }

  /// "full time in a chair, C6 since 2009": C1 to C8, T1 to T12 or L1 to L5 of somebody in a chair.
  private var saysCordLevel: Bool {
    guard scan.hasText(["chair", "wheelchair", "paralysed", "paralyzed"]) else { return false }
    return tokens.contains { index in
      let text = scan.text(index)
      if Self.cordLevels.contains(text) { return true }
      return scan.isJoined(index + 1) && Self.cordLevels.contains(text + scan.text(index + 1))
    }
  }

  private static let cordLevels = Set(
    (1...8).map { "c\($0)" } + (1...12).map { "t\($0)" } + (1...5).map { "l\($0)" })

  /// "becker muscular dystrophy, 34": a number alone behind a condition is an age.
  func ageBesideCondition() -> Int? {
    guard first(.condition) != nil else { return nil }
    return mentions.lazy.filter { mention in
      mention.kind == .number && scan.word(mention.tokens.lowerBound - 1) == .comma
        && scan.isClauseEnd(mention.tokens.upperBound)
    }.compactMap { $0.number.flatMap { Int(exactly: $0) } }.first { (14...110).contains($0) }
  }
}
