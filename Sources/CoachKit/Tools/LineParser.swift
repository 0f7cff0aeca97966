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
    let line = JSONObject([
      ("text", .text(text)), ("intent", .text(read.intent.rawValue)),
      ("confidence", try .number(Self.rounded(read.confidence))),
      ("slots", read.slots.isEmpty ? .object(JSONObject()) : try .part(read.slots)),
      ("alternatives", try Self.alternatives(read)),
      // Written as null when there is none: the contract has the key always.
      ("safety", try read.safety.map { try .part(SafetyOutput($0)) } ?? .null),
    ])
    if explains { try explain(text, read, in: line) }
    return JSONPart.object(line).text
  }

  private static func alternatives(_ read: Understanding) throws -> JSONPart {
    .list(
      JSONList(
        try read.alternatives.map { alternative in
          .object(
            JSONObject([
              ("confidence", try .number(rounded(alternative.confidence))),
              ("intent", .text(alternative.intent.rawValue)),
            ]))
        }))
  }

  private func explain(_ text: String, _ read: Understanding, in line: JSONObject) throws {
    let belongs = Belongs(
      likely: Self.rounded(read.belongs), answeredFrom: Self.rounded(recognizer.answeredFrom))
    line.entries += [
      ("repairs", try .part(read.repairs)),
      ("explanation", try .part(recognizer.explain(text).map(Self.voted))),
      ("belongs", try .part(belongs)), ("ambiguous", .bool(read.ambiguous)),
    ]
    if let danger = recognizer.explainDanger(text) {
      line.entries.append(("danger", try .part(danger)))
    }
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
