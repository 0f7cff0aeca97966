import Foundation
import LineIO
import Record
import Testing

struct SessionTests {
  @Test func `hello, ping and bye`() throws {
    #expect(
      try BridgeTalk().run(
        """
        {"type":"hello","id":"h","proto":[1],"limits":{"bytes":380,"messages":3}}

        {"type":"ping","id":"p"}
        {"type":"bye","id":"b"}
        {"type":"ping","id":"too late"}

        """) == [
          #"{"id":"h","limits":{"in_flight":32,"line":65536,"text":8000},"proto":1,"#
            + #""software":"coach/test","type":"hello"}"#,
          #"{"id":"p","type":"pong"}"#, #"{"id":"b","type":"bye"}"#,
        ])
  }

  @Test func `the end of input ends the session; a last line without LF is answered`() throws {
    #expect(
      try BridgeTalk().run(#"{"type":"ping","id":"p"}"#) == [#"{"id":"p","type":"pong"}"#])
    #expect(try BridgeTalk().run(#"{"type":"pi"#)[0].contains(#""code":"truncated""#))
    #expect(try BridgeTalk().run("") == [])
  }

  @Test func `BOM, CRLF and unknown fields do no harm`() throws {
    let line = "\u{FEFF}{\"type\":\"ping\",\"id\":\"p\",\"mood\":{\"a\":[1]}}\r\n"
    #expect(try BridgeTalk().run(line) == [#"{"id":"p","type":"pong"}"#])
  }

  @Test func `every line of a long stream gets one answer, in order`() throws {
    let lines = (0..<100).map { BridgeTalk.message("m\($0)", $0 % 3 == 0 ? "hi" : "20 min walk") }
    let answers = try BridgeTalk().run(lines.joined(separator: "\n") + "\n")
    #expect(try answers.map { try SeenReply($0).id } == (0..<100).map { "m\($0)" })
  }

  @Test func `a lost output ends the session with an error`() throws {
    signal(SIGPIPE, SIG_IGN)
    let talk = try BridgeTalk()
    #expect(throws: LostOutput.self) {
      try talk.runIntoClosedPipe(#"{"type":"ping","id":"p"}"# + "\n")
    }
  }

  @Test func `the same input twice gives the same bytes`() throws {
    let lines = [
      BridgeTalk.message("1", "i am 34, female, 165 cm, 68 kg, light", #","tz":"Europe/Paris""#),
      BridgeTalk.message("2", "next workout"), BridgeTalk.message("3", "squats 3x10"),
      BridgeTalk.message("4", "lose 2 lb a week"), BridgeTalk.message("5", "how am i doing"),
      BridgeTalk.message("6", "why are my legs weak", user: "net:ben"), "bad",
      #"{"type":"export","id":"7","user":"net:ana"}"#,
    ].map { $0.replacing("}", with: #","ts":"2026-03-02T08:00:00Z"}"#) }
    let once = try BridgeTalk().say(lines)
    #expect(try BridgeTalk().say(lines) == once)
    // One by one or together: the transactions differ, the bytes do not.
    let single = try BridgeTalk()
    #expect(lines.flatMap { single.say($0) } == once)
  }

  @Test func `every line is ASCII with sorted keys, and no key twice`() throws {
    let talk = try BridgeTalk()
    let lines = talk.say(
      BridgeTalk.message("é\\u2028", "i weigh 68 kg 👍", ##","channel":"#gym ½""##),
      BridgeTalk.message("2", "why is my leg thin – “one”"), BridgeTalk.message("3", "calories"),
      BridgeTalk.message("4", "my calf is hot and swollen"), "bad",
      #"{"type":"export","id":"5","user":"net:ana"}"#, #"{"type":"hello","id":"h"}"#)
    #expect(lines.count == 7)
    for line in lines {
      #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) })
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
      let sorted = try JSONSerialization.data(
        withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
      #expect(Self.keys(line) == Self.keys(String(decoding: sorted, as: UTF8.self)), "\(line)")
    }
  }

  /// The keys of a JSON text in the order in which they stand.
  private static func keys(_ json: String) -> [Substring] {
    json.matches(of: /"((?:[^"\\]|\\.)*)":/).map(\.output.1)
  }
}

extension BridgeTalk {
  /// Runs with nobody reading.
  func runIntoClosedPipe(_ input: String) throws {
    let sink = Pipe()
    try sink.fileHandleForReading.close()
    try run(input, into: LineWriter(descriptor: sink.fileHandleForWriting.fileDescriptor))
  }
}
