import Foundation
import Yams

import Coaching

/// The exercises and aerobic modes of `seeds/`, read as plainly as the planner's tests need them.
enum SeedLibrary {
  static let exercises = Result { try ExerciseLibrary(readExercises()) }
  static let modes = Result { AerobicModeList(try readModes()) }

  static let seeds = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "seeds")

  struct Unreadable: Error {
    let what: String
  }

  /// A YAML file read as `Value`, its snake_case keys as camelCase names.
  static func read<Value: Decodable>(_ file: URL, as type: Value.Type) throws -> Value {
    let text = try String(contentsOf: file, encoding: .utf8)
    guard let object = try Yams.load(yaml: text) else { throw Unreadable(what: file.path()) }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(type, from: JSONSerialization.data(withJSONObject: object))
  }

  static func readExercises() throws -> [Exercise] { try rows().map { try $0.exercise() } }

  static func readModes() throws -> [AerobicMode] {
    try read(seeds.appending(path: "aerobic-modes.yaml"), as: ModeFile.self).modes
      .map { try $0.mode() }
  }

  /// Every exercise as it is written, file by file.
  static func rows() throws -> [ExerciseFile.Row] {
    let folder = seeds.appending(path: "exercises")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    return try files.filter { $0.hasSuffix(".yaml") }.sorted().flatMap {
      try read(folder.appending(path: $0), as: ExerciseFile.self).exercises
    }
  }
}

struct ExerciseFile: Decodable {
  let exercises: [Row]

  struct Row: Decodable {
    let id: String
    let name: String
    let also: [String]
    let muscles: [String]
    let kit: [String]
    let position: Exercise.Position
    let freeLeg: Bool
    let level: Level
    let pattern: Pattern
    let easier: String?
    let harder: String?
    let skip: [SkipCode]
    let dose: String
    let cue: String
    let how: String

    func exercise() throws -> Exercise {
      guard let dose = Dose(dose) else { throw SeedLibrary.Unreadable(what: "\(id): \(dose)") }
      return Exercise(
        id: Exercise.ID(rawValue: id), muscles: muscles, kit: kit.map(KitPart.init),
        position: position, allowsFreeLeg: freeLeg, level: level, pattern: pattern,
        easier: easier.map(Exercise.ID.init(rawValue:)),
        harder: harder.map(Exercise.ID.init(rawValue:)), skip: Set(skip), dose: dose)
    }
  }
}

struct ModeFile: Decodable {
  let modes: [Row]

  struct Row: Decodable {
    let id: String
    let also: [String]
    let levels: [Level]
    let owned: Bool
    let ruledOut: [AerobicMode.Exclusion]
    let vigorous: Bool?
    let mostADay: Int?
    let share: Bool?

    func mode() throws -> AerobicMode {
      guard levels.count == 2 else { throw SeedLibrary.Unreadable(what: "levels of \(id)") }
      return AerobicMode(
        id: AerobicMode.ID(rawValue: id), levels: levels[0]...levels[1], mustBeOwned: owned,
        ruledOutBy: Set(ruledOut), isVigorous: vigorous ?? false, mostMinutesADay: mostADay,
        fillsShare: share ?? true)
    }
  }
}
