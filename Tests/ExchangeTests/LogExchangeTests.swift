import Coaching
import Exchange
import Record
import Testing

/// The log as tables: out, in again, and what a file may not hold.
struct LogExchangeTests {
  private let today = Day(number: 20_600)

  private func record(_ bodies: [(Int, Entry.Body)]) -> UserRecord {
    UserRecord(
      entries: bodies.enumerated().map { place, entry in
        Entry(
          id: Int64(place + 1), day: Day(number: entry.0), toldAt: Int64(place), body: entry.1)
      })
  }

  private func read(_ csv: String, into record: UserRecord = UserRecord()) throws -> LogImport {
    try LogImport(csv: csv, into: record, today: today) { name in
      ["squat": "squat", "bodyweight squat": "squat", "walking": "a_walk"][name.lowercased()]
    }
  }

  private func mistakes(_ csv: String) -> [ImportMistake] {
    do throws(ImportMistakes) {
      _ = try LogImport(csv: csv, into: UserRecord(), today: today) { _ in nil }
      return []
    } catch {
      return error.all
    }
  }

  @Test func `what was exported is read back as it was`() throws {
    let sets = [
      Activity.Performed(reps: 10, loadKG: 22.5), Activity.Performed(reps: 8, loadKG: 22.5),
    ]
    let original = record([
      (20_000, .weight(kg: 71.25)),
      (20_000, .activity(Activity(kind: .strength, name: "squat", sets: sets, rir: 2, pain: 1))),
      (20_001, .activity(Activity(kind: .aerobic, name: "a_walk", minutes: 25, distanceKM: 2.1))),
      (
        20_002,
        .activity(
          Activity(
            kind: .strength, name: "my \"odd\" move, left",
            sets: [
              Activity.Performed(seconds: 30, side: "left")
            ]))
      ),
      (
        20_003,
        .activity(
          Activity(
            kind: .strength, name: "=1+1",
            sets: [
              Activity.Performed(reps: 3)
            ]))
      ),
    ])
    let weights = try read(LogExport.weights(original)).changes
    let workouts = try read(LogExport.workouts(original)).changes
    let expected = original.entries.map { RecordChange.add($0.body, on: $0.day) }
    #expect(weights + workouts == expected)
  }

  @Test func `a name that begins like a formula is text to a spreadsheet`() {
    let text = LogExport.workouts(
      record([
        (20_003, .activity(Activity(kind: .strength, name: "=1+1", sets: [.init(reps: 3)])))
      ]))
    #expect(text.contains(",'=1+1,"))
  }

  @Test func `what is in the log already is passed over, each known one once`() throws {
    let held = record([(20_000, .weight(kg: 70)), (20_001, .weight(kg: 69.5))])
    let read = try read(
      "date,weight_kg\n2024-10-04,70\n2024-10-04,70\n2024-10-05,69.5\n", into: held)
    #expect(Day(number: 20_000).iso == "2024-10-04")
    #expect(read.known == 2)
    #expect(read.changes == [.add(.weight(kg: 70), on: Day(number: 20_000))])
  }

  @Test func `pounds, semicolons, decimal commas and a mark at the start are read`() throws {
    let read = try read("\u{FEFF}Date;weight_lb\r\n2024-10-04;154,3\r\n")
    guard case .add(.weight(let kg), _)? = read.changes.first else {
      Issue.record("no weight was read")
      return
    }
    #expect((kg - 69.99).magnitude < 0.01)
  }

  @Test func `rows of one exercise and day are its sets, and a set counted anew begins another`()
    throws
  {
    let read = try read(
      """
      date,exercise,set,reps,load_kg
      2024-10-04,Bodyweight squat,1,10,
      2024-10-04,squat,2,9,
      2024-10-04,squat,1,5,40
      2024-10-05,squat,2,5,40

      """)
    let counts = read.changes.map { change -> Int in
      if case .add(.activity(let activity), _) = change { return activity.sets.count }
      return 0
    }
    #expect(counts == [2, 1, 1])
  }

  @Test func `every mistake is named with its row, and nothing is taken`() {
    let found = mistakes(
      """
      date,exercise,reps,minutes,pain
      2024-13-04,squat,10,,
      2024-10-04,,10,,
      2024-10-04,squat,,,
      2024-10-04,squat,ten,,
      2030-10-04,squat,10,,
      2024-10-04,squat,10,,11
      """)
    #expect(found.map(\.row) == [2, 3, 4, 5, 5, 6, 7])
  }

  @Test func `a file of another kind says what is missing`() {
    #expect(mistakes("").count == 1)
    #expect(mistakes("name,age\nx,3\n").first?.problem.contains("weight_kg") == true)
    #expect(mistakes("date,weight_kg\n2024-10-04,700\n").first?.row == 2)
  }
}
