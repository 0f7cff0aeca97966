import Content

/// A coaching topic: which intents it serves and how it answers them.
protocol Topic: Sendable {
  /// Ids it serves; a group such as "log" stands for all of its ids.
  var serves: Set<String> { get }
  func answer(_ turn: inout Turn)
}
