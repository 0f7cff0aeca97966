import Record
import Testing

struct StoreTroubleTests {
  @Test func `lines that wait share one commit`() throws {
    let store = try FailingStore()
    let talk = try BridgeTalk(store: store)
    let lines = (0..<32).map { BridgeTalk.message("\($0)", "20 min walk", user: "net:\($0)") }
    #expect(talk.say(lines).count == 32)
    #expect(store.commits == 1)
    #expect(try talk.run((lines + lines).joined(separator: "\n")).count == 64)
    #expect(store.commits <= 1 + 4)
  }

  @Test func `a commit that fails once is made up for line by line`() throws {
    let store = try FailingStore()
    let talk = try BridgeTalk(store: store)
    store.failure = (.commit, .busy, 1)
    let answers = talk.say(
      BridgeTalk.message("1", "20 min walk"), "bad", BridgeTalk.message("2", "hi"))
    #expect(try answers.map { try SeenReply($0).type } == ["reply", "error", "reply"])
    #expect(answers[1].contains(#""line":2,"#))
    #expect(try store.record(of: UserKey("net:ana")).entries.count == 1)
  }

  @Test(arguments: [
    (RecordError.busy, "busy", true), (.full, "store_full", true),
    (.unwritable(path: "/x"), "store_unwritable", false),
    (.damaged(path: "/x", keptAside: nil), "store_corrupt", false),
    (.newerVersion(path: "/x"), "store_corrupt", false), (.failed("x"), "internal", false),
  ])
  func `what could not be saved says so with its code`(
    error: RecordError, code: String, retryable: Bool
  ) throws {
    for place in [FailingStore.Place.begin, .commit, .apply] {
      let store = try FailingStore()
      let talk = try BridgeTalk(store: store)
      store.failure = (place, error, 99)
      let reply = try SeenReply(talk.say(BridgeTalk.message("1", "20 min walk"))[0])
      #expect(reply.code == code, "\(place)")
      #expect(reply.retryable == retryable)
      #expect(reply.id == "1")
      #expect(try store.export(of: UserKey("net:ana")) == nil)
    }
  }

  @Test func `without a record knowledge is answered, and all that needs none`() throws {
    let store = try FailingStore()
    let talk = try BridgeTalk(store: store)
    store.failure = (.begin, .full, 99)
    let answers = talk.say(
      BridgeTalk.message("1", "what causes atrophy"), #"{"type":"ping","id":"p"}"#,
      #"{"type":"hello","id":"h","proto":[1]}"#, "bad", "",
      BridgeTalk.message("2", "my chest hurts"),
      #"{"type":"export","id":"e","user":"net:ana"}"#, #"{"type":"bye","id":"b"}"#,
      #"{"type":"ping","id":"too late"}"#)
    let seen = try answers.map { try SeenReply($0) }
    #expect(
      seen.map(\.type) == ["reply", "pong", "hello", "error", "reply", "error", "bye"])
    #expect(seen[0].text.contains("[1]"))
    #expect(seen.map(\.code)[3...] == ["bad_json", nil, "store_full", nil])
    #expect(answers[3].contains(#""line":4,"#))
  }

  @Test func `a record that never opened is not pretended`() throws {
    let talk = try BridgeTalk(trouble: .unwritable(path: "/x"))
    let answers = talk.say(
      BridgeTalk.message("1", "weighed 80 kg"), BridgeTalk.message("2", "what is sarcopenia"),
      #"{"type":"bye","id":"b"}"#, BridgeTalk.message("3", "hello"))
    let seen = try answers.map { try SeenReply($0) }
    #expect(seen.map(\.type) == ["error", "reply", "bye"])
    #expect(seen[0].code == "store_unwritable")
    #expect(try talk.store.latestTime(of: UserKey("net:ana")) == nil)
  }
}
