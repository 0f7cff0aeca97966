import Bridge
import CoachKit
import Foundation
import FuzzDriver

/// A message that the bridge takes, against Foundation's reading of the same bytes and the limits of the protocol.
enum MessageCheck {
  /// The message, checked; nil for a line that is none.
  static func check(_ line: [UInt8]) -> BridgeMessage? {
    guard let message = try? BridgeMessage(line) else { return nil }
    let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
    FuzzTarget.claim(object != nil, "a message is a JSON object")
    FuzzTarget.claim((1...128).contains(message.id.utf8.count), "an id of 1 to 128 bytes")
    FuzzTarget.claim(
      isSame(message.id, object?["id"]), "the id that was sent: \(message.id)")
    if [.message, .export, .forget].contains(message.kind) { checkUser(message.user) }
    if message.kind == .message {
      let text = message.text ?? ""
      FuzzTarget.claim(text.utf8.count <= 8000, "a text of at most 8,000 bytes")
      FuzzTarget.claim(
        isSame(text, object?["text"]), "the text that was sent: \(text)")
    }
    checkWritten(message)
    return message
  }

  /// Foundation's older reader drops a byte order mark behind an escape.
  private static func isSame(_ read: String, _ other: Any?) -> Bool {
    guard let other = other as? String else { return false }
    return read.unicodeScalars.filter { $0 != "\u{FEFF}" }
      .elementsEqual(other.unicodeScalars.filter { $0 != "\u{FEFF}" })
  }

  private static func checkUser(_ user: String?) {
    let bytes = Array((user ?? "").utf8)
    FuzzTarget.claim(
      (1...100).contains(bytes.count) && bytes.allSatisfy { (0x21...0x7E).contains($0) },
      "a user of 1 to 100 printable ASCII bytes")
  }

  /// The members that are kept as they came, written anew.
  private static func checkWritten(_ message: BridgeMessage) {
    var members: [String: String] = ["id": message.id, "type": message.kind.rawValue]
    members["user"] = message.user
    members["text"] = message.text
    members["channel"] = message.channel
    members["locale"] = message.locale
    let text = FuzzTarget.mustSucceed("a message is written") { try ProtocolJSON.line(members) }
    let again = FuzzTarget.mustSucceed("a message is read again: \(text)") {
      try BridgeMessage(Array(text.utf8))
    }
    FuzzTarget.claim(
      again.id == message.id && again.kind == message.kind && again.user == message.user
        && again.text == message.text && again.channel == message.channel
        && again.locale == message.locale, "the same message from \(text)")
  }
}
