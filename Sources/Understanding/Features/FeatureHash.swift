/// 64-bit hashes of feature names; the same text in the same family gives the same number on every run.
struct FeatureHash {
  private(set) var value: UInt64

  init(_ family: Family) {
    value = 0xcbf2_9ce4_8422_2325 ^ (UInt64(family.rawValue) &* 0x9e37_79b9_7f4a_7c15)
  }

  /// A hash that was begun before.
  init(begun value: UInt64) {
    self.value = value
  }

  /// What kind of thing a feature is.
  enum Family: UInt8, Sendable {
    case word, wordPair, skipPair, letters, lettersOfWord, concept, conceptPair, mention, shape,
      sign, denied
  }

  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { for byte in $0 { add(byte) } }
  }

  /// The mixed hash; never 0, which marks an empty place in a table.
  var final: UInt64 {
    var mixed = value
    mixed ^= mixed >> 32
    mixed = mixed &* 0xd6e8_feb8_6659_fd93
    mixed ^= mixed >> 32
    return mixed == 0 ? 1 : mixed
  }
}
