import Content
import Foundation
import TestSupport
import Understanding

/// One labelled line of `Tests/Questions`.
struct Question: Decodable {
  let text: String
  let accept: [String]
  let borderline: Bool?
}

/// How the engine does on one file of `Tests/Questions`.
struct QuestionSet {
  let questions: [Question]

  init(_ name: String) throws {
    let file = Checkout.root.appendingPathComponent("Tests/Questions/\(name).jsonl")
    questions = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Question.self, from: Data($0.utf8))
    }
  }

  /// The share of lines whose intent is among the accepted ones; lines people would disagree on do not count.
  func shareRight(_ recognizer: Recognizer) -> Double {
    let counted = questions.filter { $0.borderline != true }
    let right = counted.count { question in
      question.accept.contains(recognizer.understand(question.text).intent.rawValue)
    }
    return Double(right) / Double(counted.count)
  }

  /// The share of lines that raise an alarm.
  func shareAlarmed(_ recognizer: Recognizer) -> Double {
    Double(questions.count { recognizer.understand($0.text).safety != nil })
      / Double(questions.count)
  }
}
