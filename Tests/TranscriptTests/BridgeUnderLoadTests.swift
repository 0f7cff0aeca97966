import Foundation
import Record
import RecordDatabase
import TestSupport
import Testing

/// The built `coach bridge` with readers that do not read, many people, and deaths in the middle.
struct BridgeUnderLoadTests {
  private let coach: Executable

  init() throws { coach = try Executable() }

  private var record: URL { coach.dataFolder.appending(path: "coach.sqlite") }

  private func message(_ id: Int, _ text: String, user: String = "net:ana") -> String {
    #"{"id":"\#(id)","text":"\#(text)","user":"\#(user)"}"#
  }

  @Test func `no input is no output, and 0`() throws {
    let result = try coach.run("bridge")
    #expect(result.exitCode == 0 && result.text == "" && result.errors == "")
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func `a bridge whose answers nobody reads stays small and ends when told to`(
    signal: Int32
  ) throws {
    let running = try RunningBridge(coach, arguments: ["bridge", "--rate", "off"])
    try running.fillUntilBlocked(with: message(1, "what causes atrophy"))
    let memory = try running.residentBytes()
    kill(running.process.processIdentifier, signal)
    #expect(running.exitCode(within: 3) == 0)
    // Most of it is the mapped content.
    #expect(memory < 400_000_000, "\(memory)")
    #expect(running.hasOnlyWholeLines())
  }

  @Test func `a second interrupt ends it at once`() throws {
    let running = try RunningBridge(coach, arguments: ["bridge", "--rate", "off"])
    try running.fillUntilBlocked(with: message(1, "what causes atrophy"))
    kill(running.process.processIdentifier, SIGINT)
    // Two signals of a kind that come together are one.
    usleep(50_000)
    kill(running.process.processIdentifier, SIGINT)
    #expect(running.exitCode(within: 1) == 130)
    #expect(try SQLiteRecordStore(.file(record)).integrityCheck() == [])
  }

  @Test func `a bridge whose parent is gone ends by itself`() throws {
    let running = try RunningBridge(coach)
    try running.write(message(1, "hi"))
    #expect(running.line() != nil)
    running.closeInput()
    #expect(running.exitCode(within: 1) == 0)
  }

  @Test func `a thousand people at once, and nobody reads of another`() throws {
    let people = 0..<1000
    var lines: [String] = []
    for round in ["my name is %@", "weighed 70 kg", "what do you know about me", "show my log"] {
      for person in people {
        let text = round.replacing("%@", with: Self.name(of: person))
        lines.append(message(lines.count, text, user: "net:\(person)"))
      }
    }
    let result = try coach.run(
      "bridge", "--rate", "off", input: Data((lines.joined(separator: "\n") + "\n").utf8))
    #expect(result.lines.count == lines.count)
    var leaks = 0
    var own = 0
    for (place, line) in result.lines.enumerated() {
      let person = place % people.count
      for match in line.matches(of: /Zeq[a-j]+/) {
        if match.output == Self.name(of: person) { own += 1 } else { leaks += 1 }
      }
    }
    #expect(leaks == 0)
    #expect(own >= people.count)
  }

  /// "Zeqbcd" for 123: a name has no digits.
  private static func name(of person: Int) -> String {
    "Zeq"
      + String(person).utf8.map {
        String(UnicodeScalar($0 - UInt8(ascii: "0") + UInt8(ascii: "a")))
      }
      .joined()
  }

  @Test func `who floods is slowed, and others are answered all the same`() throws {
    var lines = (0..<10_000).map { message($0, "hi", user: "net:flood") }
    lines.insert(message(-1, "what causes atrophy", user: "net:ben"), at: 9000)
    let result = try coach.run("bridge", input: Data((lines.joined(separator: "\n") + "\n").utf8))
    #expect(result.lines.count == 10_001)
    #expect(result.lines.count { $0.contains(#""code":"rate_limited""#) } > 9900)
    #expect(result.lines[9000].contains(#""type":"reply""#))
  }

  @Test func `killed at any moment, nothing answered is lost and nothing is doubled`() throws {
    let lines = (0..<400).map { message($0, "20 min walk") }
    var answered: Set<Int> = []
    var next = 0
    for round in 0..<20 {
      let running = try RunningBridge(coach, arguments: ["bridge", "--rate", "off"])
      // What was not answered before the last death is told again.
      let waiting = (0..<lines.count).filter { !answered.contains($0) }
      guard !waiting.isEmpty else { break }
      let batch = Array(waiting.prefix(60))
      try running.write(batch.map { lines[$0] }.joined(separator: "\n"))
      let most = (round * 7 + 3) % 31
      for number in batch.prefix(most) {
        #expect(running.line()?.contains(#""id":"\#(number)""#) == true)
        answered.insert(number)
        next += 1
      }
      kill(running.process.processIdentifier, SIGKILL)
      #expect(running.exitCode(within: 5) != nil)
      let store = try SQLiteRecordStore(.file(record))
      #expect(try store.integrityCheck() == [])
      let kept = try store.record(of: UserKey("net:ana")).entries.count
      #expect(kept >= answered.count && kept <= lines.count)
      try store.close()
    }
    #expect(next > 100)
    let rest = Data((lines.joined(separator: "\n") + "\n").utf8)
    let result = try coach.run("bridge", "--rate", "off", input: rest)
    #expect(result.lines.count { $0.contains(#""type":"reply""#) } == lines.count)
    for number in answered { #expect(result.lines[number].contains(#""dup":true"#)) }
    let kept = try SQLiteRecordStore(.file(record)).record(of: UserKey("net:ana"))
    #expect(kept.entries.count == lines.count)
  }

  @Test(
    arguments: ["../../etc/passwd", "a/b", ".", "CON", "x';DROP_TABLE_user;--", "%00", "*", "-rf"])
  func `a name that looks like a path or a command is a person like others`(user: String) throws {
    let lines = [message(1, "my name is Canary", user: user), message(2, "hi", user: "net:ben")]
    let result = try coach.run("bridge", input: Data((lines.joined(separator: "\n") + "\n").utf8))
    #expect(result.lines.count == 2)
    #expect(result.lines.allSatisfy { $0.contains(#""type":"reply""#) })
    #expect(try coach.run("export", "--user=\(user)").text.contains("Canary"))
    #expect(try !coach.run("export", "--user", "net:ben").text.contains("Canary"))
    let names = try FileManager.default.contentsOfDirectory(atPath: coach.dataFolder.path).sorted()
    #expect(names.allSatisfy { $0.hasPrefix("coach.sqlite") })
  }

  @Test func `what erasing left is searched for in every file of the folder`() throws {
    let lines =
      (0..<50).map { message($0, "my name is Canary\($0)") } + [
        message(100, "call me Canary"),
        #"{"type":"forget","id":"f","user":"net:ana","confirm":true}"#,
      ]
    let result = try coach.run(
      "bridge", "--rate", "off", input: Data((lines.joined(separator: "\n") + "\n").utf8))
    #expect(result.lines.last?.contains(#""deleted":true"#) == true)
    for name in try FileManager.default.contentsOfDirectory(atPath: coach.dataFolder.path) {
      let data = try Data(contentsOf: coach.dataFolder.appending(path: name))
      for word in ["Canary", "net:ana"] {
        #expect(data.range(of: Data(word.utf8)) == nil, "\(word) in \(name)")
      }
    }
  }
}
