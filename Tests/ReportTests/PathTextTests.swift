import Testing

import Report

struct PathTextTests {
  @Test func `a line goes from point to point, to a tenth of a pixel`() {
    #expect(PathText.line([(0, 10), (12.34, 5.06), (20, -3)]) == "M0 10L12.3 5.1L20 -3")
  }

  @Test func `one point or none draws no line`() {
    #expect(PathText.line([]) == "")
    #expect(PathText.line([(1, 2)]) == "")
  }

  @Test func `four series have four shapes, the fifth the first again`() {
    let shapes = (0..<5).map { ChartMark(series: $0).path(x: 10, y: 10, size: 3) }
    #expect(Set(shapes).count == 4)
    #expect(shapes[4] == shapes[0])
  }

  @Test func `a mark closes its outline around its point`() {
    #expect(ChartMark.square.path(x: 10, y: 10, size: 10) == "M1 1L19 1L19 19L1 19Z")
    #expect(ChartMark.circle.path(x: 5, y: 5, size: 2) == "M3 5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z")
  }
}
