/// SplitMix64 (Steele, Lea and Flood 2014): one seed gives the same life every time.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// True once in `times` on average.
  mutating func one(in times: Int) -> Bool { Int.random(in: 0..<times, using: &self) == 0 }

  /// The value most of the time, else nil: not said.
  mutating func said<Value>(_ value: Value) -> Value? { one(in: 3) ? nil : value }

  mutating func pick<Value>(_ values: [Value], else other: Value) -> Value {
    values.randomElement(using: &self) ?? other
  }
}
