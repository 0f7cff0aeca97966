import ArgumentParser
import Foundation
import LineIO
import Record
import RecordDatabase

/// `coach restore FILE`: puts a copy in the record's place.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Puts a copy made by `coach backup` in the record's place.",
    discussion: """
      The record of now is kept beside it under another name. Exit codes: 65 the copy is damaged or of a newer \
      coach, 66 there is no copy, 75 another coach is running.
      """)

  @Argument(help: "The copy.")
  var file: String

  @ArgumentParser.Flag(name: .long, help: "Says that you mean it; without it nothing is changed.")
  var confirm = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let place = common.recordFile
    let copy = URL(fileURLWithPath: file).standardizedFileURL
    let found = RecordInspection(copy, isReadOnly: true)
    let content = try content(of: found, at: copy)
    guard confirm else {
      throw ValidationError(
        "Nothing was changed. \(copy.path) holds \(content). Add --confirm to put it in the place of \(place.path)."
      )
    }
    do {
      let lock = try RecordLock(.replace, beside: place)
      let aside = try SQLiteRecordStore.restore(from: copy, to: place)
      withExtendedLifetime(lock) {}
      let kept = aside.map { " The record of before is kept as \($0)." } ?? ""
      try LineWriter().writeLine("Restored \(content) from \(copy.path).\(kept)")
    } catch RecordError.busy {
      throw Refusal.command(
        "Another coach is using the record. End it (the bridge too), then try again; nothing was changed.",
        75)
    } catch let error as RecordError {
      throw Refusal.record(error)
    }
  }

  /// "3 people with 412 entries".
  private func content(of found: RecordInspection, at copy: URL) throws -> String {
    switch found.state {
    case .sound(let people, let entries):
      return "\(people) \(people == 1 ? "person" : "people") with \(entries) "
        + (entries == 1 ? "entry" : "entries")
    case .missing:
      throw Refusal.command(
        "There is no file \(copy.path). Name a copy made by `coach backup`.", 66)
    case .newer:
      throw Refusal.record(.newerVersion(path: copy.path))
    case .damaged(let problems):
      throw Refusal.command(
        "\(copy.path) can't be restored: \(problems.prefix(3).joined(separator: "; ")). "
          + "Nothing was changed. Try an older copy.", 65)
    case .unusable(let error): throw Refusal.record(error)
    }
  }
}
