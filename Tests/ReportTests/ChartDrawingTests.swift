import Coaching
import Dialogue
import Testing

import Report

struct ChartDrawingTests {
  private let start = Day(number: 20_514)

  private func figure(
    _ style: ReportFigure.Series.Style, _ values: [(Int, Double)]
  ) -> ReportFigure {
    ReportFigure(
      id: "x", title: "Weight", summary: "Weight: down.", unit: "kg", days: start...(start + 28),
      series: [
        ReportFigure.Series(
          name: "trend", style: style,
          points: values.map { ReportFigure.Point(day: start + $0.0, value: $0.1) })
      ], table: ReportFigure.Table(rows: []))
  }

  private func svg(_ figure: ReportFigure, _ size: ChartSize = .wide) -> String {
    ChartDrawing(figure, size: size).markup.written
  }

  @Test func `an image has a title and a description of its own`() {
    let svg = svg(figure(.line, [(0, 80), (28, 78)]))
    #expect(svg.contains("role=\"img\" aria-labelledby=\"x-wide-title x-wide-desc\""))
    #expect(svg.contains("<title id=\"x-wide-title\">Weight</title>"))
    #expect(svg.contains("<desc id=\"x-wide-desc\">Weight: down.</desc>"))
  }

  @Test func `a line runs from the left edge to the right one`() {
    let frame = ChartFrame(figure(.line, [(0, 80), (28, 78)]), size: .wide)
    #expect(frame.valueTicks == [78, 78.5, 79, 79.5, 80])
    let expected = PathText.line([(frame.left, frame.top), (frame.right, frame.bottom)])
    #expect(
      svg(figure(.line, [(0, 80), (28, 78)])).contains("class=\"s1 line\" d=\"\(expected)\""))
  }

  @Test func `a long time without a value breaks the line`() {
    var gapped = figure(.line, [(0, 1), (1, 2), (20, 3), (21, 2)])
    gapped.mostDaysApart = 7
    let path = svg(gapped).firstMatch(of: /class="s1 line" d="([^"]+)"/)?.output.1
    #expect(path?.count { $0 == "M" } == 2)
  }

  @Test func `bars stand on nothing and end at their value`() throws {
    var bars = figure(.bars, [(0, 75), (7, 150)])
    bars.includes = [0, 150]
    let frame = ChartFrame(bars, size: .wide)
    let heights = svg(bars).matches(of: /class="bar" [^>]*height="([0-9.]+)"/).compactMap {
      Double($0.output.1)
    }
    let full = try #require(heights.last)
    #expect(full == (frame.bottom - frame.top))
    #expect(heights.first == full / 2)
  }

  @Test func `a single value is drawn within the frame`() {
    for size in [ChartSize.wide, .narrow, .half, .small] {
      let one = figure(.lineWithMarks, [(14, 68.2)])
      let frame = ChartFrame(one, size: size)
      let place = frame.point(one.series[0].points[0])
      #expect(place.y > frame.top && place.y < frame.bottom)
      #expect(place.x > frame.left && place.x < frame.right)
    }
  }

  @Test func `names of the person are escaped in a drawing too`() {
    var typed = figure(.line, [(0, 1), (1, 2)])
    typed.title = "<img src=x>"
    #expect(svg(typed).contains("&lt;img src=x&gt;"))
  }

  @Test func `a legend tells series apart by shape, and one series needs none`() {
    var two = figure(.lineWithMarks, [(0, 1), (1, 2)])
    #expect(ChartLegend(figure: two).markup == nil)
    two.series.append(two.series[0])
    let marks = ChartLegend(figure: two).markup?.written.matches(of: /class="s. mark" d="([^"]+)"/)
    #expect(Set(marks?.map { String($0.output.1) } ?? []).count == 2)
  }
}
