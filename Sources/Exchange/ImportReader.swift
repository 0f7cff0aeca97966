import Coaching
import Record

/// Reads the rows of one file and notes every mistake on the way.
struct ImportReader {
  private(set) var mistakes: [ImportMistake] = []
  private let places: [String: Int]
  private let today: Day

  init(header: [String], today: Day) {
    places = Dictionary(header.enumerated().map { ($1, $0) }) { first, _ in first }
    self.today = today
  }

  // Weigh-ins

  mutating func weights(_ rows: ArraySlice<[String]>) -> [ImportedEntry] {
    var out: [ImportedEntry] = []
    for (place, row) in rows.enumerated() where !Self.isBlank(row) {
      let line = Line(fields: row, number: place + 2)
      let isPounds = places["weight_kg"] == nil
      guard let day = day(line),
        let told = number(isPounds ? "weight_lb" : "weight_kg", in: 1...1000, line)
      else { continue }
      let kg = isPounds ? told * MassUnit.pound.kilograms : told
      guard BodyRange.weightKG.contains(kg) else {
        fail(line, "\(told) is outside 30 to 300 kg (66 to 660 lb)")
        continue
      }
      out.append(ImportedEntry(day: day, body: .weight(kg: kg)))
    }
    return out
  }

  // Workouts

  /// Rows of one day and exercise that stand together are the sets of one activity.
  mutating func workouts(
    _ rows: ArraySlice<[String]>, exerciseID: (String) -> String?
  ) -> [ImportedEntry] {
    var out: [ImportedEntry] = []
    var running: (day: Day, activity: Activity, lastSet: Int)?
    func close() {
      if let done = running {
        out.append(ImportedEntry(day: done.day, body: .activity(done.activity)))
      }
      running = nil
    }
    for (place, row) in rows.enumerated() where !Self.isBlank(row) {
      let line = Line(fields: row, number: place + 2)
      guard let day = day(line), let part = activity(line, exerciseID: exerciseID) else { continue }
      let set = Int(field(.set, line)) ?? 0
      if let open = running, open.day == day, open.activity.name == part.name,
        !part.sets.isEmpty, !open.activity.sets.isEmpty, set == 0 || set > open.lastSet
      {
        running?.activity.sets += part.sets
        running?.lastSet = set
        running?.activity.rir = [open.activity.rir, part.rir].compactMap(\.self).min()
        running?.activity.pain = [open.activity.pain, part.pain].compactMap(\.self).max()
      } else {
        close()
        running = (day, part, set)
      }
    }
    close()
    return out
  }

  private mutating func activity(_ line: Line, exerciseID: (String) -> String?) -> Activity? {
    let before = mistakes.count
    let typed = field(.exercise, line)
    let reps = number(.reps, in: 0...1000, line)
    let seconds = number(.seconds, in: 0...86_400, line)
    let load = number(.loadKG, in: 0...1000, line)
    let minutes = number(.minutes, in: 0...1440, line)
    let distance = number(.distanceKM, in: 0...500, line)
    let rir = number(.rir, in: 0...10, line)
    let pain = number(.pain, in: 0...10, line)
    if typed.isEmpty { fail(line, "exercise is missing") }
    if reps == nil, seconds == nil, minutes == nil, distance == nil {
      fail(line, "one of reps, seconds, minutes or distance_km is needed")
    }
    let side = word(.side, of: ["left", "right"], line)
    let effort = word(.effort, of: ["easy", "moderate", "vigorous"], line)
    let kind = word(.kind, of: Activity.Kind.allCases.map(\.rawValue), line)
    guard mistakes.count == before else { return nil }
    var activity = Activity(
      kind: kind.flatMap(Activity.Kind.init) ?? (reps ?? seconds == nil ? .aerobic : .strength),
      name: exerciseID(typed) ?? typed, minutes: minutes, distanceKM: distance, effort: effort,
      rir: rir, pain: pain)
    if reps != nil || seconds != nil {
      activity.sets = [
        Activity.Performed(reps: reps.map { Int($0) }, seconds: seconds, loadKG: load, side: side)
      ]
    }
    return activity
  }

  // Fields

  private struct Line {
    let fields: [String]
    let number: Int
  }

  private static func isBlank(_ row: [String]) -> Bool { row.allSatisfy(\.isEmpty) }

  private func field(_ name: String, _ line: Line) -> String {
    guard let place = places[name], line.fields.indices.contains(place) else { return "" }
    // The apostrophe that an export puts before what looks like a formula.
    let text = line.fields[place]
    return text.hasPrefix("'") ? String(text.dropFirst()) : text
  }

  private func field(_ column: WorkoutColumn, _ line: Line) -> String {
    field(column.rawValue, line)
  }

  private mutating func day(_ line: Line) -> Day? {
    let text = field("date", line)
    guard let day = Day(iso: text) else {
      fail(line, "date '\(text)' is no day like 2026-03-02")
      return nil
    }
    guard day <= today else {
      fail(line, "date \(text) is still to come")
      return nil
    }
    return day
  }

  private mutating func number(
    _ column: WorkoutColumn, in range: ClosedRange<Double>, _ line: Line
  ) -> Double? {
    field(column, line).isEmpty ? nil : number(column.rawValue, in: range, line)
  }

  /// A decimal comma is read as a point.
  private mutating func number(
    _ name: String, in range: ClosedRange<Double>, _ line: Line
  ) -> Double? {
    let text = field(name, line)
    guard let value = Double(text.replacing(",", with: ".")), range.contains(value) else {
      let limits = "\(LogTable.number(range.lowerBound)) to \(LogTable.number(range.upperBound))"
      fail(line, "\(name) '\(text)' is no number from \(limits)")
      return nil
    }
    return value
  }

  private mutating func word(_ column: WorkoutColumn, of choices: [String], _ line: Line)
    -> String?
  {
    let text = field(column, line).lowercased()
    if text.isEmpty || choices.contains(text) { return text.isEmpty ? nil : text }
    fail(line, "\(column.rawValue) '\(text)' is none of \(choices.joined(separator: ", "))")
    return nil
  }

  private mutating func fail(_ line: Line, _ problem: String) {
    mistakes.append(ImportMistake(row: line.number, problem: problem))
  }
}
