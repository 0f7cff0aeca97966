/// A light English stemmer: plural, -ing, -ed, -ly; enough to bring "muscles wasting" to "muscle wast".
package enum Stemmer {
  /// The stem of a lower-case word; words of three letters and fewer stay as they are.
  package static func stem(_ word: String) -> String {
    var bytes = Array(word.utf8)
    guard bytes.count > 3, bytes.allSatisfy(Normalizer.isLetter) else { return word }
    stripPlural(&bytes)
    stripVerbEnding(&bytes)
    if bytes.count > 5, ends(bytes, "ly") { bytes.removeLast(2) }
    if bytes.count > 4, bytes.last == UInt8(ascii: "e") { bytes.removeLast() }
    if bytes.count > 3, bytes.last == UInt8(ascii: "y") {
      bytes[bytes.count - 1] = UInt8(ascii: "i")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func ends(_ bytes: [UInt8], _ suffix: String) -> Bool {
    bytes.count >= suffix.utf8.count && bytes.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  private static func stripPlural(_ bytes: inout [UInt8]) {
    if ends(bytes, "sses") {
      bytes.removeLast(2)
    } else if ends(bytes, "ies"), bytes.count > 4 {
      bytes.removeLast(2)
    } else if ends(bytes, "s"), !ends(bytes, "ss"), !ends(bytes, "us"), !ends(bytes, "is") {
      bytes.removeLast()
    }
  }

  private static func stripVerbEnding(_ bytes: inout [UInt8]) {
    for suffix in ["ing", "ed"] where ends(bytes, suffix) {
      let kept = bytes.count - suffix.utf8.count
      guard kept >= 3, bytes[..<kept].contains(where: isVowel) else { return }
      bytes.removeLast(suffix.utf8.count)
      let last = bytes[bytes.count - 1]
      if last == bytes[bytes.count - 2], !isVowel(last), !"lsz".utf8.contains(last) {
        bytes.removeLast()
      }
      return
    }
  }

  private static func isVowel(_ byte: UInt8) -> Bool { "aeiouy".utf8.contains(byte) }
}
