import Foundation

/// Folds a line to lower-case ASCII where it can: case, accents, typographic signs, fractions, emoji.
package enum Normalizer {
  /// The folded bytes; tabs, line feeds and carriage returns become one line feed or space each.
  package static func fold(_ line: String) -> [UInt8] {
    if let plain = foldPlain(line) { return plain }
    var out: [UInt8] = []
    out.reserveCapacity(line.utf8.count + 8)
    for scalar in line.unicodeScalars {
      if scalar.isASCII {
        appendASCII(UInt8(truncatingIfNeeded: scalar.value), to: &out)
      } else {
        append(scalar, to: &out)
      }
    }
    return out
  }

  /// A line of ASCII alone, byte by byte; nil for any other.
  private static func foldPlain(_ line: String) -> [UInt8]? {
    var line = line
    return line.withUTF8 { bytes in
      // An array without room is one that all threads share, and the count below would be written into it.
      if bytes.isEmpty { return [] }
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      return [UInt8](unsafeUninitializedCapacity: bytes.count) { out, count in
        for place in bytes.indices { out[place] = folded(bytes[place]) }
        count = bytes.count
      }
    }
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case 0x0A: 0x0A
    case 0..<0x20, 0x7F: 0x20
    case UInt8(ascii: "`"): UInt8(ascii: "'")
    default: byte
    }
  }

  private static func appendASCII(_ byte: UInt8, to out: inout [UInt8]) {
    out.append(folded(byte))
  }

  private static func append(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
    if let sign = signs[scalar] {
      if sign.hasSuffix("/2") || sign.hasSuffix("/4") || sign.hasSuffix("/3"),
        let last = out.last, isDigit(last)
      {
        out.append(0x20)
      }
      out.append(contentsOf: sign.utf8)
      return
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return
    case .control, .spaceSeparator, .lineSeparator, .paragraphSeparator: out.append(0x20)
    default: appendFolded(scalar, to: &out)
    }
  }

  /// Accents and full-width forms through Unicode's compatibility decomposition; letters of other scripts stay.
  private static func appendFolded(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
    let plain = String(scalar).decomposedStringWithCompatibilityMapping.lowercased()
    for part in plain.unicodeScalars {
      if part.isASCII {
        appendASCII(UInt8(truncatingIfNeeded: part.value), to: &out)
      } else if let sign = signs[part] {
        out.append(contentsOf: sign.utf8)
      } else if part.properties.generalCategory != .nonspacingMark {
        out.append(contentsOf: String(part).utf8)
      }
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")) || byte >= 0x80
  }

  private static let signs: [Unicode.Scalar: String] = [
    "\u{2018}": "'", "\u{2019}": "'", "\u{201B}": "'", "\u{02BC}": "'", "\u{2032}": "'",
    "\u{00B4}": "'", "\u{201C}": "\"", "\u{201D}": "\"", "\u{2033}": "\"", "\u{00AB}": "\"",
    "\u{00BB}": "\"", "\u{2010}": "-", "\u{2011}": "-", "\u{2012}": "-", "\u{2013}": "-",
    "\u{2014}": " - ", "\u{2212}": "-", "\u{00D7}": "x", "\u{2715}": "x", "\u{00F7}": "/",
    "\u{2026}": "...", "\u{00BD}": "1/2", "\u{00BC}": "1/4", "\u{00BE}": "3/4",
    "\u{2153}": "1/3", "\u{2154}": "2/3", "\u{00DF}": "ss", "\u{00F8}": "o", "\u{0142}": "l",
    "\u{1F44D}": " yes ", "\u{1F44E}": " no ", "\u{00B0}": " degrees ", "\u{2022}": ";",
  ]
}
