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

  struct Message: Encodable {
    let text: String
    let isPrivate: Bool?

    enum CodingKeys: String, CodingKey {
      case text
      case isPrivate = "private"
    }
  }

  struct CitedSource: Encodable {
    let n: Int
    let key: String
    let cite: String
  }

  struct Full: Encodable {
    let type = "reply"
    let id: String
    let user: String
    let channel: String?
    let messages: [Message]
    let intent: String
    let confidence: Double
    let slots: Slots
    let safety: SafetyOutput?
    let sources: [CitedSource]
    let suggest: [String]

    enum CodingKeys: String, CodingKey {
      case type, id, user, channel, messages, intent, confidence, slots, safety, sources, suggest
    }

    /// `safety` is written as null when there is no danger sign.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(type, forKey: .type)
      try container.encode(id, forKey: .id)
      try container.encode(user, forKey: .user)
      try container.encodeIfPresent(channel, forKey: .channel)
      try container.encode(messages, forKey: .messages)
      try container.encode(intent, forKey: .intent)
      try container.encode(confidence, forKey: .confidence)
      try container.encode(slots, forKey: .slots)
      try container.encode(safety, forKey: .safety)
      try container.encode(sources, forKey: .sources)
      try container.encode(suggest, forKey: .suggest)
    }
  }

  /// A reply as the protocol carries it; texts are cleaned and cut to the bridge's limits.
  static func full(
    _ reply: Reply, to message: BridgeMessage, user: String, limits: BridgeMessage.Limits?
  ) -> Full {
    Full(
      id: message.id, user: user, channel: message.channel,
      messages: messages(of: reply, limits: limits), intent: reply.intent.rawValue,
      confidence: (reply.confidence * 1000).rounded() / 1000, slots: reply.slots,
      safety: reply.safety.map(SafetyOutput.init),
      sources: reply.sources.enumerated().map {
        CitedSource(n: $0.offset + 1, key: $0.element.key, cite: $0.element.cite)
      }, suggest: reply.suggestions)
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
        Message(text: $0, isPrivate: part.isPrivate ? true : nil)
      }
    }
  }

  /// No escape sequences and no mention that a person smuggled in through their own data.
  private static func harmless(_ text: String) -> String {
    let clean = SafeText.clean(text)
    // Hardly a reply has either sign, and to look for two characters is quicker than to replace them.
    guard clean.utf8.contains(where: { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "<") }) else {
      return clean
    }
    return clean.replacing("@", with: "(at)").replacing("<!", with: "< !")
  }
}
