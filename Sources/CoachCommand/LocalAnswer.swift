import CoachKit
import Dialogue
import LineIO
import Record
import TerminalUI

/// A reply for the person at this machine, and why it could not be saved, if so.
struct LocalAnswer {
  let reply: Reply
  let trouble: RecordError?
  /// The coach waits for an answer.
  let hasOpenQuestion: Bool
  let erasedPerson: Bool

  init(_ answered: Coach.Answered, trouble: RecordError?) {
    reply = answered.reply
    self.trouble = trouble
    hasOpenQuestion = answered.hasOpenQuestion
    erasedPerson = answered.erasedPerson
  }

  /// The reply as text for a screen, or bare for a pipe.
  func text(on screen: ReplyScreen?) -> String {
    let body =
      screen?.text(of: reply, hasOpenQuestion: hasOpenQuestion)
      ?? SafeText.clean(PlainText().text(of: reply))
    guard let trouble else { return body }
    let notice = "(Not saved beyond this talk. \(trouble))"
    return body + "\n" + (screen?.text(of: notice) ?? notice)
  }
}
