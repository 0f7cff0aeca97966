package import Dialogue

/// What the coach suggests to say next; a bare number picks one.
package struct QuickReplies: Sendable, Equatable {
  package let choices: [String]
  /// False while a number would answer a question of the coach.
  package let areNumbered: Bool

  /// More would be read past.
  static let most = 3

  package init(_ reply: Reply, hasOpenQuestion: Bool) {
    let texts = reply.blocks.compactMap { block in
      if case .text(let text, _) = block { return text }
      return nil
    }
    let asks = hasOpenQuestion || texts.last?.hasSuffix("?") == true
    // What the text has just quoted need not be said twice.
    let fresh = reply.suggestions.filter { line in !texts.contains { $0.contains("\"\(line)\"") } }
    choices = Array((asks ? fresh : reply.suggestions).prefix(Self.most))
    areNumbered = !asks
  }

  package static let none = QuickReplies()

  private init() {
    choices = []
    areNumbered = false
  }

  /// The suggestion that a typed line picks: "2", "2." or "2)".
  package func picked(by line: String) -> String? {
    guard areNumbered else { return nil }
    let typed = line.split(whereSeparator: \.isWhitespace)
    guard typed.count == 1, var word = typed.first else { return nil }
    if word.count > 1, word.hasSuffix(".") || word.hasSuffix(")") { word.removeLast() }
    guard let number = Int(word), choices.indices.contains(number - 1) else { return nil }
    return choices[number - 1]
  }
}
