import Language

/// What somebody is called.
extension LineScan {
  /// "my name is sam", "my name's sam", "call me sam", "i am called sam".
  func named(at index: Int) -> Reading? {
    let next: Int
    switch word(index) {
    case .name where [.filler, .colon, .to].contains(word(index + 1)): next = index + 2
    case .name where isPossessive(index): next = index + 1
    case .callMe where text(index + 1) == "me": next = index + 2
    case .callMe where text(index) == "called" && [.am, .pronounI].contains(word(index - 1)):
      next = index + 1
    default: return nil
    }
    return name(index, at: next)
  }

  /// "hi i am maria, 29", "im derek by the way": a word nobody knows between the two.
  func introduced(at index: Int) -> Reading? {
    let next = word(index + 1) == .am ? index + 2 : index + 1
    guard next < lexemes.count, word(next - 1) == .am || text(index) == "im",
      lexicon.vocabulary.isUnknown(numbers.tokens[next].text)
    else { return nil }
    let isGreeted = Self.greetings.contains(text(index - 1)) || isGreetedWithSign(index)
    let closes = isClauseEnd(next + 1) || numbers.span(at: next + 1) != nil
    let isByTheWay = text(next + 1) == "by" && text(next + 3) == "way"
    guard (isGreeted && closes) || isByTheWay else { return nil }
    return name(index, at: next)
  }

  /// "this is tomasz speaking".
  func introducedByPhone(at index: Int) -> Reading? {
    let isNew = lexicon.vocabulary.isUnknown(text(index + 2))
    guard text(index + 3) == "speaking" || (isNew && ["here", "writing"].contains(text(index + 3)))
    else { return nil }
    return name(index, at: index + 2)
  }

  private static let greetings: Set<String> = [
    "hi", "hello", "hey", "hiya", "hullo", "morning", "afternoon", "evening", "howdy", "greetings",
  ]

  private func isGreetedWithSign(_ index: Int) -> Bool {
    isClauseEnd(index - 1) && Self.greetings.contains(text(index - 2))
  }

  /// "names tomasz" and the "name's" of "my name's derek".
  private func isPossessive(_ index: Int) -> Bool {
    let token = numbers.tokens[index]
    guard index == 0 || text(index - 1) == "my" || word(index - 1) == .comma else { return false }
    return token.text == "names" || token.end - token.start > token.text.utf8.count
  }

  private func name(_ start: Int, at index: Int) -> Reading? {
    guard index < lexemes.count, numbers.tokens[index].isWord, lexemes[index].word == .none else {
      return nil
    }
    let name = numbers.tokens[index].typed ?? numbers.tokens[index].text
    guard !Self.nameless.contains(name) else { return nil }
    return Reading(.name, start, index + 1, .name(name.prefix(1).uppercased() + name.dropFirst()))
  }

  /// "call me later", "call me back".
  private static let nameless: Set<String> = [
    "later", "back", "soon", "again", "when", "if", "please", "anything", "whatever", "tomorrow",
    "something", "old", "crazy", "what", "by",
  ]

  func text(_ index: Int) -> String {
    index >= 0 && index < numbers.tokens.count ? numbers.tokens[index].text : ""
  }
}
