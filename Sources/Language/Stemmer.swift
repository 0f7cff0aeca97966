/// A light English stemmer: plural, -ing, -ed, -ly; enough to bring "muscles wasting" to "muscle wast".
package enum Stemmer {
  /// The stem of a lower-case word; words of three letters and fewer stay as they are.
  package static func stem(_ word: String) -> String {
    var text = word
    let stem: String? = text.withUTF8 { letters in
      guard letters.count > 3, letters.allSatisfy(Normalizer.isLetter) else { return nil }
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: letters.count) { copy in
        _ = copy.initialize(fromContentsOf: letters)
        var ending = Ending(letters: copy, count: copy.count)
        ending.strip()
        return String(decoding: copy[..<ending.count], as: UTF8.self)
      }
    }
    return stem ?? word
  }

  /// A word that gets shorter from its end.
  private struct Ending {
    let letters: UnsafeMutableBufferPointer<UInt8>
    var count: Int

    mutating func strip() {
      stripPlural()
      stripVerbEnding()
      if count > 5, ends("ly") { count -= 2 }
      if count > 4, ends("e") { count -= 1 }
      if count > 3, ends("y") { letters[count - 1] = UInt8(ascii: "i") }
    }

    private func ends(_ suffix: StaticString) -> Bool {
      let length = suffix.utf8CodeUnitCount
      guard count >= length else { return false }
      for place in 0..<length where letters[count - length + place] != suffix.utf8Start[place] {
        return false
      }
      return true
    }

    private mutating func stripPlural() {
      guard ends("s") else { return }
      if ends("sses") {
        count -= 2
      } else if ends("ies"), count > 4 {
        count -= 2
      } else if !ends("ss"), !ends("us"), !ends("is") {
        count -= 1
      }
    }

    private mutating func stripVerbEnding() {
      let length = ends("ing") ? 3 : ends("ed") ? 2 : 0
      let kept = count - length
      guard length > 0, kept >= 3, letters[..<kept].contains(where: isVowel) else { return }
      count = kept
      let last = letters[count - 1]
      if last == letters[count - 2], !isVowel(last), !isDoubled(last) { count -= 1 }
    }

    private func isVowel(_ letter: UInt8) -> Bool { Self.vowels.contains(letter) }

    /// Letters that are doubled in the stem too: "fall", "press", "buzz".
    private func isDoubled(_ letter: UInt8) -> Bool { Self.doubled.contains(letter) }

    private static let vowels = Array("aeiouy".utf8)
    private static let doubled = Array("lsz".utf8)
  }
}
