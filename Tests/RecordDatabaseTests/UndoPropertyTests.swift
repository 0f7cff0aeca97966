import Coaching
import Foundation
import Record
import RecordDatabase
import Testing
import SeededRandom

@Suite struct UndoPropertyTests {
  /// `COACH_PROPERTY_COUNT=100000` is the full run.
  private static let talks =
    ProcessInfo.processInfo.environment["COACH_PROPERTY_COUNT"].flatMap(UInt64.init) ?? 2000

  @Test func `random talks undo and redo to the same record`() throws {
    let store = try SQLiteRecordStore(.inMemory)
    for seed in 1...max(1, Self.talks) {
      var talk = RandomTalk(random: SplitMix64(state: seed), user: UserKey("\(seed)"))
      try store.begin()
      try talk.run(turns: 6, on: store)
      try store.commit()
      if !talk.isSound {
        Issue.record("seed \(seed): \(talk.problem)")
        return
      }
    }
  }
}

extension UndoPropertyTests {
  @Test func `what is kept of a record in memory is what the file holds`() throws {
    let store = try SQLiteRecordStore(.inMemory)
    for seed: UInt64 in 1...300 {
      var talk = RandomTalk(random: SplitMix64(state: seed), user: UserKey("\(seed)"))
      for turn in 0..<6 {
        try store.begin()
        try talk.change(Int64(turn), on: store)
        let kept = try store.record(of: talk.user)
        try store.commit()
        // Outside a transaction nothing kept is asked.
        #expect(try store.record(of: talk.user) == kept, "seed \(seed), turn \(turn)")
      }
    }
  }
}

/// A talk of random changes that is held against plain copies of the record after each turn.
private struct RandomTalk {
  var random: SplitMix64
  let user: UserKey
  /// What the record showed after each change not undone, the empty record first.
  var past = [UserRecord()]
  var future: [UserRecord] = []
  var problem = ""
  var isSound: Bool { problem.isEmpty }

  mutating func run(turns: Int, on store: SQLiteRecordStore) throws {
    for turn in 0..<turns where isSound {
      try takeTurn(Int64(turn), on: store)
    }
    try undoAll(on: store)
  }

  /// One turn that adds, corrects, takes out, undoes or redoes.
  mutating func change(_ time: Int64, on store: SQLiteRecordStore) throws {
    let before = try store.record(of: user)
    let steps: [RecordChange] =
      switch Int.random(in: 0..<6, using: &random) {
      case 0: [.undo]
      case 1: [.redo]
      default: randomChanges(before)
      }
    try store.apply(steps, conversation: nil, of: user, at: time)
  }

  private mutating func takeTurn(_ time: Int64, on store: SQLiteRecordStore) throws {
    let before = try store.record(of: user)
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      try store.apply([.undo], conversation: nil, of: user, at: time)
      if past.count > 1 { future.append(past.removeLast()) }
    case 1:
      try store.apply([.redo], conversation: nil, of: user, at: time)
      if let next = future.popLast() { past.append(next) }
    default:
      let changes = randomChanges(before)
      try store.apply(changes, conversation: nil, of: user, at: time)
      let after = try store.record(of: user)
      if shows(after) != shows(before) {
        past.append(after)
        future = []
      } else if before.canRedo != after.canRedo {
        // A turn that changed nothing on balance still ends what could be redone.
        future = []
      }
    }
    let now = try store.record(of: user)
    check(shows(now) == past.last.map(shows), "turn \(time) shows another record")
    try checkInverse(now, on: store)
  }

  private mutating func checkInverse(_ now: UserRecord, on store: SQLiteRecordStore) throws {
    // With nothing that shows to take back, a redo goes on to what was undone before.
    if past.count > 1 {
      let undone = try store.apply([.undo], conversation: nil, of: user, at: 0)
      let redone = try store.apply([.redo], conversation: nil, of: user, at: 0)
      check(undone.added == redone.removed && undone.removed == redone.added, "reports differ")
    } else if now.canRedo {
      try store.apply([.redo, .undo], conversation: nil, of: user, at: 0)
    }
    check(shows(try store.record(of: user)) == shows(now), "undo and redo are not inverse")
  }

  private mutating func undoAll(on store: SQLiteRecordStore) throws {
    let full = try store.record(of: user)
    let undone = Array(repeating: RecordChange.undo, count: past.count)
    try store.apply(undone, conversation: nil, of: user, at: 0)
    let empty = try store.record(of: user)
    check(shows(empty) == UserRecord() && !empty.canUndo, "undoing all leaves rows")
    // A turn that changed nothing on balance is a change too, though redo passes it by.
    check(empty.canRedo || past.count == 1 && future.isEmpty, "undoing all leaves no redo")
    let redone = Array(repeating: RecordChange.redo, count: past.count - 1)
    try store.apply(redone, conversation: nil, of: user, at: 0)
    check(shows(try store.record(of: user)) == shows(full), "redoing all gives another record")
  }

  private func shows(_ record: UserRecord) -> UserRecord {
    UserRecord(profile: record.profile, entries: record.entries)
  }

  private mutating func check(_ holds: Bool, _ what: String) {
    if !holds, problem.isEmpty { problem = what }
  }

  private mutating func randomChanges(_ record: UserRecord) -> [RecordChange] {
    var entries = record.entries
    return (0..<Int.random(in: 1...3, using: &random)).map { _ in
      let day = Samples.day(Int.random(in: 0..<4, using: &random))
      let body = Samples.bodies.randomElement(using: &random) ?? .weight(kg: 80)
      let (field, value) = Samples.values.randomElement(using: &random) ?? (.age, .number(1))
      // Each entry at most once: the second touch of a removed one is an error by design.
      let index = entries.indices.randomElement(using: &random)
      switch (Int.random(in: 0..<6, using: &random), index) {
      case (0, let index?): return .remove(entry: entries.remove(at: index).id)
      case (1, let index?):
        return .replace(entry: entries.remove(at: index).id, with: body, on: day)
      case (2, _): return .set(field, nil, on: day)
      case (3, _): return .set(field, value, on: day)
      default: return .add(body, on: day)
      }
    }
  }
}
