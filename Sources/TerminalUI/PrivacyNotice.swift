/// `/privacy`: what is kept where, and how to see, copy and erase it.
package struct PrivacyNotice: Sendable {
  /// The file of the record.
  package var record: String
  /// Set while the talk is kept in memory only.
  package var isInMemory: Bool
  /// The file of typed lines, where they are kept.
  package var history: String?
  package var keepsMisses: Bool

  package init(record: String, isInMemory: Bool, history: String?, keepsMisses: Bool) {
    self.record = record
    self.isInMemory = isInMemory
    self.history = history
    self.keepsMisses = keepsMisses
  }

  package var lines: [String] {
    [
      isInMemory
        ? "Nothing of this talk is saved: the record can't be opened."
        : "Your profile, log and the state of this talk: \(record), for your account alone.",
      history.map { "Lines you typed: \($0). A line that begins with a space stays out." }
        ?? "Lines you typed: in memory until you leave; --history keeps them.",
      keepsMisses
        ? "Lines I did not understand: in the same record, for `coach misses`."
        : "Lines I did not understand: not kept.",
      "Nothing goes over a network.",
      "\"What do you know about me\" shows it, /export FILE copies it, /forget erases it.",
    ]
  }
}
