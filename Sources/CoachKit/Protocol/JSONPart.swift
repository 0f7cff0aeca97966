/// A piece of JSON before it is written.
enum JSONPart {
  case null
  case bool(Bool)
  case int(Int64)
  case unsigned(UInt64)
  /// The digits of a number that is not whole, or was not stored as one.
  case number(String)
  case text(String)
  case list(JSONList)
  case object(JSONObject)
}

/// The elements of a list, which may still grow.
final class JSONList {
  var parts: [JSONPart]

  init(_ parts: [JSONPart]) {
    self.parts = parts
  }
}

/// The entries of an object, which may still grow.
final class JSONObject {
  var entries: [(key: String, part: JSONPart)]

  init(_ entries: [(String, JSONPart)] = []) {
    self.entries = entries
  }

  /// By the bytes of the keys.
  fileprivate var sorted: [(key: String, part: JSONPart)] {
    entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }
}

extension JSONPart {
  /// A value that encodes itself.
  static func part(_ value: some Encodable) throws -> JSONPart {
    try LineEncoder.part(value)
  }

  /// The part as text on one line.
  var text: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes the part on one line: keys sorted, slashes plain, everything beyond ASCII as `\uXXXX`.
  func write(to out: inout [UInt8]) {
    switch self {
    case .null: out.append(contentsOf: "null".utf8)
    case .bool(let value): out.append(contentsOf: (value ? "true" : "false").utf8)
    case .int(let value): out.append(contentsOf: value.description.utf8)
    case .unsigned(let value): out.append(contentsOf: value.description.utf8)
    case .number(let digits): out.append(contentsOf: digits.utf8)
    case .text(let text): Self.write(text, to: &out)
    case .list(let list):
      out.append(UInt8(ascii: "["))
      for (place, part) in list.parts.enumerated() {
        if place > 0 { out.append(UInt8(ascii: ",")) }
        part.write(to: &out)
      }
      out.append(UInt8(ascii: "]"))
    case .object(let object):
      out.append(UInt8(ascii: "{"))
      for (place, entry) in object.sorted.enumerated() {
        if place > 0 { out.append(UInt8(ascii: ",")) }
        Self.write(entry.key, to: &out)
        out.append(UInt8(ascii: ":"))
        entry.part.write(to: &out)
      }
      out.append(UInt8(ascii: "}"))
    }
  }

  static func write(_ text: String, to out: inout [UInt8]) {
    var text = text
    out.append(UInt8(ascii: "\""))
    text.withUTF8 { bytes in
      var start = 0
      var place = 0
      // Nearly all bytes are written as they are: stretches of them at once.
      while place < bytes.count {
        if isPlain(bytes[place]) {
          place += 1
          continue
        }
        out.append(contentsOf: bytes[start..<place])
        var rest = bytes[place...].makeIterator()
        var decoder = UTF8()
        guard case .scalarValue(let scalar) = decoder.decode(&rest) else { break }
        write(scalar, to: &out)
        place += UTF8.width(scalar)
        start = place
      }
      out.append(contentsOf: bytes[start...])
    }
    out.append(UInt8(ascii: "\""))
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private static func write(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
    switch scalar {
    case "\"": out.append(contentsOf: #"\""#.utf8)
    case "\\": out.append(contentsOf: #"\\"#.utf8)
    case "\n": out.append(contentsOf: #"\n"#.utf8)
    case "\r": out.append(contentsOf: #"\r"#.utf8)
    case "\t": out.append(contentsOf: #"\t"#.utf8)
    case "\u{8}": out.append(contentsOf: #"\b"#.utf8)
    case "\u{C}": out.append(contentsOf: #"\f"#.utf8)
    case "\u{20}"..."\u{7E}": out.append(UInt8(truncatingIfNeeded: scalar.value))
    default:
      for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
        out.append(contentsOf: #"\u"#.utf8)
        for shift in [12, 8, 4, 0] { out.append(hexDigits[Int(unit >> UInt16(shift)) & 15]) }
      }
    }
  }

  private static let hexDigits = Array("0123456789abcdef".utf8)
}
