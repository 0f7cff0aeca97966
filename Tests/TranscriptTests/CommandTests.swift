import Foundation
import TestSupport
import Testing

/// The built `coach` as a shell sees it: arguments, streams and exit codes.
struct CommandTests {
  private let coach: Executable

  init() throws { coach = try Executable() }

  @Test func `ask answers once: 0 understood, 1 not`() throws {
    let known = try coach.run("ask", "what", "causes", "atrophy")
    #expect(known.exitCode == 0)
    #expect(known.text.contains("[1]"))
    #expect(known.errors == "")
    let unknown = try coach.run("ask", "what is the capital of france")
    #expect(unknown.exitCode == 1)
    #expect(unknown.lines.count >= 1)
  }

  @Test func `an unknown option or command is a usage error`() throws {
    for arguments in [["--nonsense"], ["ask"], ["bridge", "--rate", "maybe"], ["chat", "x"]] {
      let result = try coach.run(arguments)
      #expect(result.exitCode == 64, "\(arguments)")
      #expect(result.text == "" && result.errors.contains("Usage: coach"))
    }
  }

  @Test func `help and version are there`() throws {
    #expect(try coach.run("--help").text.contains("bridge"))
    #expect(try coach.run("--version").text.hasPrefix("coach 0."))
  }

  @Test func `lines on standard input are answered, each followed by a blank line`() throws {
    let result = try coach.run(input: Data("what causes atrophy\n\n   \nmore\nhi".utf8))
    #expect(result.exitCode == 0)
    #expect(result.text.hasSuffix("\n\n"))
    #expect(result.text.components(separatedBy: "\n\n").count == 4)
    #expect(result.errors == "")
  }

  @Test func `bridge --plain is the same by hand`() throws {
    let input = Data("what causes atrophy\n".utf8)
    #expect(
      try coach.run("bridge", "--plain", input: input).text
        == Executable().run(input: input).text)
  }

  @Test func `goodbye ends the talk`() throws {
    let result = try coach.run(input: Data("bye\nwhat causes atrophy\n".utf8))
    #expect(result.exitCode == 0)
    #expect(!result.text.contains("[1]"))
  }

  @Test func `a line of a megabyte and bytes that are no text are refused, no more`() throws {
    let long = Data(repeating: 0x61, count: 1 << 20)
    let input = long + Data([0x0A, 0xFF, 0xFE, 0x0A]) + Data("what causes atrophy\n".utf8)
    let result = try coach.run(input: input)
    #expect(result.exitCode == 0)
    let answers = result.text.components(separatedBy: "\n\n")
    #expect(answers[0] == "That line is too long; I read up to 65,536 bytes.")
    #expect(answers[1] == "That line is not valid UTF-8 text, so I could not read it.")
    #expect(answers[2].contains("[1]"))
  }

  @Test func `the bridge refuses them with their codes`() throws {
    let input =
      Data(repeating: 0x61, count: 1 << 20) + Data([0x0A, 0xFF, 0x0A])
      + Data(#"{"type":"ping","id":"p"}"#.utf8)
    let result = try coach.run("bridge", input: input)
    #expect(result.exitCode == 0)
    #expect(result.lines.count == 3)
    #expect(result.lines[0].contains(#""code":"line_too_long""#))
    #expect(result.lines[1].contains(#""code":"invalid_utf8""#))
    #expect(result.lines[2] == #"{"id":"p","type":"pong"}"#)
  }

  @Test func `parse writes one object a line and keeps nothing`() throws {
    let result = try coach.run("parse", input: Data("i weigh 83.4 kg\n\n\u{FF}x\n".utf8))
    #expect(result.exitCode == 0)
    #expect(result.lines.count == 3)
    #expect(result.lines[0].contains(#""slots":{"weight":{"kg":83.4}}"#))
    #expect(!FileManager.default.fileExists(atPath: coach.dataFolder.path))
  }

  @Test func `export and forget work on the local person`() throws {
    _ = try coach.run("ask", "my name is Canary")
    #expect(try coach.run("export").text.contains("Canary"))
    let refused = try coach.run("forget")
    #expect(refused.exitCode == 64)
    #expect(refused.errors.contains("Nothing was erased"))
    #expect(try coach.run("export").text.contains("Canary"))
    #expect(try coach.run("forget", "--confirm").exitCode == 0)
    #expect(try coach.run("export").text == "{}\n")
  }

  @Test func `sources lists every source with totals, and refuses a state it does not know`() throws
  {
    let result = try coach.run("sources", "--checked", "original")
    #expect(result.exitCode == 0 && result.errors == "")
    #expect(result.text.contains("hart-2010\n  Hart 2010\n"))
    #expect(!result.text.contains("recalled:"))
    #expect(try #require(result.lines.last).hasSuffix(" sources in all."))
    #expect(try coach.run("sources", "--checked", "guessed").exitCode == 64)
  }

  @Test func `check compares seeds with a text and leaves learning out when asked`() throws {
    let folder = try TemporaryFolder()
    let copy = "He said: a leg in a cast shrinks within days because it carries no load."
    let file = try folder.write(copy.utf8, to: "article.txt").path
    let result = try coach.run("check", "--quick", "--against", file)
    #expect(result.exitCode == 2)
    #expect(result.text.contains("words as in article.txt: \"a leg in a cast shrinks within days"))
    #expect(
      result.lines.suffix(3).first?.hasPrefix("article.txt: the longest run shared is 13") == true)
    let missing = try coach.run("check", "--quick", "--against", file + ".no")
    #expect(missing.exitCode != 0 && missing.errors.contains("article.txt.no can't be read"))
  }
}
