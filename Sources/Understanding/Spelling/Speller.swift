import Archive
import Foundation
package import Language

/// Repairs words towards the coach's own vocabulary, never a word it knows, never a number.
///
/// Guards: same first letter, one edit from four letters on, two from eight, three letters only by the one that
/// was left out, and only towards words that stand in the content in good spelling.
package struct Speller: Sendable {
  let known: WordTable
  private let shorthand: [String: [String]]
  private let targets: SpellingTargets

  /// `known` words are left alone; `targets` maps well-spelt words to how often the content uses them.
  package init(known: Set<String>, targets: [String: Int], shorthand: [String: [String]] = [:]) {
    self.known = WordTable(set: known)
    self.shorthand = shorthand
    self.targets = SpellingTargets(targets)
  }

  init?(_ archive: inout ArchiveReader, shorthand: [String: [String]]) {
    guard let known = WordTable(&archive), let targets = SpellingTargets(&archive) else {
      return nil
    }
    self.known = known
    self.targets = targets
    self.shorthand = shorthand
  }

  func write(to archive: inout ArchiveWriter) {
    known.write(to: &archive)
    targets.write(to: &archive)
  }

  package func isKnown(_ word: String) -> Bool { known.contains(word) }

  /// The line with its unknown words repaired; `typed` keeps what stood there.
  package func repair(_ line: TokenizedLine) -> TokenizedLine {
    var line = line
    _ = repair(&line)
    return line
  }

  /// Repairs a line and returns its numbers: for each token the place of its word among the known ones, else -1.
  func repair(_ line: inout TokenizedLine) -> [Int32] {
    var numbers: [Int32] = []
    numbers.reserveCapacity(line.tokens.count)
    var isKnown = true
    for place in line.tokens.indices {
      let isWord = line.tokens[place].kind == .word
      let number = isWord ? known[line.tokens[place].text] : nil
      isKnown = isKnown && (number != nil || !isWord)
      numbers.append(number ?? -1)
    }
    return isKnown ? numbers : repair(&line, numbers)
  }

  private func repair(_ line: inout TokenizedLine, _ typed: [Int32]) -> [Int32] {
    var numbers: [Int32] = []
    let tokens = line.tokens
    line.tokens.removeAll(keepingCapacity: true)
    for (token, number) in zip(tokens, typed) {
      guard token.isWord, number < 0, let word = correction(for: token.text) else {
        line.tokens.append(token)
        numbers.append(number)
        continue
      }
      for (place, part) in (shorthand[word] ?? [word]).enumerated() {
        numbers.append(known[part] ?? -1)
        line.tokens.append(
          Token(
            text: part, kind: .word, start: token.start, end: token.end,
            spaceBefore: place > 0 || token.spaceBefore, typed: token.text))
      }
    }
    return numbers
  }

  /// The nearest word the coach knows, or nil where none is near enough.
  package func correction(for word: String) -> String? {
    let bytes = Array(word.utf8)
    guard bytes.count >= 3, bytes.count <= 24 else { return nil }
    let squeezed = Self.squeeze(bytes)
    let limit = bytes.count >= 8 ? 2 : 1
    var best: (cost: Double, bytes: UnsafeBufferPointer<UInt8>)?
    bytes.withUnsafeBufferPointer { typed in
      targets.forEach(near: bytes, or: squeezed, edits: limit) { target, bonus in
        guard typed.count > 3 || target.count == 4 else { return }
        let edits = Slip.cost(typed, target, atMost: limit)
        guard let slip = target.elementsEqual(squeezed) ? 0.8 : edits else { return }
        let cost = slip - bonus
        if let found = best, found.cost <= cost { return }
        best = (cost, target)
      }
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
}
