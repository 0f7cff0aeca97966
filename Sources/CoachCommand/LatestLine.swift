import CoachKit
import Dialogue
import Understanding

/// The line that was answered last, in memory only, for `/why-that`.
struct LatestLine {
  private let text: String
  private let reply: Reply

  init(_ text: String, reply: Reply) {
    self.text = text
    self.reply = reply
  }

  /// Whether a typed line asks how the one before was read.
  static func isAskedAbout(by line: String) -> Bool {
    line.split(whereSeparator: \.isWhitespace) == ["/why-that"]
  }

  static let nothingYet = "There is no line yet. Say something first."

  func explanation(_ opened: OpenedCoach, width: Int?) -> String {
    ExplanationText(recognizer: opened.coach.converser.tools.recognizer, width: width)
      .text(of: text, answeredAs: reply.intent)
  }
}
