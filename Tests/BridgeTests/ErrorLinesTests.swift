import LineIO
import Testing

struct ErrorLinesTests {
  @Test(arguments: [
    (
      "not json",
      #"{"code":"bad_json","id":null,"line":1,"message":"The line is not one JSON object.","#
        + #""retryable":false,"type":"error"}"#
    ),
    (
      "[1,2]",
      #"{"code":"bad_json","id":null,"line":1,"message":"The line is not one JSON object.","#
        + #""retryable":false,"type":"error"}"#
    ),
    (
      #"{"id":"a","type":"dance"}"#,
      #"{"code":"unknown_type","id":"a","line":1,"message":"The type 'dance' is not known.","#
        + #""retryable":false,"type":"error"}"#
    ),
    (
      #"{"id":"a","text":7,"user":"u"}"#,
      #"{"code":"bad_request","id":"a","line":1,"message":"wrong type at 'text'","#
        + #""retryable":false,"type":"error"}"#
    ),
    (
      #"{"id":7}"#,
      #"{"code":"bad_request","id":null,"line":1,"message":"wrong type at 'id'","#
        + #""retryable":false,"type":"error"}"#
    ),
    (
      #"{"text":"hi","user":"u"}"#,
      #"{"code":"bad_request","id":null,"line":1,"message":"'id' must be a string of 1 to "#
        + #"128 bytes.","retryable":false,"type":"error"}"#
    ),
    (
      #"{"id":"a","text":"hi"}"#,
      #"{"code":"bad_request","id":"a","line":1,"message":"'user' must be 1 to 100 bytes of "#
        + #"printable ASCII.","retryable":false,"type":"error"}"#
    ),
    (
      #"{"id":"a","user":"u"}"#,
      #"{"code":"bad_request","id":"a","line":1,"message":"'text' is missing.","#
        + #""retryable":false,"type":"error"}"#
    ),
    (
      #"{"id":"a","text":"hi","user":"u","ts":"yesterday"}"#,
      #"{"code":"bad_request","id":"a","line":1,"message":"'ts' must be an RFC 3339 time.","#
        + #""retryable":false,"type":"error"}"#
    ),
    (
      #"{"id":"a","text":"hi","user":"u","ts":"2026-03-03T09:00:01Z"}"#,
      #"{"code":"bad_request","id":"a","line":1,"message":"'ts' is more than 24 hours ahead of "#
        + #"this machine's clock.","retryable":false,"type":"error"}"#
    ),
    (
      #"{"id":"a","type":"forget","user":"u"}"#,
      #"{"code":"bad_request","id":"a","line":1,"message":"'forget' needs \"confirm\":true; "#
        + #"nothing was erased.","retryable":false,"type":"error"}"#
    ),
    (
      #"{"id":"a","proto":[2,3],"type":"hello"}"#,
      #"{"code":"unsupported_proto","id":"a","line":1,"message":"This coach speaks protocol 1.","#
        + #""retryable":false,"type":"error"}"#
    ),
  ])
  func `what is wrong with a line is said in one line`(line: String, error: String) throws {
    #expect(try BridgeTalk().say(line) == [error])
  }

  @Test func `bytes that are no UTF-8, a long line and a cut one have codes of their own`() throws {
    let talk = try BridgeTalk()
    let cut = LineReader.Line.bytes(Array(#"{"id":"a","te"#.utf8), isTerminated: false)
    let lines: [LineReader.Line] = [.bytes([0x7B, 0xFF], isTerminated: true), .tooLong, cut]
    #expect(
      lines.flatMap { talk.say($0) } == [
        #"{"code":"invalid_utf8","id":null,"line":1,"message":"The line is not valid UTF-8.","#
          + #""retryable":false,"type":"error"}"#,
        #"{"code":"line_too_long","id":null,"line":2,"message":"The line is longer than 65,536 "#
          + #"bytes.","retryable":false,"type":"error"}"#,
        #"{"code":"truncated","id":null,"line":3,"message":"The input ended inside this line.","#
          + #""retryable":false,"type":"error"}"#,
      ])
  }

  @Test(arguments: [
    ("id", 128, 129, ""), ("text", 8000, 8001, ""), ("user", 100, 101, ""),
  ])
  func `limits are bytes, and the last one in passes`(
    field: String, fits: Int, not: Int, more: String
  ) throws {
    for (count, passes) in [(fits, true), (not, false)] {
      var values = ["id": "a", "text": "hi", "user": "u"]
      values[field] = String(repeating: "x", count: count)
      let line = values.map { #""\#($0)":"\#($1)""# }.joined(separator: ",")
      let reply = try SeenReply(try BridgeTalk().say("{\(line)}")[0])
      #expect(reply.type == (passes ? "reply" : "error"), "\(field) \(count)")
    }
  }

  @Test(arguments: ["", "a b", "é", "tab\\t", "\\u0000", "\\u007f"])
  func `a user is printable ASCII without spaces`(user: String) throws {
    let line = BridgeTalk.message("a", "hi", user: user)
    #expect(try SeenReply(try BridgeTalk().say(line)[0]).code == "bad_request")
  }

  @Test func `lines are counted, blank ones too, and get no answer`() throws {
    let talk = try BridgeTalk()
    #expect(talk.say("", "  \t", "\r") == [])
    #expect(talk.say("x")[0].contains(#""line":4,"#))
  }
}
