/// SplitMix64: the same numbers for the same seed on every machine.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

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
