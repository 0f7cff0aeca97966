/// Takes an input apart: small decisions from its start, the rest as text.
package struct FuzzedInput {
  private var bytes: ArraySlice<UInt8>
  private let sum: Int

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes[...]
    sum = bytes.reduce(0) { $0 + Int($1) }
  }

  /// True for one input of so many, always the same ones: for checks that take much longer than the rest.
  package func isDrawn(oneOf count: Int) -> Bool { sum % count == 0 }

  package var isEmpty: Bool { bytes.isEmpty }

  /// The next byte; 0 behind the end.
  package mutating func byte() -> UInt8 { bytes.popFirst() ?? 0 }

  /// A number from 0 up to `count`, without `count`.
  package mutating func choice(of count: Int) -> Int {
    let high = count > 256 ? Int(byte()) << 8 : 0
    return (high | Int(byte())) % max(count, 1)
  }

  package mutating func flag() -> Bool { byte() & 1 == 1 }

  /// All that is left.
  package mutating func rest() -> [UInt8] {
    defer { bytes = [] }
    return Array(bytes)
  }

  /// All that is left, with U+FFFD where it is no UTF-8.
  package mutating func text() -> String { String(decoding: rest(), as: UTF8.self) }
}
