import Coaching
import Record
import RecordDatabase
import Testing

extension TurnTests {
  @Test func `the latest value of a field counts and undo brings the one before`() throws {
    try apply([.set(.age, .number(71), on: Samples.day(0))])
    try apply([.set(.age, .number(72), on: Samples.day(9))])
    try apply([.set(.age, nil, on: Samples.day(10))])
    #expect(try store.record(of: ana).profile.isEmpty)
    let undone = try store.apply([.undo], conversation: nil, of: ana, at: 101)
    #expect(undone == AppliedChanges(fields: [.age]))
    #expect(try store.record(of: ana).profile.number(.age) == 72)
    try apply([.undo])
    #expect(
      try store.record(of: ana).profile.told[.age] == .init(value: .number(71), day: Samples.day(0))
    )
    try apply([.undo, .undo, .undo])
    #expect(try store.record(of: ana) == UserRecord(canRedo: true))
  }

  @Test func `the same value told again the same day is no change`() throws {
    try apply([.set(.age, .number(71), on: Samples.day(0))])
    try apply([.set(.age, .number(71), on: Samples.day(0))])
    try apply([.undo])
    #expect(try store.record(of: ana).profile.isEmpty)
  }

  @Test func `the changes of one turn are undone together and reported`() throws {
    try apply([.add(.weight(kg: 80), on: Samples.day(0))])
    let first = try store.record(of: ana).entries[0]
    try apply([
      .add(.weight(kg: 81), on: Samples.day(1)), .set(.sex, .text("F"), on: Samples.day(1)),
      .remove(entry: first.id),
    ])
    let second = try store.record(of: ana).entries
    #expect(second.map(\.body) == [.weight(kg: 81)])
    let undone = try store.apply([.undo], conversation: nil, of: ana, at: 102)
    #expect(undone == AppliedChanges(added: [first], removed: second, fields: [.sex]))
    #expect(try store.record(of: ana).entries == [first])
    let redone = try store.apply([.redo], conversation: nil, of: ana, at: 103)
    #expect(redone == AppliedChanges(added: second, removed: [first], fields: [.sex]))
    #expect(try store.apply([.undo, .redo], conversation: nil, of: ana, at: 104).added.isEmpty)
  }

  @Test func `a replaced entry comes back with undo and its new form with redo`() throws {
    try apply([.add(.weight(kg: 38), on: Samples.day(0))])
    let old = try store.record(of: ana).entries
    try apply([.replace(entry: old[0].id, with: .weight(kg: 83), on: Samples.day(-1))])
    let new = try store.record(of: ana).entries
    #expect(new.map(\.body) == [.weight(kg: 83)])
    try apply([.undo])
    #expect(try store.record(of: ana).entries == old)
    try apply([.redo])
    #expect(try store.record(of: ana).entries == new)
    try apply([.replace(entry: new[0].id, with: .weight(kg: 83), on: Samples.day(-1))])
    #expect(try store.record(of: ana).entries == new)
    #expect(throws: RecordError.self) {
      try apply([.replace(entry: old[0].id, with: .weight(kg: 90), on: Samples.day(0))])
    }
  }

  @Test func `a new change ends what could be redone`() throws {
    try apply([.add(.weight(kg: 80), on: Samples.day(0))])
    let id = try store.record(of: ana).entries[0].id
    try apply([.remove(entry: id)])
    try apply([.undo])
    #expect(try store.record(of: ana).canRedo)
    try apply([.add(.weight(kg: 81), on: Samples.day(1))])
    #expect(try store.record(of: ana).canRedo == false)
    try apply([.redo])
    #expect(try store.record(of: ana).entries.count == 2)
    // Undone rows are gone, and their ids are not given away again.
    try apply([.undo])
    try apply([.add(.weight(kg: 82), on: Samples.day(1))])
    #expect(try store.record(of: ana).entries.map(\.id) == [1, 3])
  }

  @Test func `undo and a new value in one turn are one step each`() throws {
    try apply([.set(.age, .number(27), on: Samples.day(0))])
    try apply([.undo, .set(.age, .number(72), on: Samples.day(0))])
    #expect(try store.record(of: ana).profile.number(.age) == 72)
    try apply([.undo])
    #expect(try store.record(of: ana) == UserRecord(canRedo: true))
  }
}
