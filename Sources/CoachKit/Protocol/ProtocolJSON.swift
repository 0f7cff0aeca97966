/// JSON as the bridge protocol wants it: one line, sorted keys, ASCII only.
package enum ProtocolJSON {
  package static func line(_ value: some Encodable) throws -> String {
    try JSONPart.part(value).text
  }

  /// Everything beyond ASCII as `\uXXXX`, so that no reader splits or garbles the line.
  package static func ascii(_ json: String) -> String {
    if json.utf8.allSatisfy({ $0 < 0x7F }) { return json }
    var out = ""
    for unit in json.utf16 {
      if unit < 0x7F {
        out.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      } else {
        let digits = String(unit, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return out
  }
}
