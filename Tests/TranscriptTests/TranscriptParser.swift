import Foundation

/// Reads the format that `Tests/Transcripts/README.md` describes.
struct TranscriptParser {
  let file: URL
  private var user = "local"
  private var time: Int64 = 0
  private var timeZone = TimeZone.gmt
  private var locale: String?
  private var turns: [Transcript.Turn] = []

  /// Seconds that pass from one typed line to the next.
  private static let pace: Int64 = 10

  init(file: URL) { self.file = file }

  /// A line that is no transcript.
  struct Mistake: Error, CustomStringConvertible {
    let file: URL
    let line: Int
    let problem: String
    var description: String { "\(file.lastPathComponent):\(line): \(problem)" }
  }

  func turns(in text: String) throws -> [Transcript.Turn] {
    var parser = self
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() { try parser.read(String(line), number: index + 1) }
    return parser.turns
  }

  private mutating func read(_ line: String, number: Int) throws {
    if line.allSatisfy(\.isWhitespace) || line.hasPrefix("#") { return }
    if line.hasPrefix("@") { return try settings(line, number: number) }
    if line.hasPrefix(">") {
      guard time > 0 else { throw mistake(number, "a line is typed before any @clock") }
      let text = String(line.dropFirst(line.hasPrefix("> ") ? 2 : 1))
      turns.append(
        Transcript.Turn(
          line: number, user: user, time: time, timeZone: timeZone, locale: locale, text: text))
      time += Self.pace
    } else {
      guard !turns.isEmpty else { throw mistake(number, "a reply is expected before any line") }
      turns[turns.count - 1].expectations.append(Expectation(line, line: number))
    }
  }

  /// `@clock 2026-03-02 07:00   @zone Europe/London`: one or more settings on a line.
  private mutating func settings(_ line: String, number: Int) throws {
    for part in line.split(separator: "@") {
      let words = part.split(separator: " ").map(String.init)
      guard words.count >= 2 else { throw mistake(number, "'@\(part)' needs a value") }
      switch words[0] {
      case "clock" where words.count == 3: time = try clock(words[1], words[2], number)
      case "zone":
        guard let zone = TimeZone(identifier: words[1]) else {
          throw mistake(number, "no time zone '\(words[1])'")
        }
        timeZone = zone
      case "locale": locale = words[1]
      case "user": user = words[1]
      case "advance": time += try seconds(words[1], number)
      default: throw mistake(number, "no setting '@\(words[0])'")
      }
    }
  }

  private func clock(_ day: String, _ hour: String, _ number: Int) throws -> Int64 {
    var style = Date.ISO8601FormatStyle(timeZone: timeZone).year().month().day()
    style = style.dateTimeSeparator(.space).time(includingFractionalSeconds: false)
    guard let date = try? style.parse("\(day) \(hour):00") else {
      throw mistake(number, "'@clock' wants 2026-03-02 07:00")
    }
    return Int64(date.timeIntervalSince1970)
  }

  /// "90m", "8h", "1d", "2w".
  private func seconds(_ text: String, _ number: Int) throws -> Int64 {
    let units: [Character: Int64] = ["m": 60, "h": 3600, "d": 86_400, "w": 7 * 86_400]
    guard let unit = text.last.flatMap({ units[$0] }), let count = Int64(text.dropLast()) else {
      throw mistake(number, "'@advance' wants a number with m, h, d or w")
    }
    return count * unit
  }

  private func mistake(_ line: Int, _ problem: String) -> Mistake {
    Mistake(file: file, line: line, problem: problem)
  }
}
