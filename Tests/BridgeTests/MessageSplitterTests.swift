import Bridge
import Testing

struct MessageSplitterTests {
  private static let text =
    "A leg that is not loaded shrinks within days [1]. Zoë’s 👩‍🦽 and 👍🏽 stay whole;\n"
    + "e\u{301}e\u{301}e\u{301} 🇬🇧🇫🇷 नमस्ते 脚が細くなった。" + String(repeating: "x", count: 60)

  @Test(arguments: 16...140)
  func `no message is over the limit and no grapheme is cut`(bytes: Int) {
    let parts = MessageSplitter(bytes: bytes, messages: nil).split(Self.text)
    let largest = Self.text.map(\.utf8.count).max() ?? 0
    for part in parts { #expect(part.utf8.count <= max(bytes, largest)) }
    #expect(!parts.contains(""))
    // Only spaces at the cuts are lost.
    #expect(
      parts.joined().filter { !$0.isWhitespace } == Self.text.filter { !$0.isWhitespace })
  }

  @Test(arguments: 1...5)
  func `at most so many messages, the last with an ellipsis when there was more`(most: Int) {
    let parts = MessageSplitter(bytes: 30, messages: most).split(Self.text)
    #expect(parts.count == most)
    #expect(parts.last?.hasSuffix("…") == true)
    #expect(parts.allSatisfy { $0.utf8.count <= 30 })
  }

  @Test func `what fits stays whole, and without a limit everything fits`() {
    #expect(MessageSplitter(bytes: 400, messages: 1).split(Self.text) == [Self.text])
    #expect(MessageSplitter(bytes: nil, messages: 1).split(Self.text) == [Self.text])
    #expect(MessageSplitter(bytes: 16, messages: nil).split("") == [""])
  }

  @Test(arguments: [-1, 0, 1, 15])
  func `a limit too small to say anything is none`(bytes: Int) {
    #expect(MessageSplitter(bytes: bytes, messages: nil).split(Self.text) == [Self.text])
  }

  @Test(arguments: [-1, 0])
  func `fewer than one message is one`(messages: Int) {
    #expect(MessageSplitter(bytes: 30, messages: messages).split(Self.text).count == 1)
  }

  @Test func `it cuts at a space where one is near`() {
    let parts = MessageSplitter(bytes: 20, messages: nil).split("one two three four five six")
    #expect(parts == ["one two three four", "five six"])
  }

  @Test func `a bridge's limits hold for its replies`() throws {
    let talk = try BridgeTalk()
    _ = talk.say(#"{"type":"hello","id":"h","proto":[1],"limits":{"bytes":120,"messages":3}}"#)
    let line = BridgeTalk.message("1", "why is my leg thinner after the cast")
    let reply = try SeenReply(talk.say(line)[0])
    #expect(reply.messages?.count == 3)
    for message in reply.messages ?? [] { #expect(message.text.utf8.count <= 120) }
  }
}
