import Content
import Foundation
import TestSupport
import Testing

/// The built `coach` where something is wrong around it.
struct CommandTroubleTests {
  private let coach: Executable
  private let home: TemporaryFolder

  init() throws {
    coach = try Executable()
    home = try TemporaryFolder()
  }

  @Test func `check tells every mistake with 2, and nothing else works with such content`() throws {
    let content = try SharedEngine.contentFolder()
    let copy = home.url.appending(path: "content")
    try FileManager.default.copyItem(at: content.root, to: copy)
    let fact = "facts:\n  - {id: F-990, say: Legs., grade: B}\n"
    try home.write(fact.utf8, to: "content/seeds/facts/x.yaml")
    let broken = try coach.run("check", copy.path)
    #expect(broken.exitCode == 2)
    #expect(broken.lines[0] == "seeds/facts/x.yaml:2:5: error: the fact F-990 has no source")
    #expect(broken.text.hasSuffix("1 mistake.\n"))
    let refused = try coach.run("ask", "hi", "--content", copy.path)
    #expect(refused.exitCode == 1)
    #expect(refused.errors.contains("seeds/facts/x.yaml:2:5"))
  }

  @Test func `a content folder that is none is named`() throws {
    let result = try coach.run("ask", "hi", "--content", "/nowhere")
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("/nowhere"))
  }

  @Test func `where the record cannot be kept the talk goes on and says so`() throws {
    // A file where the folder should be: root may write into any folder.
    let file = try home.write("mine".utf8, to: "file")
    let folder = file.appending(path: "coach").path
    let result = try coach.run("ask", "what causes atrophy", "--data-dir", folder)
    #expect(result.exitCode == 0)
    #expect(result.text.contains("[1]"))
    #expect(result.errors.hasPrefix("coach: "))
    #expect(result.errors.split(separator: "\n").count == 1)
    #expect(try String(contentsOf: file, encoding: .utf8) == "mine")
  }

  @Test func `a damaged record does not stop the talk`() throws {
    try FileManager.default.createDirectory(
      at: coach.dataFolder, withIntermediateDirectories: true)
    let file = coach.dataFolder.appending(path: "coach.sqlite")
    try Data(repeating: 0x41, count: 9000).write(to: file)
    let result = try coach.run("ask", "what causes atrophy")
    #expect(result.exitCode == 0)
    #expect(result.text.contains("[1]"))
  }

  @Test func `the record is for its owner's eyes only`() throws {
    _ = try coach.run("ask", "i weigh 68 kg")
    let file = coach.dataFolder.appending(path: "coach.sqlite").path
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func `a signal ends an idle bridge with 0, and what was said is kept`(signal: Int32) throws {
    let running = try RunningBridge(coach)
    try running.write(#"{"id":"1","text":"my name is Canary","user":"local"}"#)
    #expect(running.line()?.contains(#""id":"1""#) == true)
    // Lets the bridge go back to waiting.
    usleep(100_000)
    kill(running.process.processIdentifier, signal)
    #expect(running.exitCode(within: 5) == 0)
    #expect(try coach.run("export").text.contains("Canary"))
  }

  @Test func `a lone line is answered at once, though more may come`() throws {
    let running = try RunningBridge(coach)
    for id in 0..<3 {
      try running.write(#"{"type":"ping","id":"\#(id)"}"#)
      #expect(running.line() == #"{"id":"\#(id)","type":"pong"}"#)
    }
    try running.write(#"{"type":"bye","id":"b"}"#)
    #expect(running.exitCode(within: 5) == 0)
  }

  @Test(arguments: [["bridge"], ["bridge", "--plain"], []])
  func `a reader that went away is exit code 74`(arguments: [String]) throws {
    let running = try RunningBridge(coach, arguments: arguments)
    running.closeOutput()
    try running.write(#"{"type":"ping","id":"p"}"#)
    running.closeInput()
    #expect(running.exitCode(within: 5) == 74)
  }
}
