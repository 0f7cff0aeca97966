import CoachKit
import Foundation
import FuzzDriver

/// JSON that is read, written as the protocol writes it, and read again.
enum JSONRoundTrip {
  static func check(_ line: [UInt8]) {
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(line)) else { return }
    let text = FuzzTarget.mustSucceed("what was read is written") { try ProtocolJSON.line(value) }
    FuzzTarget.claim(
      text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "one line of ASCII: \(text)")
    let again = FuzzTarget.mustSucceed("what was written is read: \(text)") {
      try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
    }
    FuzzTarget.claim(again == value, "the same value from \(text)")
    let twice = FuzzTarget.mustSucceed("it is written again") { try ProtocolJSON.line(again) }
    FuzzTarget.claim(twice == text, "the same text twice: \(text), not \(twice)")
    FuzzTarget.claim(ProtocolJSON.ascii(text) == text, "ASCII stays")
  }
}
