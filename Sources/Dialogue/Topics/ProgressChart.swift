import Coaching
import Content
import Record

/// A small chart of one line, its ends and extremes in words, and what it shows.
struct ProgressChart {
  func answer(_ turn: inout Turn) {
    let metrics = ProgressMetrics(turn: turn)
    if metrics.isAboutFoodOrWeight, let hold = NumbersHold(turn.record) {
      GoalGate.say(hold, &turn)
      return
    }
    let series = metrics.series
    guard let first = series.points.first, let last = series.points.last else {
      turn.say(ProgressPhrase.chartNothing, ["name": series.name], isPrivate: true)
      turn.suggest("how am i doing")
      return
    }
    guard series.points.count > 1 else {
      turn.say(
        ProgressPhrase.chartNeeds,
        ["name": series.name, "value": series.shown(last.value), "count": "1"], isPrivate: true)
      return
    }
    turn.say(
      caption(series, first.value, last.value),
      [
        "name": series.name, "first": series.shown(first.value), "last": series.shown(last.value),
        "span": turn.spanInWords(days: last.day - first.day),
      ], isPrivate: true)
    turn.newParagraph(isPrivate: true)
    draw(series, &turn)
    turn.suggest("how am i doing", "next workout")
  }

  private func draw(_ series: ProgressSeries, _ turn: inout Turn) {
    let values = series.points.map(\.value)
    turn.say(
      ProgressPhrase.chartEnds,
      [
        "line": Sparkline.text(values), "low": series.shown(values.min() ?? 0),
        "high": series.shown(values.max() ?? 0), "count": String(values.count),
      ], isPrivate: true)
  }

  private func caption(
    _ series: ProgressSeries, _ first: Double, _ last: Double
  ) -> ProgressPhrase {
    let change = last - first
    if change.magnitude <= series.level { return .chartLevel }
    return change < 0 ? .chartDown : .chartUp
  }
}

/// "▁▂▃▄▅▆▇█": the lowest value is the lowest block.
package enum Sparkline {
  private static let blocks = Array("▁▂▃▄▅▆▇█")
  /// Wider charts do not fit a phone.
  package static let mostBlocks = 30

  package static func text(_ values: [Double]) -> String {
    let values = thinned(values)
    guard let low = values.min(), let high = values.max() else { return "" }
    guard high > low else { return String(repeating: "▄", count: values.count) }
    return String(
      values.map { value in
        let share = (value - low) / (high - low) * Double(blocks.count - 1)
        return blocks[min(blocks.count - 1, max(0, share.wholeHalfAway))]
      })
  }

  /// Means of equal runs, where there are more values than blocks.
  private static func thinned(_ values: [Double]) -> [Double] {
    guard values.count > mostBlocks else { return values }
    return (0..<mostBlocks).map { place in
      let run = values[
        (place * values.count / mostBlocks)..<((place + 1) * values.count / mostBlocks)]
      return run.reduce(0, +) / Double(run.count)
    }
  }
}
