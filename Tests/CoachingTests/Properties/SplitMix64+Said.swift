import SeededRandom

extension SplitMix64 {
  /// The value most of the time, else nil: not said.
  mutating func said<Value>(_ value: Value) -> Value? { one(in: 3) ? nil : value }
}
