import Foundation
import TestSupport
import Testing

/// `coach eval` as a content author calls it.
struct EvalCommandTests {
  private func file(_ name: String, _ text: String, in folder: TemporaryFolder) throws -> String {
    let url = folder.url.appending(path: name)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  @Test func `figures of labelled and of foreign lines, and no escape bytes`() throws {
    let folder = try TemporaryFolder()
    let labelled = try file(
      "mine.jsonl",
      #"{"text":"i weigh 82 kg","accept":["profile.set","log.weight"],"slots":{"weight":{"kg":82}}}"#
        + "\n" + #"{"text":"what is atrophy","accept":["goal.set"]}"# + "\n", in: folder)
    let foreign = try file("foreign.txt", "play some jazz\nturn on the lights\n", in: folder)
    let result = try Executable().run("eval", "--misses", "1", labelled, foreign)
    #expect(result.exitCode == 0)
    #expect(result.text.contains("miss: what is atrophy"))
    #expect(result.text.contains("mine"))
    #expect(result.text.contains("foreign"))
    #expect(result.text.contains("1 × goal.set read as define.atrophy"))
    #expect(result.text.contains("in force"))
    #expect(!result.output.contains(0x1B))
    #expect(result.errors.isEmpty)
  }

  @Test func `a line that is no labelled line is named`() throws {
    let folder = try TemporaryFolder()
    let bad = try file("bad.jsonl", "{\"text\":\"hi\",\"accept\":[\"none\"]}\nhello\n", in: folder)
    let result = try Executable().run("eval", bad)
    #expect(result.exitCode != 0)
    #expect(result.errors.contains("bad.jsonl:2: not a labelled line"))
  }

  @Test func `the threshold is written where it is asked for`() throws {
    let folder = try TemporaryFolder()
    let own = try file(
      "own.jsonl", #"{"text":"next workout","accept":["workout.next"]}"# + "\n", in: folder)
    let foreign = try file("foreign.txt", "play some jazz\n", in: folder)
    let target = folder.url.appending(path: "refusal.yaml").path
    let result = try Executable().run("eval", "--fit-refusal", target, own, foreign)
    #expect(result.exitCode == 0)
    #expect(try String(contentsOfFile: target, encoding: .utf8).contains("answered_from: 0."))
  }
}
