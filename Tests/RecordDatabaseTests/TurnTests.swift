import Coaching
import Record
import RecordDatabase
import Testing

@Suite struct TurnTests {
  let store: SQLiteRecordStore
  let ana = UserKey("irc:libera:ana")

  init() throws {
    store = try SQLiteRecordStore(.inMemory)
  }

  func apply(_ changes: [RecordChange], at: Int64 = 100) throws {
    try store.apply(changes, conversation: nil, of: ana, at: at)
  }

  @Test func `an unknown person has an empty record and leaves no row`() throws {
    #expect(try store.record(of: ana) == UserRecord())
    try store.apply(
      [.undo, .redo, .set(.name, nil, on: Samples.day(0))], conversation: nil, of: ana, at: 5)
    try apply([.remove(entry: 1), .erase(.name), .eraseWeights, .eraseAll])
    #expect(try store.latestTime(of: ana) == nil)
    #expect(try store.export(of: ana) == nil)
    #expect(try store.conversation(of: ana) == nil)
  }

  @Test(arguments: Samples.bodies.indices)
  func `an entry comes back as it was told`(index: Int) throws {
    let body = Samples.bodies[index]
    try apply([.add(body, on: Samples.day(3))], at: 1_767_000_000)
    let entries = try store.record(of: ana).entries
    #expect(entries.map(\.body) == [body])
    #expect(entries.map(\.day) == [Samples.day(3)])
    #expect(entries.map(\.toldAt) == [1_767_000_000])
  }

  @Test func `all kinds live in one record in the order of day and telling`() throws {
    for (number, body) in Samples.bodies.enumerated() {
      try apply([.add(body, on: Samples.day(-number / 3))])
    }
    let entries = try store.record(of: ana).entries
    #expect(entries.count == Samples.bodies.count)
    for (earlier, later) in zip(entries, entries.dropFirst()) {
      #expect((earlier.day, earlier.id) < (later.day, later.id))
    }
    for entry in entries { #expect(Samples.bodies[Int(entry.id) - 1] == entry.body) }
  }

  @Test(arguments: Samples.values.indices)
  func `a profile value comes back bit for bit`(index: Int) throws {
    let (field, value) = Samples.values[index]
    try apply([.set(field, value, on: Samples.day(1))])
    #expect(
      try store.record(of: ana).profile.told == [field: .init(value: value, day: Samples.day(1))])
  }

  @Test func `people do not share rows, undo or entry ids`() throws {
    let bob = UserKey("irc:libera:bob")
    try apply([.add(.weight(kg: 80), on: Samples.day(0))])
    try store.apply([.add(.weight(kg: 60), on: Samples.day(0))], conversation: nil, of: bob, at: 1)
    let anas = try store.record(of: ana)
    try store.apply([.remove(entry: anas.entries[0].id), .undo], conversation: nil, of: bob, at: 2)
    #expect(throws: RecordError.self) {
      try store.apply(
        [.replace(entry: anas.entries[0].id, with: .weight(kg: 99), on: Samples.day(0))],
        conversation: nil, of: bob, at: 2)
    }
    #expect(try store.record(of: ana) == anas)
    #expect(try store.record(of: bob).entries.isEmpty)
    try store.apply([.eraseAll], conversation: nil, of: bob, at: 3)
    #expect(try store.record(of: ana) == anas)
  }

  @Test func `keys are compared as bytes`() throws {
    let keys = [
      UserKey("caf\u{E9}"), UserKey("cafe\u{301}"), UserKey("A"), UserKey("a"), UserKey("\u{212A}"),
      UserKey("K"), UserKey("a_x"), UserKey("a|x"), UserKey(bytes: [0x61, 0]),
      UserKey(bytes: [0x61, 0, 0x62]), UserKey(bytes: [0xFF]), UserKey("x'; DROP TABLE user; --"),
    ]
    for (number, key) in keys.enumerated() {
      try store.apply(
        [.add(.weight(kg: 50 + Double(number)), on: Samples.day(0))],
        conversation: [UInt8(number)], of: key, at: Int64(number))
    }
    for (number, key) in keys.enumerated() {
      #expect(try store.record(of: key).entries.map(\.body) == [.weight(kg: 50 + Double(number))])
      #expect(try store.conversation(of: key) == [UInt8(number)])
    }
  }

  @Test func `a conversation is kept as bytes and its turn's time never goes back`() throws {
    try store.apply([], conversation: [0, 1, 255], of: ana, at: 500)
    try store.apply([], conversation: [], of: ana, at: 400)
    #expect(try store.conversation(of: ana) == [])
    #expect(try store.latestTime(of: ana) == 500)
    try store.apply([], conversation: nil, of: ana, at: 600)
    #expect(try store.conversation(of: ana) == nil)
    #expect(try store.latestTime(of: ana) == 600)
  }

  @Test(
    arguments: [
      .weight(kg: 19.9), .weight(kg: 401), .weight(kg: .nan), .weight(kg: .infinity),
      .pain(Pain(joint: "knee", score: 11)), .pain(Pain(joint: "", score: 1)),
      .pain(Pain(joint: "knee", side: "both", score: 1)),
      .activity(Activity(kind: .aerobic, name: "")),
      .activity(Activity(kind: .strength, name: "squat", sets: [.init(reps: -1)])),
      .activity(Activity(kind: .aerobic, name: "walk", effort: "hard")),
      .test(SelfTestResult(test: "cst30", value: -1)), .food(Food(kcal: -5)),
      .goal(Goal(targetKG: 5)), .flag(Flag(rule: "RF-5", action: "SOON")),
      .flag(Flag(rule: "RF-05", action: "LATER")), .card(Card(letter: "C", level: 1, items: [])),
      .card(Card(letter: "A", level: 5, items: [])),
    ] as [Entry.Body])
  func `a value out of range is refused and the rest of its turn with it`(body: Entry.Body) throws {
    try apply([.add(.weight(kg: 80), on: Samples.day(0))])
    let before = try store.record(of: ana)
    #expect(throws: RecordError.self) {
      try apply([.set(.sex, .text("F"), on: Samples.day(1)), .add(body, on: Samples.day(1))])
    }
    #expect(throws: RecordError.self) { try apply([.set(.age, .number(.nan), on: Samples.day(1))]) }
    #expect(throws: RecordError.self) {
      try apply([.add(.weight(kg: 80), on: Day(number: 9_000_000))])
    }
    #expect(try store.record(of: ana) == before)
  }

  @Test func `an error says what was refused and not what was typed`() throws {
    let error = #expect(throws: RecordError.self) {
      try apply([
        .add(.pain(Pain(joint: "CANARY", side: "CANARY", score: 3)), on: Samples.day(0))
      ])
    }
    #expect(error.map { "\($0)".contains("CANARY") } == false)
    #expect(error?.code == "internal")
  }

  @Test func `a NUL is dropped and the text after it kept`() throws {
    try apply([.set(.name, .text("An\0a"), on: Samples.day(0))])
    #expect(try store.record(of: ana).profile.text(.name) == "Ana")
  }
}
