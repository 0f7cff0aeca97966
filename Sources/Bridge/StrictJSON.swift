import Foundation

/// Looks at a line before Foundation reads it, which takes more than RFC 8259 allows: a comma at the
/// end, one key twice, UTF-16, a byte order mark.
struct StrictJSON {
  private let bytes: [UInt8]
  private var place = 0

  /// Deeper nesting is no message.
  private static let mostDepth = 64

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether the bytes are one JSON object and nothing else, with each key once.
  static func isObject(_ bytes: [UInt8]) -> Bool {
    var scan = StrictJSON(bytes)
    scan.skipBlanks()
    guard scan.peek == UInt8(ascii: "{"), scan.value(depth: 0) else { return false }
    scan.skipBlanks()
    return scan.place == bytes.count
  }

  private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      place += 1
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: scalar) else { return false }
    place += 1
    return true
  }

  private mutating func value(depth: Int) -> Bool {
    guard depth <= Self.mostDepth, let first = peek else { return false }
    switch first {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""): return string() != nil
    case UInt8(ascii: "t"): return word("true")
    case UInt8(ascii: "f"): return word("false")
    case UInt8(ascii: "n"): return word("null")
    default: return number()
    }
  }

  private mutating func object(depth: Int) -> Bool {
    place += 1
    skipBlanks()
    if take("}") { return true }
    var keys: Set<[UInt8]> = []
    repeat {
      skipBlanks()
      guard let key = string(), keys.insert(Self.spelled(key)).inserted else { return false }
      skipBlanks()
      guard take(":") else { return false }
      skipBlanks()
      guard value(depth: depth + 1) else { return false }
      skipBlanks()
    } while take(",")
    return take("}")
  }

  private mutating func array(depth: Int) -> Bool {
    place += 1
    skipBlanks()
    if take("]") { return true }
    repeat {
      skipBlanks()
      guard value(depth: depth + 1) else { return false }
      skipBlanks()
    } while take(",")
    return take("]")
  }

  /// A key without its escapes: `\u0075ser` is `user` again.
  private static func spelled(_ key: ArraySlice<UInt8>) -> [UInt8] {
    guard key.contains(UInt8(ascii: "\\")) else { return Array(key) }
    let quoted = [UInt8(ascii: "\"")] + key + [UInt8(ascii: "\"")]
    let text = try? JSONDecoder().decode(String.self, from: Data(quoted))
    return text.map { Array($0.utf8) } ?? Array(key)
  }

  /// The bytes between the quotes, escapes as they are.
  private mutating func string() -> ArraySlice<UInt8>? {
    guard take("\"") else { return nil }
    let start = place
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        place += 1
        return bytes[start..<(place - 1)]
      case UInt8(ascii: "\\"): guard escape() else { return nil }
      case 0..<0x20: return nil
      default: place += 1
      }
    }
    return nil
  }

  /// An escape of a string; half a surrogate pair is none.
  private mutating func escape() -> Bool {
    place += 1
    guard let sign = peek else { return false }
    guard sign == UInt8(ascii: "u") else {
      place += 1
      return #""\/bfnrt"#.utf8.contains(sign)
    }
    guard let unit = codeUnit() else { return false }
    if UTF16.isTrailSurrogate(unit) { return false }
    guard UTF16.isLeadSurrogate(unit) else { return true }
    guard take("\\"), peek == UInt8(ascii: "u"), let next = codeUnit() else { return false }
    return UTF16.isTrailSurrogate(next)
  }

  /// The four digits behind a `u`.
  private mutating func codeUnit() -> UInt16? {
    let digits = bytes[min(place + 1, bytes.count)..<min(place + 5, bytes.count)]
    place += 5
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else {
      return nil
    }
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private mutating func word(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard place + count <= bytes.count,
      (0..<count).allSatisfy({ bytes[place + $0] == word.utf8Start[$0] })
    else { return false }
    place += count
    return true
  }

  /// A number that a Double can hold.
  private mutating func number() -> Bool {
    let start = place
    let signs = Array("+-.eE0123456789".utf8)
    while let byte = peek, signs.contains(byte) { place += 1 }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    guard text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil else {
      return false
    }
    return Double(text)?.isFinite ?? false
  }
}
