import CoachKit
import Coaching
import Dialogue
import Foundation
import Record
import RecordDatabase
import Report
import TestSupport
import Testing

/// Whole pages; `COACH_RECORD=1` writes them anew, and still fails where they changed.
struct ReportPageTests {
  private static let tools = Result {
    try Coach(content: SharedEngine.content(), store: SQLiteRecordStore(.inMemory)).converser.tools
  }

  private func page(_ record: UserRecord, weeks: Int = 26) throws -> String {
    let report = RecordReport(
      record: record, on: HalfYear.today, tools: try Self.tools.get(), weeks: weeks)
    return ReportPage(report).html
  }

  private func expect(_ html: String, isPage name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Pages/\(name)")
    let known = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    if ProcessInfo.processInfo.environment["COACH_RECORD"] == "1", html != known {
      try html.write(to: file, atomically: true, encoding: .utf8)
    }
    let same = zip(html.split(separator: "\n"), known.split(separator: "\n"))
    let difference = same.first { $0 != $1 }.map { "\n  now \($0.0)\n  was \($0.1)" }
    #expect(html == known, "\(name)\(difference ?? "")")
  }

  @Test func `26 weeks become the page that was looked at`() throws {
    try expect(try page(HalfYear().record), isPage: "half-year.html")
  }

  @Test func `an empty record is a page that says what to log`() throws {
    try expect(try page(UserRecord()), isPage: "empty.html")
  }

  @Test func `one entry is a page without a trend`() throws {
    var record = UserRecord()
    record.entries = [
      Record.Entry(id: 1, day: HalfYear.today, toldAt: 0, body: .weight(kg: 68.2))
    ]
    let html = try page(record)
    #expect(html.contains("One weigh-in so far: 68.2"))
    #expect(!html.contains("trend moved"))
    try expect(html, isPage: "one-entry.html")
  }

  @Test func `what a person typed is text and nothing else`() throws {
    let html = try page(HalfYear().record)
    #expect(html.contains("For Ana &lt;b&gt;"))
    #expect(html.contains("Belt machine &lt;x&gt;"))
    #expect(!html.contains("<b>") && !html.contains("<x>"))
  }

  @Test func `the page names no address and runs nothing`() throws {
    let html = try page(HalfYear().record)
    for part in ["http://", "https://", "<script", "<link", "<img", "url(", "@import", "onload"] {
      #expect(!html.contains(part), "\(part)")
    }
  }

  @Test func `every id stands once, and every link leads to one`() throws {
    let html = try page(HalfYear().record)
    let ids = html.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    for link in html.matches(of: /href="#([^"]+)"/) { #expect(ids.contains(String(link.output.1))) }
    for names in html.matches(of: /aria-labelledby="([^"]+)"/) {
      for name in names.output.1.split(separator: " ") { #expect(ids.contains(String(name))) }
    }
  }

  @Test func `headings go down one step at a time`() throws {
    let levels = try page(HalfYear().record).matches(of: /<h([1-6])/).compactMap {
      Int($0.output.1)
    }
    #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1)
    for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
  }

  @Test func `a shorter look back leaves older days out`() throws {
    let html = try page(HalfYear().record, weeks: 4)
    #expect(html.contains("2 August 2026 to 29 August 2026"))
    #expect(!html.contains("14 June"))
  }
}
