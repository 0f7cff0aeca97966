import Coaching

/// One quarter of a year as a person can read it.
struct QuarterTable {
  let diary: Diary
  /// 0 to 3.
  let quarter: Int

  private var weeks: Range<Int> { (13 * quarter)..<(13 * quarter + 13) }

  var text: String {
    var lines = ["weeks \(weeks.lowerBound + 1)-\(weeks.upperBound)"]
    lines.append(
      row("level", each { $0.levels.map { String($0.rawValue) }.sorted().joined(separator: "/") }))
    lines.append(row("strength", each { String($0.strength) }))
    lines.append(row("minutes", each { String($0.minutes) }))
    lines.append(row("aim", each { String($0.target) }))
    lines.append(row("card", each { $0.cardMinutes.max().map(String.init) ?? "-" }))
    for slot in Slot.allCases where slot != .injuredLeg { lines += stays(slot) }
    lines.append("  holds     " + holds)
    lines.append("  tests     " + tests)
    return lines.map { $0.trimmedEnd }.joined(separator: "\n")
  }

  private func each(_ value: (Diary.Week) -> String) -> [String] {
    weeks.map { value(diary.weeks[$0] ?? Diary.Week()) }
  }

  private func row(_ name: String, _ values: [String]) -> String {
    "  " + name.padded(10) + values.map { $0.padded(5) }.joined()
  }

  private func stays(_ slot: Slot) -> [String] {
    let stays = (diary.stays[slot] ?? []).filter { weeks.contains($0.week) }
    return stays.enumerated().map { place, stay in
      let name = place == 0 ? slot.rawValue : ""
      let change = stay.first == stay.last ? stay.first : "\(stay.first) > \(stay.last)"
      return "  " + name.padded(10)
        + "w\(stay.week + 1) \(stay.exercise.rawValue) \(change) (\(stay.times)x)"
    }
  }

  private var holds: String {
    var sums: [String: Int] = [:]
    for week in weeks {
      for (reason, days) in diary.weeks[week]?.holds ?? [:] { sums[reason, default: 0] += days }
    }
    let told = sums.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value) d" }
    return told.isEmpty ? "-" : told.joined(separator: ", ")
  }

  private var tests: String {
    let told = weeks.flatMap { week in
      (diary.weeks[week]?.tests ?? []).map { "w\(week + 1) \($0)" }
    }
    return told.isEmpty ? "-" : told.joined(separator: "; ")
  }
}

extension String {
  /// Filled with spaces to a width.
  fileprivate func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }

  fileprivate var trimmedEnd: String {
    var text = self[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
