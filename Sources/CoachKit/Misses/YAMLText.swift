/// A text as one scalar of a YAML block list: plain where that is surely safe, else in double quotes.
package struct YAMLText: Sendable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  /// The scalar as it stands in a file, on one line.
  package var written: String { isPlain ? text : quoted }

  private var isPlain: Bool {
    guard let first = text.utf8.first, Self.isLetter(first),
      text.utf8.allSatisfy({ Self.isLetter($0) || Self.plainSigns.contains($0) }),
      text.utf8.last != UInt8(ascii: " ")
    else { return false }
    return !Self.reserved.contains(text.lowercased())
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static let plainSigns = Set("0123456789 ',.?!()/+-".utf8)

  /// Words that YAML readers of one version or another take for something else than text.
  private static let reserved: Set<String> = [
    "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf",
  ]

  private var quoted: String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case _ where Self.isPrintable(scalar.value): out.unicodeScalars.append(scalar)
      default: out += Self.escape(scalar.value)
      }
    }
    return out + "\""
  }

  /// What YAML 1.2 lets stand in a file, without line separators and the byte order mark.
  private static func isPrintable(_ value: UInt32) -> Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
      0x10000...0x10FFFF:
      true
    default: false
    }
  }

  private static func escape(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
