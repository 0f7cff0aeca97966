import Coaching
import Content
import Record
import Testing

import Dialogue

/// Self-tests led through: answers in the ways people type them.
struct GuidedTestTests {
  /// The tests saved by a talk in which the first line opens one and the rest answer it.
  private func saved(_ lines: [String], _ told: [ProfileField: ProfileValue] = [:]) -> [String] {
    let talk = LogTalk(told)
    var record = talk.record
    var conversation = Conversation()
    for line in lines {
      let outcome = Converser(tools: TopicTalk.tools).answer(
        line, record: record, conversation: conversation,
        now: Moment(epochSeconds: 1_772_442_000, day: talk.today))
      conversation = outcome.conversation
      for case .add(let body, let day) in outcome.changes {
        record.entries.append(
          Record.Entry(
            id: Int64(record.entries.count + 1), day: day, toldAt: 1_772_442_000, body: body))
      }
    }
    return record.entries.compactMap { entry in
      guard case .test(let result) = entry.body else { return nil }
      return [result.test, result.side, Shown.number(result.value, places: 1)].compactMap(\.self)
        .joined(separator: " ")
    }
  }

  private static let known: [ProfileField: ProfileValue] = [
    .age: .number(71), .sex: .text("F"), .heightCM: .number(165),
  ]

  @Test(
    arguments: [
      ("11", "cst30 11"), ("eleven", "cst30 11"), ("i managed 11", "cst30 11"),
      ("11 times", "cst30 11"), ("about 11 i think", "cst30 11"), ("none", "cst30 0"),
      ("couldn't do it", "cst30 0"), ("7 but i used my arms", "cst30 0"),
      ("7 without using my arms", "cst30 7"),
    ])
  func `a count is read however it is typed`(line: String, result: String) {
    #expect(saved(["chair stand test", line], Self.known) == [result])
  }

  @Test(
    arguments: [
      (["8", "20"], ["sls left 8", "sls right 20"]),
      (["left 8 right 20"], ["sls left 8", "sls right 20"]),
      (["right 20, left 8"], ["sls left 8", "sls right 20"]),
      (["both 30 seconds"], ["sls left 30", "sls right 30"]),
      (["right 20", "8"], ["sls left 8", "sls right 20"]),
      (["skip", "half a minute"], ["sls right 30"]),
      (["8 sec", "couldn't"], ["sls left 8", "sls right 0"]),
    ])
  func `each leg gets its seconds`(lines: [String], results: [String]) {
    #expect(saved(["one leg test"] + lines, Self.known) == results)
  }

  @Test(
    arguments: [
      (["no", "nope", "easy", "not at all", "never"], "sarcf 0"),
      (["a bit", "a little trouble", "sometimes", "not much", "once"], "sarcf 5"),
      (["a lot", "i use a frame", "very hard", "can't do it", "all the time"], "sarcf 10"),
      (["0", "1", "2", "1", "3"], "sarcf 5"),
    ])
  func `the five questions take any words`(lines: [String], result: String) {
    #expect(saved(["sarc-f"] + lines, Self.known) == [result])
  }

  @Test(
    arguments: [
      "what is a normal chair stand score", "is 11 chair stands good", "how is my chair test going",
      "what does sarc-f mean", "how often should i redo the tests",
    ])
  func `a question about a test opens none`(line: String) {
    #expect(saved([line, "11"], Self.known).isEmpty)
  }
}
