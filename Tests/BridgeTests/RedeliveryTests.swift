import Record
import Testing

struct RedeliveryTests {
  @Test func `the same id of the same user gets the kept reply, nothing is done twice`() throws {
    let talk = try BridgeTalk()
    let line = BridgeTalk.message("1", "20 min walk")
    let first = talk.say(line)[0]
    let second = talk.say(line)[0]
    #expect(second == first.replacing(#","id":"#, with: #","dup":true,"id":"#))
    #expect(try SeenReply(second).dup == true)
    #expect(try talk.store.record(of: UserKey("net:ana")).entries.count == 1)
  }

  @Test func `redelivery within one batch counts too`() throws {
    let talk = try BridgeTalk()
    let line = BridgeTalk.message("1", "20 min walk", #","channel":"x,\"id\":\"y""#)
    let answers = talk.say(line, line, line)
    #expect(try answers.map { try SeenReply($0).dup } == [nil, true, true])
    #expect(try talk.store.record(of: UserKey("net:ana")).entries.count == 1)
  }

  @Test func `another text under a known id changes nothing`() throws {
    let talk = try BridgeTalk()
    let first = try SeenReply(talk.say(BridgeTalk.message("1", "20 min walk"))[0])
    let second = try SeenReply(talk.say(BridgeTalk.message("1", "forget me"))[0])
    #expect(second.text == first.text)
  }

  @Test func `the same id of another user is another message`() throws {
    let talk = try BridgeTalk()
    let answers = talk.say(
      BridgeTalk.message("1", "20 min walk"), BridgeTalk.message("1", "hi", user: "net:ben"))
    #expect(try SeenReply(answers[1]).dup == nil)
    #expect(try SeenReply(answers[1]).text.hasPrefix("Hello"))
  }

  @Test func `an error is not kept: the line mended under its id is answered`() throws {
    let talk = try BridgeTalk()
    #expect(try SeenReply(talk.say(#"{"id":"1","user":"net:ana"}"#)[0]).type == "error")
    #expect(try SeenReply(talk.say(BridgeTalk.message("1", "hi"))[0]).dup == nil)
  }

  @Test func `after everything was erased nothing of the talk is left to redeliver`() throws {
    let talk = try BridgeTalk()
    _ = talk.say(BridgeTalk.message("1", "my name is Canary"))
    _ = talk.say(#"{"type":"forget","id":"f","user":"net:ana","confirm":true}"#)
    let again = try SeenReply(talk.say(BridgeTalk.message("1", "hi"))[0])
    #expect(again.dup == nil)
    #expect(!again.text.contains("Canary"))
  }
}
