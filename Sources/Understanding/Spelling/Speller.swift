import Foundation
package import Language

/// Repairs words towards the coach's own vocabulary, never a word it knows, never a number.
///
/// Guards: same first letter, one edit from four letters on, two from eight, three letters only by the one that
/// was left out, and only towards words that stand in the content in good spelling.
package struct Speller: Sendable {
  private let known: Set<String>
  private let shorthand: [String: [String]]
  /// Repair targets by first letter, each with its letter signature and how often the content uses it.
  private let targets: [UInt8: [Target]]

  private struct Target: Sendable {
    let bytes: [UInt8]
    let signature: UInt32
    /// What frequent use is worth, in edits.
    let bonus: Double
  }

  /// `known` words are left alone; `targets` maps well-spelt words to how often the content uses them.
  package init(known: Set<String>, targets: [String: Int], shorthand: [String: [String]] = [:]) {
    self.known = known
    self.shorthand = shorthand
    var byLetter: [UInt8: [Target]] = [:]
    for (word, uses) in targets.sorted(by: { $0.key < $1.key }) where word.utf8.count >= 4 {
      let bytes = Array(word.utf8)
      guard bytes.allSatisfy({ $0 < 0x80 }) else { continue }
      byLetter[bytes[0], default: []].append(
        Target(
          bytes: bytes, signature: Self.signature(bytes), bonus: 0.15 * log10(Double(uses) + 1)))
    }
    self.targets = byLetter
  }

  package func isKnown(_ word: String) -> Bool { known.contains(word) }

  /// The line with its unknown words repaired; `typed` keeps what stood there.
  package func repair(_ line: TokenizedLine) -> TokenizedLine {
    guard line.tokens.contains(where: { $0.isWord && !known.contains($0.text) }) else {
      return line
    }
    var out = line
    out.tokens.removeAll(keepingCapacity: true)
    for token in line.tokens {
      guard token.isWord, !known.contains(token.text), let word = correction(for: token.text) else {
        out.tokens.append(token)
        continue
      }
      for (place, part) in (shorthand[word] ?? [word]).enumerated() {
        out.tokens.append(
          Token(
            text: part, kind: .word, start: token.start, end: token.end,
            spaceBefore: place > 0 || token.spaceBefore, typed: token.text))
      }
    }
    return out
  }

  /// The nearest word the coach knows, or nil where none is near enough.
  package func correction(for word: String) -> String? {
    let bytes = Array(word.utf8)
    guard bytes.count >= 3, bytes.count <= 24, let candidates = targets[bytes[0]] else {
      return nil
    }
    let squeezed = Self.squeeze(bytes)
    let limit = bytes.count >= 8 ? 2 : 1
    let mask = Self.signature(bytes)
    var best: (cost: Double, bytes: [UInt8])?
    for target in candidates {
      guard abs(target.bytes.count - bytes.count) <= limit || target.bytes == squeezed,
        bytes.count > 3 || target.bytes.count == 4,
        (target.signature ^ mask).nonzeroBitCount <= 2 * limit
      else { continue }
      let edits = Slip.cost(bytes, target.bytes, atMost: limit)
      guard let slip = target.bytes == squeezed ? 0.8 : edits else { continue }
      let cost = slip - target.bonus
      if let found = best, found.cost <= cost { continue }
      best = (cost, target.bytes)
    }
    return best.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// Runs of three and more equal letters cut to one: "sooore" → "sore".
  private static func squeeze(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let run = index > 0 && bytes[index - 1] == byte
      let long =
        run
        && ((index > 1 && bytes[index - 2] == byte)
          || (index + 1 < bytes.count && bytes[index + 1] == byte))
      if !long { out.append(byte) }
    }
    return out
  }

  private static func signature(_ bytes: [UInt8]) -> UInt32 {
    bytes.reduce(0) { $0 | (1 << UInt32($1 & 31)) }
  }
}
