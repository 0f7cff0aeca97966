import Coaching
import Foundation
import Record
import RecordDatabase

/// One body of every kind with every member set, and one with as little as it can have.
enum Samples {
  static let bodies: [Entry.Body] =
    [
      .weight(kg: 83.914_601_2),
      .activity(
        Activity(
          kind: .strength, name: "goblet-squat",
          sets: [
            .init(reps: 8, loadKG: 12.5, side: "left"), .init(reps: 7, loadKG: 12.5, side: "right"),
            .init(seconds: 30.5), .init(),
          ], minutes: 35, distanceKM: 0.2, effort: "moderate", rir: 2.5, pain: 1, wasSharp: true)),
      .activity(Activity(kind: .aerobic, name: "Spazieren über 日本 \u{1F3C3}")),
      .pain(Pain(joint: "knee", side: "left", score: 3.5, moment: .morning, usual: 2)),
      .pain(Pain(joint: "back", score: 0)),
      .test(SelfTestResult(test: "cst30", value: 11, side: "right")),
      .test(SelfTestResult(test: "sls", value: 7.25)),
      .food(Food(kcal: 1850, proteinG: 92.5, isWholeDay: true)),
      .food(Food()),
      .goal(Goal(rateLBPerWeek: -1, kcal: 1850, targetKG: 75)),
      .goal(Goal()),
      .flag(Flag(rule: "RF-05", action: "SAME DAY", isCleared: true)),
      .flag(Flag(rule: "RF-40", action: "NUMBERS OFF")),
      .card(
        Card(
          letter: "A", level: 2,
          items: [
            .init(
              slot: "squat", exercise: "goblet-squat", sets: 3, target: [8, 8, 6], loadKG: 12.5),
            .init(slot: "calf", exercise: "calf-raise", sets: 2, target: []),
          ])),
      .card(Card(letter: "B", level: 0, items: [])),
    ] + Absence.Reason.allCases.map { .absence(Absence(reason: $0)) }

  static let values: [(ProfileField, ProfileValue)] = [
    (.heightCM, .number(0.1 + 0.2)), (.age, .number(72)), (.name, .text("Zoë \"O'Hara\" \\ 日本")),
    (.equipment, .texts(["band", "a \"b\"", ""])), (.modes, .texts([])), (.needsHands, .flag(true)),
    (.bedBound, .flag(false)),
  ]

  static func day(_ number: Int) -> Day { Day(number: 20_500 + number) }
}

/// A folder of its own for one test, gone with it.
final class Scratch {
  let folder: URL
  var file: URL { folder.appendingPathComponent("coach.sqlite") }

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("record-\(UInt64.random(in: 0...UInt64.max))/data")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder.deletingLastPathComponent())
  }

  func store() throws -> SQLiteRecordStore { try SQLiteRecordStore(.file(file)) }

  /// The names of all files that hold these bytes.
  func files(with bytes: [UInt8]) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { name in
      let data = try Data(contentsOf: folder.appendingPathComponent(name))
      return data.range(of: Data(bytes)) != nil
    }
  }

  func mode(_ name: String) throws -> Int? {
    let path = name.isEmpty ? folder.path : folder.appendingPathComponent(name).path
    return try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}
