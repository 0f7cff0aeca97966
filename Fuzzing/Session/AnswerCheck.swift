import Foundation
import FuzzDriver

/// One line that a bridge reads back.
enum AnswerCheck {
  static func check(_ answer: String, to line: String) {
    func claim(_ holds: Bool, _ promise: String) {
      FuzzTarget.claim(holds, "\(promise): \(answer) to \(line)")
    }
    claim(answer.utf8.count <= 65_536, "at most 65,536 bytes")
    claim(answer.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "one line of ASCII")
    let object = try? JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any]
    claim(object?["type"] is String, "a JSON object with a type")
    let troubles = ["internal", "store_full", "store_unwritable", "store_corrupt", "busy"]
    claim(!troubles.contains(object?["code"] as? String ?? ""), "no trouble with the record")
    guard object?["type"] as? String == "reply" else { return }
    for message in object?["messages"] as? [[String: Any]] ?? [] {
      let text = message["text"] as? String ?? ""
      claim(!text.isEmpty, "no empty message")
    }
  }
}
