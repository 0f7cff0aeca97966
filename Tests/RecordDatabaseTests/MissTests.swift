import Foundation
import Record
import RecordDatabase
import Testing

@Suite struct MissTests {
  private let ana = UserKey("irc:libera:ana")
  private let bob = UserKey("irc:libera:bob")

  private func keep(
    _ texts: String..., of user: UserKey, in store: SQLiteRecordStore, at: Int64 = 1
  ) throws {
    try store.apply(texts.map { .keepMiss($0) }, conversation: nil, of: user, at: at)
  }

  @Test func `lines come back oldest first, each text once, with how many typed it`() throws {
    let store = try SQLiteRecordStore(.inMemory)
    try keep("b", "a", "b", of: ana, in: store, at: 5)
    try keep("b", of: ana, in: store, at: 6)
    try keep("a", of: bob, in: store, at: 7)
    #expect(
      try store.misses() == [
        Miss(text: "b", firstAt: 5, people: 1), Miss(text: "a", firstAt: 5, people: 2),
      ])
    try store.drop(miss: "a")
    #expect(try store.misses().map(\.text) == ["b"])
  }

  @Test func `undo and redo pass a kept line by`() throws {
    let store = try SQLiteRecordStore(.inMemory)
    try keep("a", of: ana, in: store)
    #expect(try store.record(of: ana) == UserRecord())
    try store.apply(
      [.add(.weight(kg: 80), on: Samples.day(0))], conversation: nil, of: ana, at: 2)
    try store.apply([.undo], conversation: nil, of: ana, at: 3)
    try keep("b", of: ana, in: store)
    #expect(try store.record(of: ana).canRedo)
    try store.apply([.redo], conversation: nil, of: ana, at: 4)
    try keep("c", of: ana, in: store)
    try store.apply([.undo], conversation: nil, of: ana, at: 5)
    #expect(try store.record(of: ana).entries.isEmpty)
    #expect(try store.record(of: ana).canUndo == false)
    #expect(try store.misses().map(\.text) == ["a", "b", "c"])
  }

  @Test(arguments: [RecordChange.eraseAll, .erase(.name), .eraseWeights])
  func `erasing leaves no byte of a person's lines, and keeps none of its own turn`(
    change: RecordChange
  ) throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    for number in 0..<50 { try keep("CANARY \(number)", of: ana, in: store) }
    try keep("other", of: bob, in: store)
    #expect(try scratch.files(with: Array("CANARY".utf8)).isEmpty == false)
    try store.apply(
      [.keepMiss("CANARY x"), change, .keepMiss("CANARY y")], conversation: nil, of: ana, at: 9)
    #expect(try scratch.files(with: Array("CANARY".utf8)) == [])
    #expect(try store.misses().map(\.text) == ["other"])
  }

  @Test func `the oldest lines go`() throws {
    let store = try SQLiteRecordStore(.inMemory)
    let texts = (0..<Miss.mostKept + 3).map(String.init)
    try store.apply(texts.map { .keepMiss($0) }, conversation: nil, of: ana, at: 1)
    #expect(try store.misses().map(\.text) == Array(texts.dropFirst(3)))
    try keep("last", of: bob, in: store)
    #expect(try store.misses().map(\.text) == texts.dropFirst(4) + ["last"])
  }

  @Test func `the export has a person's own lines`() throws {
    let store = try SQLiteRecordStore(.inMemory)
    try keep("mine", of: ana, in: store, at: 5)
    try keep("CANARY", of: bob, in: store)
    let text = try #require(try store.export(of: ana))
    #expect(text.contains(#""misses":[{"text":"mine","told_at":5}]"#))
    #expect(!text.contains("CANARY"))
  }

  @Test func `a record of version 1 gets the log and keeps what it holds`() throws {
    let scratch = try Scratch()
    let old = try SQLiteRecordStore(.file(scratch.file), steps: [Schema.migrations[0]])
    try old.apply([.add(.weight(kg: 80), on: Samples.day(0))], conversation: [1], of: ana, at: 1)
    try old.close()
    let store = try scratch.store()
    try keep("a", of: ana, in: store)
    #expect(try store.record(of: ana).entries.map(\.body) == [.weight(kg: 80)])
    #expect(try store.misses().map(\.text) == ["a"])
    #expect(try store.integrityCheck() == [])
  }

  @Test(arguments: [
    ("  two\u{2028}words\n", "two words"), ("", nil), (" \t", nil),
    (String(repeating: "a", count: 400), String(repeating: "a", count: 400)),
    (String(repeating: "a", count: 401), nil),
  ])
  func `a line is kept with single spaces, unless it is too long`(line: String, text: String?) {
    #expect(Miss.text(of: line) == text)
  }
}
