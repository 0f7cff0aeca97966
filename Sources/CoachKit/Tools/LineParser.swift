import Coaching
import Content
import Foundation
package import Understanding

/// What `coach parse` prints for one line.
package struct LineParser: Sendable {
  private let recognizer: Recognizer
  private let sources: SourceReader
  private let explains: Bool

  package init(content: CompiledContent, explains: Bool = false) {
    recognizer = content.recognizer
    sources = SourceReader(content.library)
    self.explains = explains
  }

  package func json(for text: String) throws -> String {
    let read = recognizer.adopting(sources, recognizer.understand(text))
    var line = JSONObjectWriter()
    writeAlternatives(read, to: &line)
    if explains {
      line.member("ambiguous", read.ambiguous)
      try line.member("belongs", encoding: belongs(read))
    }
    line.member("confidence", share: read.confidence)
    if explains {
      if let danger = recognizer.explainDanger(text) {
        try line.member("danger", encoding: danger)
      }
      try line.member("explanation", encoding: recognizer.explain(text).map(Self.voted))
    }
    line.member("intent", read.intent.rawValue)
    if explains { try line.member("repairs", encoding: read.repairs) }
    // Written as null when there is none: the contract has the key always.
    if let safety = read.safety {
      try line.member("safety", encoding: SafetyOutput(safety))
    } else {
      line.null("safety")
    }
    try line.member("slots", slots: read.slots)
    line.member("text", text)
    return line.finish()
  }

  private func writeAlternatives(_ read: Understanding, to line: inout JSONObjectWriter) {
    line.openList("alternatives")
    for alternative in read.alternatives {
      line.openObject()
      line.member("confidence", share: alternative.confidence)
      line.member("intent", alternative.intent.rawValue)
      line.closeObject()
    }
    line.closeList()
  }

  private func belongs(_ read: Understanding) -> Belongs {
    Belongs(
      likely: Self.rounded(read.belongs), answeredFrom: Self.rounded(recognizer.answeredFrom))
  }

  /// How likely the line is for this coach at all.
  private struct Belongs: Encodable {
    let likely: Double
    let answeredFrom: Double
  }

  private struct Voted: Encodable {
    let intent: String
    let margin: Double
    let words: [String: Double]
    let rules: [String]
  }

  private static func voted(_ explanation: Explanation) -> Voted {
    Voted(
      intent: explanation.intent.rawValue, margin: rounded(explanation.margin),
      words: Dictionary(
        explanation.votes.map { ($0.word, rounded($0.points)) }, uniquingKeysWith: +),
      rules: explanation.rules)
  }

  /// Three decimals: enough to compare, the same on every machine.
  static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}

/// A danger sign as `coach parse` and the bridge report it.
package struct SafetyOutput: Encodable, Sendable {
  package let level: String
  package let rule: String

  package init(_ finding: SafetyFinding) {
    level = finding.level.rawValue
    rule = finding.rule
  }
}

extension JSONObjectWriter {
  /// A number from 0 to 1 in three decimals at most.
  package mutating func member(_ key: StaticString, share: Double) {
    member(key, thousandths: share.isFinite ? Int((share * 1000).rounded()) : 0)
  }

  /// Slots under the names and units of the catalogue.
  package mutating func member(_ key: StaticString, slots: Slots) throws {
    if slots.isEmpty { emptyObject(key) } else { try member(key, encoding: slots) }
  }
}
