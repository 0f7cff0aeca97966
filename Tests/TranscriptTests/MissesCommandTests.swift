import Content
import Foundation
import TestSupport
import Testing

/// `coach misses` and `/why-that` as a shell sees them.
struct MissesCommandTests {
  private let coach: Executable
  /// The same with a cache of its own, so that edited content drives nothing out of the shared one.
  private var editor: Executable
  private let home: TemporaryFolder
  private let content: URL

  init() throws {
    coach = try Executable()
    editor = coach
    home = try TemporaryFolder()
    content = home.url.appending(path: "content")
    try FileManager.default.copyItem(at: try SharedEngine.contentFolder().root, to: content)
    _ = try SharedEngine.content()
    let cache = home.url.appending(path: "cache")
    try FileManager.default.copyItem(at: SharedEngine.cacheHome, to: cache)
    editor.environment["XDG_CACHE_HOME"] = cache.path
  }

  private func misses(_ arguments: String...) throws -> Executable.Result {
    arguments.contains("--add")
      ? try editor.run(["misses"] + arguments + ["--content", content.path])
      : try coach.run(["misses"] + arguments)
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: content.appending(path: path), encoding: .utf8)
  }

  /// What is left is learned in a moment; there is no folder for foreign lines among it.
  private func keepFewIntents() throws {
    let intents = content.appending(path: "intents")
    for name in try FileManager.default.contentsOfDirectory(atPath: intents.path)
    where !["chat", "define", "synonyms", "words", "slots"].contains(name) {
      try FileManager.default.removeItem(at: intents.appending(path: name))
    }
  }

  private static let lines = Data("best pizza: near me?\nblorp zzyx\nwho won the cup\n".utf8)

  @Test func `kept lines are listed, added and dropped`() throws {
    _ = try coach.run("chat", "--keep-misses", input: Self.lines)
    let listed = try misses()
    #expect(listed.exitCode == 0)
    #expect(listed.lines.count == 6)
    #expect(listed.lines[0] == "1. best pizza: near me?")
    #expect(listed.lines[1].contains(" 0.") && listed.lines[1].contains(" · "))
    #expect(!listed.text.contains("local"))
    let added = try misses("--add", "1", "cause.alcohol")
    #expect(added.exitCode == 0)
    #expect(added.text.contains("intents/cause/alcohol.yaml"))
    #expect(try text("intents/cause/alcohol.yaml").contains("\n  - \"best pizza: near me?\"\n"))
    try keepFewIntents()
    try FileManager.default.createDirectory(
      at: content.appending(path: "intents/none"), withIntermediateDirectories: true)
    #expect(try misses("--add", "2", "none").exitCode == 0)
    #expect(try text("intents/none/misses.yaml") == "examples:\n  - who won the cup\n")
    #expect(try misses("--drop", "1").exitCode == 0)
    #expect(try misses().text.contains("--keep-misses"))
  }

  @Test func `a wrong number or intent changes nothing`() throws {
    _ = try coach.run("chat", "--keep-misses", input: Self.lines)
    let unknown = try misses("--add", "1", "cause.alcohl")
    #expect(unknown.exitCode == 64)
    #expect(unknown.errors.contains("There is no intent 'cause.alcohl'. Near: cause.alcohol"))
    let number = try misses("--add", "9", "none")
    #expect(number.exitCode == 64 && number.errors.contains("the lines are 1 to 3"))
    for arguments in [
      ["--add", "1"], ["--add", "x", "none"], ["--add", "1", "none", "--drop", "1"],
    ] {
      #expect(try coach.run(["misses"] + arguments).exitCode == 64, "\(arguments)")
    }
    #expect(try misses().lines.count == 6)
    #expect(!FileManager.default.fileExists(atPath: content.path + "/intents/none/misses.yaml"))
  }

  @Test func `a content folder that cannot be written is named, and the line stays`() throws {
    _ = try coach.run("chat", "--keep-misses", input: Self.lines)
    try keepFewIntents()
    let refused = try misses("--add", "1", "none")
    #expect(refused.exitCode == 1)
    #expect(refused.errors.contains("intents/none/misses.yaml can't be written"))
    #expect(try misses().lines.count == 6)
  }

  @Test func `the bridge keeps lines of many people, without saying whose`() throws {
    let input = Data(
      """
      {"id":"1","user":"net:CANARY","text":"blorp zzyx"}
      {"id":"2","user":"net:bob","text":"blorp zzyx"}
      {"id":"3","user":"net:bob","text":"i have chest pain"}

      """.utf8)
    _ = try coach.run("bridge", "--keep-misses", input: input)
    let listed = try coach.run("misses", "--list")
    #expect(listed.lines.count == 2)
    #expect(listed.lines.first == "1. blorp zzyx  (2 people)")
    #expect(!listed.text.contains("CANARY"))
  }

  @Test func `nothing is kept unasked`() throws {
    _ = try coach.run(input: Self.lines)
    _ = try coach.run("ask", "blorp zzyx")
    let listed = try coach.run("misses")
    #expect(listed.exitCode == 0)
    #expect(listed.lines.count == 1 && listed.text.hasPrefix("No lines are kept."))
  }

  @Test func `why-that tells how the line before was read`() throws {
    let result = try coach.run(
      input: Data("/why-that\nwhat causes atrophy\n/why-that\nmore\n".utf8))
    let answers = result.text.components(separatedBy: "\n\n")
    #expect(answers[0] == "There is no line yet. Say something first.")
    #expect(answers[2].hasPrefix("I read it as "))
    #expect(answers[2].contains("For it: "))
    #expect(answers.count == 5)
  }
}
