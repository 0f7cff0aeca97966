import Content
import CoachKit
import Dialogue
import LineIO
import Understanding

/// The lines a bridge reads back.
enum BridgeReply {
  struct Hello: Encodable {
    let type = "hello"
    let id: String
    let proto = 1
    let software: String
    let limits = ["in_flight": 32, "line": 65_536, "text": 8000]
  }

  struct Simple: Encodable {
    let type: String
    let id: String
  }

  struct Forgotten: Encodable {
    let type = "forgotten"
    let id: String
    let user: String
    let deleted = true
  }

  struct Failure: Encodable {
    let type = "error"
    let id: String?
    let code: String
    let message: String
    let line: Int
    let retryable: Bool
    let retryAfterMilliseconds: Int?

    enum CodingKeys: String, CodingKey {
      case type, id, code, message, line, retryable
      case retryAfterMilliseconds = "retry_after_ms"
    }

    /// `id` is written as null where none could be read.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(type, forKey: .type)
      try container.encode(id, forKey: .id)
      try container.encode(code, forKey: .code)
      try container.encode(message, forKey: .message)
      try container.encode(line, forKey: .line)
      try container.encode(retryable, forKey: .retryable)
      try container.encodeIfPresent(retryAfterMilliseconds, forKey: .retryAfterMilliseconds)
    }
  }

  struct Message {
    let text: String
    let isPrivate: Bool
  }

  struct Full {
    let id: String
    let user: String
    let channel: String?
    let messages: [Message]
    let intent: String
    let confidence: Double
    let slots: Slots
    let safety: SafetyOutput?
    let sources: [Source]
    let suggest: [String]

    /// The reply as JSON; `safety` is null when there is no danger sign.
    ///
    /// Written by hand, since to let it encode itself took a tenth of a turn.
    func line() throws -> String {
      var object = JSONObjectWriter()
      object.member("channel", present: channel)
      object.member("confidence", share: confidence)
      object.member("id", id)
      object.member("intent", intent)
      object.openList("messages")
      for message in messages {
        object.openObject()
        if message.isPrivate { object.member("private", true) }
        object.member("text", message.text)
        object.closeObject()
      }
      object.closeList()
      if let safety { try object.member("safety", encoding: safety) } else { object.null("safety") }
      try object.member("slots", slots: slots)
      object.openList("sources")
      for (place, source) in sources.enumerated() {
        object.openObject()
        object.member("cite", source.cite)
        object.member("key", source.key)
        object.member("n", place + 1)
        object.closeObject()
      }
      object.closeList()
      object.member("suggest", suggest)
      object.member("type", "reply")
      object.member("user", user)
      return object.finish()
    }
  }

  /// A reply as the protocol carries it; texts are cleaned and cut to the bridge's limits.
  static func full(
    _ reply: Reply, to message: BridgeMessage, user: String, limits: BridgeMessage.Limits?
  ) -> Full {
    Full(
      id: message.id, user: user, channel: message.channel,
      messages: messages(of: reply, limits: limits), intent: reply.intent.rawValue,
      confidence: reply.confidence, slots: reply.slots,
      safety: reply.safety.map(SafetyOutput.init),
      sources: reply.sources, suggest: reply.suggestions)
  }

  /// Neighbouring blocks of the same privacy become one message.
  private static func messages(of reply: Reply, limits: BridgeMessage.Limits?) -> [Message] {
    let layout = PlainText(showsSources: false, showsSuggestions: false)
    var joined: [(text: String, isPrivate: Bool)] = []
    for block in reply.blocks {
      let text = harmless(layout.text(of: block))
      if let last = joined.last, last.isPrivate == block.isPrivate {
        joined[joined.count - 1].text = last.text + "\n" + text
      } else {
        joined.append((text, block.isPrivate))
      }
    }
    return joined.flatMap { part in
      MessageSplitter(bytes: limits?.bytes, messages: limits?.messages).split(part.text).map {
        Message(text: $0, isPrivate: part.isPrivate)
      }
    }
  }

  private static func has(_ one: Unicode.Scalar, or other: Unicode.Scalar, _ text: String) -> Bool {
    let (one, other) = (UInt8(ascii: one), UInt8(ascii: other))
    var text = text
    return text.withUTF8 { bytes in
      for byte in bytes where byte == one || byte == other { return true }
      return false
    }
  }

  /// No escape sequences and no mention that a person smuggled in through their own data.
  private static func harmless(_ text: String) -> String {
    let clean = SafeText.clean(text)
    // Hardly a reply has either sign, and to look for two characters is quicker than to replace them.
    guard has("@", or: "<", clean) else { return clean }
    return clean.replacing("@", with: "(at)").replacing("<!", with: "< !")
  }
}
