import Record
import RecordDatabase
import Testing

@Suite struct ReplyTests {
  let store: SQLiteRecordStore
  let ana = UserKey("ana")

  init() throws {
    store = try SQLiteRecordStore(.inMemory)
  }

  @Test func `a message delivered again gets the first reply`() throws {
    #expect(try store.reply(to: "m1", of: ana) == nil)
    try store.keep(reply: "{\"n\":1}", to: "m1", of: ana, at: 10)
    try store.keep(reply: "{\"n\":2}", to: "m1", of: ana, at: 11)
    #expect(try store.reply(to: "m1", of: ana) == "{\"n\":1}")
    #expect(try store.reply(to: "m1", of: UserKey("bob")) == nil)
    #expect(try store.latestTime(of: ana) == 11)
  }

  @Test func `message ids are compared as bytes`() throws {
    let ids = ["caf\u{E9}", "cafe\u{301}", "M", "m", "a\0b", "a\0c"]
    for id in ids { try store.keep(reply: "to \(Array(id.utf8))", to: id, of: ana, at: 1) }
    for id in ids { #expect(try store.reply(to: id, of: ana) == "to \(Array(id.utf8))") }
  }

  @Test func `the latest thousand replies of each person are kept and older ones dropped`() throws {
    try store.keep(reply: "bob's", to: "0", of: UserKey("bob"), at: 1)
    try store.begin()
    for number in 0..<2500 {
      try store.keep(reply: "r\(number)", to: "\(number)", of: ana, at: Int64(number))
    }
    try store.commit()
    for number in 1500..<2500 {
      #expect(try store.reply(to: "\(number)", of: ana) == "r\(number)")
    }
    #expect(try store.reply(to: "1300", of: ana) == nil)
    #expect(try store.reply(to: "0", of: UserKey("bob")) == "bob's")
  }
}
