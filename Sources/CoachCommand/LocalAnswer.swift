import CoachKit
import Dialogue
import LineIO
import Record

/// A reply for the person at this machine, and why it could not be saved, if so.
struct LocalAnswer {
  let reply: Reply
  let trouble: RecordError?

  /// The reply as text; `width` wraps it for a terminal.
  func text(width: Int?) -> String {
    let body = SafeText.clean(PlainText(width: width).text(of: reply))
    guard let trouble else { return body }
    return body + "\n(Not saved beyond this talk. \(trouble))"
  }
}
