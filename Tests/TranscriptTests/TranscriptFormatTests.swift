import Foundation
import Testing

/// The format itself: a transcript that cannot fail would prove nothing.
struct TranscriptFormatTests {
  private func turns(_ text: String) throws -> [Transcript.Turn] {
    try TranscriptParser(file: URL(filePath: "/x/story.chat")).turns(in: text)
  }

  private func problems(_ expected: String, reply: String) throws -> [String] {
    let turn = try #require(try turns("@clock 2026-03-02 07:00\n> hi\n\(expected)").first)
    return try turn.unfulfilled(by: reply).map { "\($0.line): \($0.problem)" }
  }

  @Test(arguments: [
    ("a\nb", "a\nb"), ("a", "a\n\n"), ("", "anything"), ("...", ""), ("...", "a\nb"),
    ("a\n...\nc", "a\nb\nc"), ("a\n...\nc", "a\nc"), ("...\nb\n...", "a\nb\nb\nc"),
    ("...\nb", "b\nb"), ("/^A \\d+$/", "A 12"), ("!x", "abc"), ("...\n!x", "abc"),
    ("\\> a", "> a"), ("\\...", "..."), ("  row", "  row"), ("a", "a   "), ("...\n...\na", "a"),
  ])
  func `a reply that fits has no problem`(expected: String, reply: String) throws {
    #expect(try problems(expected, reply: reply) == [])
  }

  @Test(arguments: [
    ("a", "b", "3: this line did not come"), ("a\nb", "a", "4: this line did not come"),
    ("a", "a\nb", "2: more was said: 'b'"), ("...\nb", "a", "4: this line did not come"),
    ("/^A$/", "AB", "3: this line did not come"), ("a\n!b", "a\nb", "4: 'b' must not be said"),
    ("a\n...\nb\nc", "a\nb\nx\nc", "6: this line did not come"),
    ("...\nb", "b\na", "2: more was said: 'a'"),
  ])
  func `a reply that does not fit points at the line`(
    expected: String, reply: String, problem: String
  ) throws {
    let found = try problems(expected, reply: reply)
    #expect(found.contains(problem), "\(found)")
  }

  @Test func `settings decide who, when and where`() throws {
    let turns = try turns(
      """
      # A remark.
      @zone Europe/London   @clock 2026-07-01 08:00   @locale en-GB
      > one
      > two
      @user ana   @advance 1d
      > three
      """)
    #expect(turns.map(\.time) == [1_782_889_200, 1_782_889_210, 1_782_889_220 + 86_400])
    #expect(turns.map(\.user) == ["local", "local", "ana"])
    #expect(turns.map(\.line) == [3, 4, 6])
    #expect(turns[0].timeZone.identifier == "Europe/London")
    #expect(turns[0].locale == "en-GB")
  }

  @Test(arguments: [
    ("> hi", "story.chat:1: a line is typed before any @clock"),
    ("hello", "story.chat:1: a reply is expected before any line"),
    ("@clock 7", "story.chat:1: no setting '@clock'"),
    ("@clock a b", "story.chat:1: '@clock' wants 2026-03-02 07:00"),
    ("@zone Nowhere", "story.chat:1: no time zone 'Nowhere'"),
    ("\n@advance soon", "story.chat:2: '@advance' wants a number with m, h, d or w"),
    ("@mood bad", "story.chat:1: no setting '@mood'"),
  ])
  func `a file that is no transcript says where`(text: String, problem: String) {
    let error = #expect(throws: TranscriptParser.Mistake.self) { try turns(text) }
    #expect(error?.description == problem)
  }

  @Test func `recording replaces what failed and keeps what must not be said`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).chat")
    defer { try? FileManager.default.removeItem(at: file) }
    let text = "# Story.\n@clock 2026-03-02 07:00\n> hi\nold\n!bad\n\n> bye\n...\n"
    try text.write(to: file, atomically: true, encoding: .utf8)
    let transcript = try Transcript(file: file)
    #expect(
      try TranscriptRecorder().text(of: transcript, replies: [3: "> new\n\nlines"])
        == "# Story.\n@clock 2026-03-02 07:00\n> hi\n\\> new\nlines\n!bad\n\n> bye\n...\n")
  }
}
