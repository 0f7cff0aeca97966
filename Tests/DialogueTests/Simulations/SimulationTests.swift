import Coaching
import Dialogue
import Foundation
import Record
import Testing

/// A year of eight people under the planner, kept as tables that a trainer can read.
///
/// `COACH_RECORD=1` writes the tables anew, and still fails where they changed.
struct SimulationTests {
  @Test(arguments: SimulatedPerson.all)
  func `a year goes as its table says`(_ person: SimulatedPerson) throws {
    var year = SimulatedYear(person, tools: TopicTalk.tools)
    year.run()
    let name = person.name.replacingOccurrences(of: " ", with: "-")
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "tables/\(name).txt")
    let known = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let now = year.table
    if ProcessInfo.processInfo.environment["COACH_RECORD"] == "1", now != known {
      try now.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(now == known, "\(name)")
  }
}

extension SimulatedYear {
  /// All four quarters.
  var table: String {
    let log = TrainingLogReader(
      tools: tools, record: record, today: Self.start + 7 * Self.weeks
    ).log
    var diary = diary
    for week in 0..<Self.weeks {
      let days = (Self.start + 7 * week)...(Self.start + 7 * week + 6)
      let minutes = log.entries.reduce(0) { sum, entry in
        guard days.contains(entry.day), case .aerobic(let work) = entry.kind else { return sum }
        return sum + work.moderateMinutes
      }
      let strength = log.strengthDays.filter(days.contains).count
      diary.count(minutes: minutes, strength: strength, week: week)
    }
    let quarters = (0..<4).map { QuarterTable(diary: diary, quarter: $0).text }
    return "\(person.name), seed \(person.seed)\n\n" + quarters.joined(separator: "\n\n") + "\n"
  }
}
