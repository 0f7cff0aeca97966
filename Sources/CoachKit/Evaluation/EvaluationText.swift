import Foundation
import Understanding

/// The report of `coach eval` as plain lines.
package struct EvaluationText {
  private let report: EvaluationReport
  private let answeredFrom: Double

  package init(_ report: EvaluationReport, answeredFrom: Double) {
    self.report = report
    self.answeredFrom = answeredFrom
  }

  /// `times` are the seconds that understanding each line took.
  package func lines(times: [Double], misses: Int) -> [String] {
    missLines(misses) + setLines + confusionLines + refusalLines + reliabilityLines
      + [speedLine(times)]
  }

  private func missLines(_ count: Int) -> [String] {
    report.outcomes.filter { !$0.isRight && $0.line.borderline != true }.prefix(count).map {
      "miss: \($0.line.text)\n      read \($0.intent), wanted \($0.line.accept.joined(separator: " or "))"
    }
  }

  private var setLines: [String] {
    var out = ["set                  lines   right  slots  alarms"]
    for set in report.sets {
      let slots = set.slotsRight.map(Self.percent) ?? "    –"
      out.append(
        Self.padded(set.name, 20) + Self.padded("\(set.lines)", -6) + "  \(Self.percent(set.right))"
          + "  \(slots)   \(Self.percent(set.alarmed))")
    }
    out.append("macro-F1 over all intents: \(Self.percent(report.macroF1))")
    return out
  }

  private var confusionLines: [String] {
    let pairs = report.confusions.prefix(10).map {
      "  \($0.lines) × \($0.wanted) read as \($0.given)"
    }
    return pairs.isEmpty ? [] : ["", "most frequent confusions"] + pairs
  }

  /// Some points of the curve and the one in force.
  private var refusalLines: [String] {
    let curve = report.refusal
    guard curve.points.contains(where: { $0.refused > 0 }) else { return [] }
    var out = ["", "answered from   own lines right   foreign lines refused"]
    for wanted in [0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, answeredFrom].sorted() {
      let point = curve.point(at: wanted)
      out.append(
        "  \(Self.decimal(wanted))         \(Self.percent(point.answeredRightly))             "
          + "\(Self.percent(point.refused))" + (wanted == answeredFrom ? "   in force" : ""))
    }
    return out
  }

  private var reliabilityLines: [String] {
    ["", "confidence     lines   mean   right"]
      + report.reliability.map { row in
        "  \(Self.decimal(row.from))–\(Self.decimal(row.from + 0.1))  "
          + Self.padded("\(row.lines)", -6)
          + "  \(Self.percent(row.meanConfidence))  \(Self.percent(row.right))"
      }
  }

  private func speedLine(_ times: [Double]) -> String {
    let sorted = times.sorted()
    func microseconds(_ share: Double) -> String {
      let place = min(Int(Double(sorted.count) * share), sorted.count - 1)
      return String(format: "%.1f", (sorted.isEmpty ? 0 : sorted[place]) * 1e6)
    }
    let seconds = sorted.reduce(0, +)
    return "\n\(sorted.count) lines in \(Self.decimal(seconds)) s: "
      + "\(Int(Double(sorted.count) / max(seconds, 0.000_001))) lines/s, "
      + "median \(microseconds(0.5)) µs, slowest hundredth from \(microseconds(0.99)) µs"
  }

  private static func percent(_ share: Double) -> String {
    padded(String(format: "%.1f", share * 100), -5)
  }

  private static func decimal(_ value: Double) -> String { String(format: "%.2f", value) }

  /// A negative width pads in front.
  private static func padded(_ text: String, _ width: Int) -> String {
    let gap = String(repeating: " ", count: max(0, abs(width) - text.count))
    return width < 0 ? gap + text : text + gap
  }
}
