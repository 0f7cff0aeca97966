import Content
import Foundation
import Language
import Testing

import Understanding

@Suite struct SafetyReaderTests {
  private static let rules: SafetyRules? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appending(path: "seeds/red-flags")
    return (try? RedFlagLibrary(folder: folder)).flatMap { try? SafetyRules($0) }
  }()

  private func reading(
    _ text: String, _ context: SafetyContext = SafetyContext(), known: Bool = true
  ) throws -> SafetyReading {
    let rules = try #require(Self.rules)
    let reader = SafetyReader(rules: rules, isKnown: { _ in known })
    return reader.reading(of: Tokenizer().tokenize(text), context: context)
  }

  private func ids(_ reading: SafetyReading) -> [String] { reading.findings.map(\.rule) }

  @Test func `every danger line raises its level`() throws {
    for line in LabelledLine.all {
      guard let level = line.level else { continue }
      let findings = try reading(line.text, line.context).findings
      if level == "policy" {
        #expect(findings.contains { $0.policyOnly && $0.rule == line.rule }, "\(line)")
      } else {
        #expect(findings.first { !$0.policyOnly }?.level.rawValue == level, "\(line)")
      }
    }
  }

  @Test func `no look-alike raises an alarm`() throws {
    for line in LabelledLine.all where line.level == nil {
      #expect(
        try reading(line.text, line.context).findings.allSatisfy(\.policyOnly), "\(line)")
    }
  }

  @Test func `lines nobody tuned for are read as well as when they were measured`() throws {
    var (danger, noticed, right, alarms) = (0, 0, 0, 0)
    for line in LabelledLine.unfolded {
      let findings = try reading(line.text, line.context).findings
      let loudest = findings.first { !$0.policyOnly }
      guard let level = line.level else {
        alarms += loudest == nil ? 0 : 1
        continue
      }
      danger += 1
      noticed += findings.isEmpty ? 0 : 1
      right += (level == "policy" ? !findings.isEmpty : loudest?.level.rawValue == level) ? 1 : 0
    }
    #expect(danger == 180)
    #expect(noticed >= 164)
    #expect(right >= 162)
    #expect(alarms <= 3)
  }

  @Test func `every rule has eight danger lines or more`() throws {
    let counts = Dictionary(grouping: LabelledLine.all.compactMap(\.rule)) { $0 }
    for rule in try #require(Self.rules).rules {
      #expect(counts[rule.id]?.count ?? 0 >= 8, "\(rule.id)")
    }
  }

  @Test func `a denial cancels only the sign it governs`() throws {
    #expect(try ids(reading("no chest pain, no dizziness")).isEmpty)
    #expect(try ids(reading("no chest pain but my arm has gone numb")).first == "RF-03")
  }

  @Test func `a sign that passed still counts where gone does not mean safe`() throws {
    #expect(try ids(reading("my face went numb on one side, gone after an hour")) == ["RF-03"])
    #expect(try ids(reading("my knee was hot and swollen, gone now")).isEmpty)
  }

  @Test func `a softener never lowers the level`() throws {
    let plain = try reading("tight chest when I climb stairs").findings.first?.action
    let soft = try reading("lol prob nothing but a bit of a tight chest when I climb stairs")
    #expect(plain == .emergency)
    #expect(soft.findings.first?.action == plain)
  }

  @Test func `the line before completes a rule with two signs`() throws {
    let before = try reading("my legs are weak")
    var context = SafetyContext()
    context.previousSigns = before.signs
    #expect(try ids(reading("and I choke on every drink", context)).contains("RF-02"))
  }

  @Test func `the profile stands in for a sign`() throws {
    var context = SafetyContext()
    context.medicines = ["warfarin"]
    #expect(try ids(reading("banged my head on a cupboard")) == ["RF-27"])
    #expect(try reading("banged my head on a cupboard", context).findings.first?.part == "b")
  }

  @Test func `a yes to the open question fires its rule`() throws {
    var context = SafetyContext()
    context.pendingQuestion = "RF-04"
    #expect(try reading("yes a bit", context).findings.first?.action == .emergency)
    #expect(try ids(reading("no, all normal there", context)).isEmpty)
  }

  @Test func `the graver rule of a family silences the milder one`() throws {
    let found = try ids(reading("my calf is swollen and hot and suddenly I can't breathe"))
    #expect(found.contains("RF-06"))
    #expect(!found.contains("RF-05"))
  }

  @Test func `a mistyped key word is still read`() throws {
    #expect(try ids(reading("my claf is swolen and warm", known: false)) == ["RF-05"])
  }

  @Test func `a known word is never turned into a sign`() throws {
    let reader = SafetyReader(rules: try #require(Self.rules), isKnown: { $0 == "conversion" })
    let line = Tokenizer().tokenize("a table of conversions for cups and spoons")
    #expect(reader.findings(in: line, context: SafetyContext()).isEmpty)
  }

  @Test func `words without weight may stand within a phrase`() throws {
    #expect(try ids(reading("my foot has really gone completely numb in the cast")) == ["RF-11"])
  }

  @Test func `short statements are read as one`() throws {
    #expect(try ids(reading("Left calf. Swollen. Hot since Tuesday.")) == ["RF-05"])
  }

  @Test func `what a medicine does not do is no question`() throws {
    #expect(try ids(reading("morphine does nothing for the pain in my plaster")).first == "RF-11")
    #expect(try ids(reading("does morphine help in plaster")).isEmpty)
  }

  @Test func `a known illness makes only new trouble an alarm`() throws {
    var context = SafetyContext()
    context.conditions = ["cancer"]
    #expect(try ids(reading("my legs are weak for my age", context)).isEmpty)
    #expect(try ids(reading("my legs are suddenly weak", context)).contains("RF-29"))
  }

  @Test func `hands on the chair at 74 are no red flag`() throws {
    #expect(try ids(reading("i am 74 and push off with both hands to leave my armchair")).isEmpty)
  }

  @Test func `evidence points at the words that fired`() throws {
    let line = Tokenizer().tokenize("3x10 squats done, I want to die")
    let reader = SafetyReader(rules: try #require(Self.rules), isKnown: { _ in true })
    let finding = try #require(reader.findings(in: line, context: SafetyContext()).first)
    #expect(finding.evidence.contains { line.text($0).contains("die") })
  }

  @Test func `a rule that names an unknown set does not compile`() throws {
    var grammar = SafetyGrammar(sets: [:])
    #expect(throws: SafetyRuleError.self) { try grammar.term("~nowhere") }
    #expect(throws: SafetyRuleError.self) { try grammar.term("[9-1]") }
  }
}
