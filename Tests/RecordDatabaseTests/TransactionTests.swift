import Foundation
import GRDB
import Record
import enum Record.RecordError
import RecordDatabase
import Testing

@Suite struct TransactionTests {
  @Test func `the lines of thirty-two people share one commit`() throws {
    let scratch = try Scratch()
    let (store, other) = (try scratch.store(), try scratch.store())
    let people = (0..<32).map { UserKey("user \($0)") }
    try store.begin()
    for (number, user) in people.enumerated() {
      try store.apply(
        [.add(.weight(kg: 60 + Double(number)), on: Samples.day(0))], conversation: [1], of: user,
        at: 1)
      try store.keep(reply: "\(number)", to: "m", of: user, at: 1)
      #expect(try store.record(of: user).entries.count == 1)
      #expect(try other.record(of: user) == UserRecord())
    }
    try store.commit()
    for (number, user) in people.enumerated() {
      #expect(try other.record(of: user).entries.map(\.body) == [.weight(kg: 60 + Double(number))])
      #expect(try other.reply(to: "m", of: user) == "\(number)")
    }
  }

  @Test func `one person's refused value leaves the others of the commit alone`() throws {
    let store = try SQLiteRecordStore(.inMemory)
    try store.begin()
    try store.apply(
      [.add(.weight(kg: 80), on: Samples.day(0))], conversation: nil, of: UserKey("a"), at: 1)
    #expect(throws: RecordError.self) {
      try store.apply(
        [.add(.weight(kg: 81), on: Samples.day(0)), .add(.weight(kg: 5), on: Samples.day(0))],
        conversation: [9], of: UserKey("b"), at: 1)
    }
    try store.apply(
      [.add(.weight(kg: 82), on: Samples.day(0))], conversation: nil, of: UserKey("c"), at: 1)
    try store.commit()
    #expect(try store.record(of: UserKey("a")).entries.count == 1)
    #expect(try store.record(of: UserKey("b")) == UserRecord())
    #expect(try store.latestTime(of: UserKey("b")) == nil)
    #expect(try store.record(of: UserKey("c")).entries.count == 1)
  }

  @Test func `rollback drops everything since begin and may be called at any time`() throws {
    let store = try SQLiteRecordStore(.inMemory)
    store.rollback()
    try store.begin()
    #expect(throws: RecordError.self) { try store.begin() }
    try store.apply(
      [.set(.age, .number(70), on: Samples.day(0))], conversation: [1], of: .local, at: 1)
    store.rollback()
    #expect(try store.latestTime(of: .local) == nil)
    #expect(throws: RecordError.self) { try store.commit() }
    try store.apply(
      [.set(.age, .number(70), on: Samples.day(0))], conversation: [1], of: .local, at: 1)
    #expect(try store.record(of: .local).profile.number(.age) == 70)
  }

  @Test func `a lock held by another process is reported as busy`() throws {
    let scratch = try Scratch()
    let (store, other) = (try scratch.store(), try scratch.store())
    try other.begin()
    let change = RecordChange.set(.age, .number(70), on: Samples.day(0))
    #expect(throws: RecordError.busy) {
      try store.apply([change], conversation: nil, of: .local, at: 1)
    }
    #expect(try store.record(of: .local) == UserRecord())
    other.rollback()
    try store.apply([change], conversation: nil, of: .local, at: 1)
    #expect(try store.record(of: .local).canUndo)
  }

  @Test func `a full disk loses the open commit only and room brings the store back`() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    try store.keep(reply: "kept", to: "m0", of: .local, at: 1)
    let pages = try store.access { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
    try store.access { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
    let long = String(repeating: "x", count: 200_000)
    #expect(throws: RecordError.full) { try store.keep(reply: long, to: "m1", of: .local, at: 2) }
    try store.begin()
    try store.keep(reply: "small", to: "m2", of: .local, at: 2)
    #expect(throws: RecordError.full) { try store.keep(reply: long, to: "m3", of: .local, at: 2) }
    // SQLite gives the whole transaction up or only the part; either way nothing is half kept.
    do { try store.commit() } catch { store.rollback() }
    try store.access { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
    try store.keep(reply: long, to: "m1", of: .local, at: 3)
    #expect(try store.reply(to: "m0", of: .local) == "kept")
    #expect(try store.reply(to: "m1", of: .local) == long)
    #expect(try store.integrityCheck() == [])
  }

  @Test func `a transaction that SQLite gave up takes nothing more until rollback`() throws {
    let store = try SQLiteRecordStore(.inMemory)
    let change = RecordChange.set(.age, .number(70), on: Samples.day(0))
    try store.begin()
    try store.apply([change], conversation: nil, of: UserKey("a"), at: 1)
    try store.access { try $0.execute(sql: "ROLLBACK") }
    #expect(throws: RecordError.self) {
      try store.apply([change], conversation: nil, of: UserKey("b"), at: 1)
    }
    #expect(throws: RecordError.self) { try store.commit() }
    store.rollback()
    #expect(try store.latestTime(of: UserKey("a")) == nil)
    #expect(try store.latestTime(of: UserKey("b")) == nil)
  }
}

extension TransactionTests {
  @Test func `what another process or a rollback changed is read anew`() throws {
    let scratch = try Scratch()
    let (store, other) = (try scratch.store(), try scratch.store())
    func age(_ store: SQLiteRecordStore) throws -> Double? {
      try store.record(of: .local).profile.number(.age)
    }
    func tell(_ age: Double, _ store: SQLiteRecordStore) throws {
      try store.apply(
        [.set(.age, .number(age), on: Samples.day(0))], conversation: nil, of: .local, at: 1)
    }
    for round in [1.0, 2, 3] {
      try store.begin()
      try tell(round, store)
      #expect(try age(store) == round)
      try store.commit()
      try tell(round + 10, other)
      try store.begin()
      #expect(try age(store) == round + 10)
      try tell(round + 20, store)
      #expect(try age(store) == round + 20)
      #expect(throws: RecordError.self) {
        try store.apply(
          [.set(.age, nil, on: Samples.day(1)), .add(.weight(kg: 0), on: Samples.day(1))],
          conversation: nil, of: .local, at: 1)
      }
      #expect(try age(store) == round + 20)
      store.rollback()
      try store.begin()
      #expect(try age(store) == round + 10)
      store.rollback()
    }
  }
}
