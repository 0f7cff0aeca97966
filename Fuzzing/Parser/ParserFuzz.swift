import CoachKit
import Coaching
import Content
import FuzzDriver
import FuzzEngine
import Language
import Understanding

/// What all inputs are read with; made before the first, which must not pay for it.
private let reading = FuzzTarget.mustSucceed("the content loads") { try Reading() }

@_cdecl("LLVMFuzzerInitialize")
func prepareParser(
  _ count: UnsafeMutablePointer<Int32>?,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>?
) -> Int32 {
  _ = reading
  return 0
}

/// Any talk of up to two lines with any person behind it: read alike each time, in range, without a trap.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzParser(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  var input = FuzzTarget.input(start, count)
  reading.check(&input)
  return 0
}

/// The engine with the checks of what it says.
private final class Reading: Sendable {
  private let recognizer: Recognizer
  private let parser: LineParser
  private let typed: TypedLine
  private let ranges: SlotRanges
  private let intents: Set<IntentID>

  init() throws {
    let content = try FuzzedEngine.content()
    recognizer = content.recognizer
    parser = LineParser(content: content, explains: true)
    typed = TypedLine(content: content)
    ranges = SlotRanges(content: content)
    intents = Set(content.library.intents.map(\.id)).union([.none])
  }

  func check(_ input: inout FuzzedInput) {
    var person = Self.person(&input)
    let today = input.flag() ? Day(number: 20_500 + input.choice(of: 400)) : nil
    for line in typed.text(&input).split(separator: "\n", maxSplits: 1).map(String.init) {
      let read = recognizer.understand(line, safetyContext: person, today: today)
      checkReading(read, of: line)
      if input.isDrawn(oneOf: 8) {
        let again = recognizer.understand(line, safetyContext: person, today: today)
        FuzzTarget.claim(Self.isSame(read, again), "the same reading twice of '\(line)'")
      }
      if input.isDrawn(oneOf: 64) { checkJSON(of: line) }
      person.previousSigns = read.signs
    }
  }

  private static func person(_ input: inout FuzzedInput) -> SafetyContext {
    var person = SafetyContext()
    let facts = input.byte()
    if facts & 1 != 0 { person.ageYears = input.choice(of: 120) }
    person.pregnant = facts & 2 != 0
    if facts & 4 != 0 { person.weeksSinceBirth = input.choice(of: 60) }
    person.recentOperation = facts & 8 != 0
    if facts & 16 != 0 { person.pendingQuestion = "RF-0\(input.choice(of: 9) + 1)" }
    if facts & 32 != 0 { person.spinalInjuryLevel = "T\(input.choice(of: 12) + 1)" }
    if facts & 64 != 0 { person.year = 2026 }
    if facts & 128 != 0 { person.conditions = ["diabetes", "cancer", "osteoporosis"] }
    return person
  }

  private func checkReading(_ read: Understanding, of line: String) {
    func claim(_ holds: Bool, _ promise: String) {
      FuzzTarget.claim(holds, "\(promise) in '\(line)'")
    }
    claim(intents.contains(read.intent), "a known intent, not \(read.intent)")
    claim((0...1).contains(read.confidence), "a confidence, not \(read.confidence)")
    claim((0...1).contains(read.belongs), "a probability, not \(read.belongs)")
    for other in read.alternatives {
      claim(intents.contains(other.intent), "a known alternative, not \(other.intent)")
      claim((0...1).contains(other.confidence), "its confidence, not \(other.confidence)")
    }
    let actions = read.findings.map(\.action)
    claim(actions == actions.sorted(), "the most urgent finding first, not \(actions)")
    for finding in read.findings {
      let tokens = recognizer.repaired(line).tokens
      claim(
        finding.evidence.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= tokens.count },
        "evidence within the \(tokens.count) tokens, not \(finding.evidence)")
    }
    ranges.check(read.slots, in: line)
    for further in read.further { ranges.check(further.slots, in: line) }
  }

  private func checkJSON(of line: String) {
    let json = FuzzTarget.mustSucceed("`coach parse` prints '\(line)'") {
      try parser.json(for: line)
    }
    FuzzTarget.claim(
      json.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "one line of ASCII: \(json)")
  }

  private static func isSame(_ one: Understanding, _ other: Understanding) -> Bool {
    one.intent == other.intent && one.confidence == other.confidence && one.slots == other.slots
      && one.findings == other.findings && one.signs == other.signs
      && one.alternatives == other.alternatives && one.stems == other.stems
      && one.names == other.names && one.repairs == other.repairs
      && one.further.map(\.slots) == other.further.map(\.slots)
  }
}
