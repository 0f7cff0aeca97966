import LineIO
import Record
import Testing

/// Lines that no honest bridge writes: each gets one error, and the next line is answered.
struct HostileLinesTests {
  private func code(of bytes: [UInt8]) throws -> String? {
    let talk = try BridgeTalk()
    let answers = talk.say(.bytes(bytes, isTerminated: true))
    #expect(answers.count == 1)
    #expect(talk.say(#"{"type":"ping","id":"p"}"#) == [#"{"id":"p","type":"pong"}"#])
    return try SeenReply(try #require(answers.first)).code
  }

  private func message(_ text: String) -> String {
    #"{"id":"1","text":"\#(text)","user":"net:ana"}"#
  }

  @Test(arguments: [
    "not json", "[1]", "\"x\"", "null", "7", "true", "{} {}",
    #"{"type":"ping","id":"a"} {"type":"ping","id":"b"}"#, #"{"type":"ping","id":"a",}"#,
    #"{"type":"ping","id":"a","id":"b"}"#, #"{"id":"a","user":"u","user":"v","text":"hi"}"#,
    #"{"id":"a","user":"u","\u0075ser":"v","text":"hi"}"#, #"{"type":"ping","id":"a","x":1e999}"#,
    #"{"type":"ping","id":"a","x":NaN}"#,
    #"{"type":"ping","id":"a\#("\r")b"}"#, #"{"type":"ping","id":"a\#("\n")b"}"#,
    #"{"type":"ping","id":"\ud800"}"#, "\u{FEFF}{\"type\":\"ping\",\"id\":\"a\"}",
    #"{"type":"ping","id":"a","x":"\udfc3"}"#, #"{"type":"ping","id":"a","x":"\ud83cx\udfc3"}"#,
    #"{"type":"ping","id":"a","x":"\q"}"#, #"{"type":"ping","id":"a","x":"\u12"}"#,
    #"{"type":"ping","id":"a","x":"\u+123"}"#, #"{"type":"ping","id":"a","x":"\ud83c\u0041"}"#,
    "{'type':'ping','id':'a'}", "// {}", #"{"type":"ping","id":"a"} x"#,
  ])
  func `what is not one JSON object is bad JSON`(line: String) throws {
    #expect(try code(of: Array(line.utf8)) == "bad_json")
  }

  @Test(arguments: [#"\ud83c\udfc3 \u00E9"#, #"\"\\\/\b\f\n\r\t"#])
  func `an unknown member may hold any escape of JSON`(text: String) throws {
    #expect(try code(of: Array(#"{"type":"ping","id":"a","x":"\#(text)"}"#.utf8)) == nil)
  }

  @Test func `an empty object lacks its id`() throws {
    #expect(try code(of: Array("{}".utf8)) == "bad_request")
  }

  @Test(arguments: [
    [0xFF, 0xFE], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80],
  ])
  func `bytes that are no UTF-8 are told as such, inside a text too`(bytes: [UInt8]) throws {
    let line = Array(message("|").utf8)
    let place = try #require(line.firstIndex(of: UInt8(ascii: "|")))
    let broken = Array(line[..<place]) + bytes + Array(line[(place + 1)...])
    #expect(try code(of: broken) == "invalid_utf8")
  }

  @Test(arguments: [false, true])
  func `UTF-16 is never taken`(isBigEndian: Bool) throws {
    let units = Array(message("hi").utf16).flatMap { unit in
      isBigEndian
        ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    let code = try code(of: units)
    #expect(code == "bad_json" || code == "invalid_utf8")
  }

  @Test(arguments: ["[", "{\"a\":"])
  func `a depth of ten thousand is bad JSON, not a crash`(open: String) throws {
    let line = #"{"type":"ping","id":"a","x":"# + String(repeating: open, count: 10_000)
    #expect(try code(of: Array(line.utf8)) == "bad_json")
  }

  @Test func `a raw NUL is an error, an escaped one vanishes and the text after it stays`() throws {
    #expect(try code(of: Array(message("a\u{0}b").utf8)) == "bad_json")
    let talk = try BridgeTalk()
    let reply = try SeenReply(talk.say(message(#"20 min\u0000 walk"#))[0])
    #expect(reply.type == "reply")
    #expect(try talk.store.record(of: UserKey("net:ana")).entries.count == 1)
  }

  @Test(arguments: ["\u{2028}", "\u{2029}", "\u{85}"])
  func `a line separator of Unicode is data, and the answer is one line`(separator: String) throws {
    let talk = try BridgeTalk()
    let answers = try talk.run(message("what causes\(separator)atrophy") + "\n")
    #expect(answers.count == 1)
    #expect(try SeenReply(answers[0]).type == "reply")
    #expect(answers[0].utf8.allSatisfy { $0 < 0x7F })
  }

  @Test func `names that look alike are different people`() throws {
    let talk = try BridgeTalk()
    let users = ["net:A", "net:a", "net:a|x", "net:a_x", "net:caf%C3%A9", "net:cafe%CC%81"]
    for (number, user) in users.enumerated() {
      _ = talk.say(BridgeTalk.message("1", "\(20 + number) min walk", user: user))
    }
    for user in users {
      #expect(try talk.store.record(of: UserKey(user)).entries.count == 1, "\(user)")
    }
  }
}
