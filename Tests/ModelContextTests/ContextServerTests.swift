import CoachKit
import Foundation
import LineIO
import ModelContext
import Record
import RecordDatabase
import TestSupport
import Testing

/// What a program with a language model gets from `coach mcp`.
struct ContextServerTests {
  private let store: SQLiteRecordStore
  private let server: ContextServer

  init() throws {
    store = try SQLiteRecordStore(.inMemory)
    let coach = try Coach(content: try SharedEngine.content(), store: store)
    server = ContextServer(
      coach: coach, store: store, version: "9.9.9", clock: { 1_772_442_000 })
  }

  private func answer(_ line: String) throws -> JSONValue? {
    try server.answer(to: .bytes(Array(line.utf8), isTerminated: true)).map { text in
      try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
    }
  }

  private func call(_ tool: String, _ arguments: String = "{}") throws -> JSONValue {
    let line =
      #"{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"\#(tool)","arguments":\#(arguments)}}"#
    return try #require(try answer(line))
  }

  private func text(_ answer: JSONValue) -> String {
    guard case .array(let blocks)? = answer["result"]?["content"],
      case .string(let text)? = blocks.first?["text"]
    else { return "" }
    return text
  }

  @Test(arguments: [
    ("2024-11-05", "2024-11-05"), ("2025-11-25", "2025-11-25"), ("1999-01-01", "2025-11-25"),
  ])
  func `a handshake gets the revision asked for, else the newest`(asked: String, given: String)
    throws
  {
    let answer = try #require(
      try answer(
        #"{"jsonrpc":"2.0","id":"a","method":"initialize","params":{"protocolVersion":"\#(asked)"}}"#
      ))
    #expect(answer["id"] == "a")
    #expect(answer["result"]?["protocolVersion"] == .string(given))
    #expect(answer["result"]?["serverInfo"]?["version"] == "9.9.9")
  }

  @Test func `without a handshake the server says what it speaks, and refuses another revision`()
    throws
  {
    let meta = { (version: String) in
      #""_meta":{"io.modelcontextprotocol/protocolVersion":"\#(version)"}"#
    }
    let found = try answer(
      #"{"jsonrpc":"2.0","id":1,"method":"server/discover","params":{\#(meta("2026-07-28"))}}"#)
    #expect(found?["result"]?["supportedVersions"] == ["2026-07-28"])
    #expect(found?["result"]?["resultType"] == "complete")
    let refused = try answer(
      #"{"jsonrpc":"2.0","id":2,"method":"tools/list","params":{\#(meta("2099-01-01"))}}"#)
    #expect(refused?["error"]?["code"] == -32022)
  }

  @Test func `a question is answered with its sources and kept nowhere`() throws {
    let answer = try call("ask", #"{"question":"what causes leg muscle atrophy"}"#)
    let told = answer["result"]?["structuredContent"]
    #expect(text(answer).contains("[1]"))
    #expect(told?["intent"] == "cause.overview")
    guard case .array(let sources)? = told?["sources"] else {
      Issue.record("no sources")
      return
    }
    #expect(!sources.isEmpty)
    #expect(try store.export(of: .local) == nil)
  }

  @Test func `a danger sign comes with its rule`() throws {
    let answer = try call("ask", #"{"question":"crushing chest pain and my arm hurts"}"#)
    #expect(answer["result"]?["structuredContent"]?["safety"]?["level"] == "emergency")
  }

  @Test func `what is logged for one person changes their workout and nobody else's`() throws {
    let told = try call("log", #"{"entry":"72, female, 160 cm, 70 kg","person":"ana"}"#)
    #expect(told["result"]?["isError"] == false)
    #expect(text(try call("calories", #"{"person":"ana"}"#)).contains("kcal"))
    #expect(try store.record(of: UserKey("ana")).profile.number(.age) == 72)
    #expect(try store.record(of: .local).profile.isEmpty)
  }

  @Test(arguments: ["what is the capital of france", "forget me", "export my data"])
  func `what is nothing to log is refused and kept nowhere`(entry: String) throws {
    let answer = try call("log", #"{"entry":"\#(entry)","person":"bob"}"#)
    #expect(answer["result"]?["isError"] == true)
    #expect(try store.export(of: UserKey("bob")) == nil)
  }

  @Test func `sources are told in full`() throws {
    let answer = try call("sources", #"{"question":"how much protein do i need"}"#)
    #expect(text(answer).hasPrefix("[1] "))
  }

  @Test(arguments: [
    ("not json", -32700), ("[]", -32600), (#"{"jsonrpc":"1.0","id":1,"method":"ping"}"#, -32600),
    (#"{"jsonrpc":"2.0","id":{},"method":"ping"}"#, -32600),
    (#"{"jsonrpc":"2.0","id":1,"method":"resources/list"}"#, -32601),
    (#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"shell"}}"#, -32602),
    (#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"ask"}}"#, -32602),
  ])
  func `a line that cannot be served gets its code`(line: String, code: Int) throws {
    #expect(try answer(line)?["error"]?["code"] == .number(Double(code)))
  }

  @Test func `a person's id that is none is refused`() throws {
    for id in ["", "a b", "é", String(repeating: "a", count: 101)] {
      let answer = try call("calories", #"{"person":"\#(id)"}"#)
      #expect(answer["error"]?["code"] == -32602, "\(id)")
    }
  }

  @Test func `notifications and blank lines get no answer`() throws {
    #expect(try answer(#"{"jsonrpc":"2.0","method":"notifications/initialized"}"#) == nil)
    #expect(try answer("  ") == nil)
  }

  @Test func `a line over the limit is told, and the next one served`() throws {
    let long = try #require(server.answer(to: .tooLong))
    #expect(long.contains("65,536"))
    #expect(try answer(#"{"jsonrpc":"2.0","id":1,"method":"ping"}"#)?["result"] != nil)
  }
}
