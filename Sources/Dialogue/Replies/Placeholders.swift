enum Placeholders {
  /// Replaces `{name}`; a name without a value stays, so that it is seen.
  static func fill(_ text: String, _ values: [String: String]) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var rest = bytes[...]
      guard var open = rest.firstIndex(of: UInt8(ascii: "{")) else { return nil }
      var out: [UInt8] = []
      out.reserveCapacity(bytes.count + 64)
      while let close = rest[open...].firstIndex(of: UInt8(ascii: "}")) {
        out += rest[..<open]
        if let value = values[String(decoding: rest[(open + 1)..<close], as: UTF8.self)] {
          out += value.utf8
        } else {
          out += rest[open...close]
        }
        rest = rest[(close + 1)...]
        guard let next = rest.firstIndex(of: UInt8(ascii: "{")) else { break }
        open = next
      }
      return String(decoding: out + rest, as: UTF8.self)
    } ?? text
  }
}
