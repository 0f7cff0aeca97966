import SeededRandom

extension SplitMix64 {
  /// Any bytes, mostly such as people type: letters, digits, signs, UTF-8 in whole and in pieces.
  mutating func line() -> String {
    let pieces = [
      "squat", "3x10", " ", "\n", "'", "can't", "½", "👍", "é", "\u{301}", "\u{200B}", "12.5", ".",
      "1,000", "/", "-", "İ", "ﬁ", "脚", "\u{202E}", "5'5\"", "👩‍🦽", "0", "\u{1B}[31m",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...30, using: &self) {
      if Int.random(in: 0..<4, using: &self) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &self))
      } else {
        bytes += Array((pieces.randomElement(using: &self) ?? "").utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
