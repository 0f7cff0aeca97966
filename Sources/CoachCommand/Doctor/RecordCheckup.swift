import Foundation
import Record
import RecordDatabase

/// The health of the database, and what can be saved of a damaged one.
struct RecordCheckup {
  let place: URL
  let repairs: Bool

  var findings: [Checkup.Finding] {
    let found = RecordInspection(place)
    switch found.state {
    case .missing:
      return [Checkup.note("record", "none yet; it is made at the first thing to keep")]
    case .sound(let people, let entries):
      return [
        Checkup.fine(
          "record",
          "whole: \(Self.count(people, "person", "people")), \(Self.count(entries, "entry", "entries")), "
            + "tables of version \(found.version ?? 0), \(Checkup.size(found.bytes)), "
            + "log \(Checkup.size(found.logBytes))")
      ] + keptAside
    case .newer(let version):
      return [
        Checkup.mend(
          "record",
          "\(place.path) has tables of version \(version), newer than this program knows.",
          "Update coach; nothing was changed.")
      ]
    case .unusable(let error): return [Checkup.mend("record", error.description, "")]
    case .damaged(let problems):
      return repairs ? salvage(problems) : [damaged(problems)] + keptAside
    }
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  private func damaged(_ problems: [String]) -> Checkup.Finding {
    Checkup.mend(
      "record", "\(place.path) is damaged: \(problems.prefix(3).joined(separator: "; ")).",
      "`coach restore FILE --confirm` brings back a backup; without one, `coach doctor --repair` "
        + "saves what can be read and keeps the damaged file.")
  }

  private func salvage(_ problems: [String]) -> [Checkup.Finding] {
    do {
      let lock = try RecordLock(.replace, beside: place)
      let saved = try RecordSalvage(of: place)
      withExtendedLifetime(lock) {}
      let rows = saved.rows.filter { $0.value > 0 && $0.key != "chore" }.sorted { $0.key < $1.key }
        .map { "\($0.value) \($0.key)" }
      var text = "the damaged record is kept as \(saved.keptAside); "
      text += rows.isEmpty ? "nothing in it could be read, so a new one starts" : "saved rows: "
      text += rows.joined(separator: ", ")
      if !saved.incomplete.isEmpty, !rows.isEmpty {
        text += "; not read to the end: \(saved.incomplete.joined(separator: ", "))"
      }
      return [Checkup.mended("record", text)]
    } catch .busy {
      return [
        Checkup.mend(
          "record", "\(place.path) is damaged, and another coach is using it.",
          "End that one (the bridge too), then run this again.")
      ]
    } catch {
      return [
        Checkup.mend(
          "record", "\(place.path) could not be repaired: \(error)", "Nothing was deleted.")
      ]
    }
  }

  private var keptAside: [Checkup.Finding] {
    let kept = SQLiteRecordStore.keptAside(place)
    guard !kept.isEmpty else { return [] }
    return [
      Checkup.note(
        "kept aside", kept.joined(separator: ", ") + ": delete what you no longer need")
    ]
  }
}
