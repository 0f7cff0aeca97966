package import Content
import Synchronization

/// Reads which source a line asks for: "what did Wall find", "tell me about Vigelsø 2015", "Smith 1999".
package struct SourceReader: Sendable {
  private let names: LazyNames

  package init(_ library: Library) {
    names = LazyNames(library)
  }

  /// The names are gathered from all sources when the first line is read.
  private final class LazyNames: Sendable {
    private let library: Library
    private let gathered = Mutex<SourceNames?>(nil)

    init(_ library: Library) {
      self.library = library
    }

    var value: SourceNames {
      gathered.withLock { gathered in
        if let gathered { return gathered }
        let names = SourceNames(library.sources.values)
        gathered = names
        return names
      }
    }
  }

  /// The source, also one that is not there; nil where the line asks for none.
  ///
  /// Names that are words as well, such as Wall and Rice, need more around them.
  func source(
    in read: Understanding, _ known: KnownWords, isEveryday: (String) -> Bool
  ) -> NamedSource? {
    guard SourceFrame.mayAsk(read.read, known) else { return nil }
    let words = SourceNames.words(read.text)
    guard words.count <= 14, SourceFrame.mayAsk(words, isEveryday) else { return nil }
    let names = names.value
    for place in words.indices {
      guard let match = names.match(words, at: place) else { continue }
      let frame = SourceFrame(words: words, name: place..<(place + match.length))
      let isPlain = match.length == 1 && isEveryday(words[place])
      if frame.asks(plainName: isPlain, years: match.sources.compactMap(\.year)) {
        return named(match.sources, frame)
      }
    }
    return misspelt(words, names, isEveryday) ?? unknown(words, read, isEveryday)
  }

  private func misspelt(
    _ words: [String], _ names: SourceNames, _ isEveryday: (String) -> Bool
  ) -> NamedSource? {
    for (place, word) in words.enumerated() where !isEveryday(word) {
      let frame = SourceFrame(words: words, name: place..<(place + 1))
      if let near = names.nearest(to: word),
        frame.asks(plainName: true, years: near.compactMap(\.year))
      {
        return named(near, frame)
      }
    }
    return nil
  }

  /// "Smith 1999", "the Smith study": asked like a source, and none of that name is there.
  private func unknown(
    _ words: [String], _ read: Understanding, _ isEveryday: (String) -> Bool
  ) -> NamedSource? {
    guard read.intent == .none || read.intent == "chat.source" || read.confidence < 0.5 else {
      return nil
    }
    for (place, word) in words.enumerated() {
      guard word.count >= 3, word.allSatisfy(\.isLetter), !SourceFrame.isPartOfFrame(word) else {
        continue
      }
      let frame = SourceFrame(words: words, name: place..<(place + 1))
      let isPlain = isEveryday(word)
      let isBare = frame.isNothingElse && read.names.isEmpty && read.concepts.isEmpty
      let isAsked = isPlain ? frame.isWhole && frame.year != nil && isBare : frame.asksForAnyName
      let isProper = frame.asksForNamedStudy && read.text.contains(" " + frame.properName + " ")
      if isAsked || (isBare && frame.year != nil) || frame.hasOthers || isProper {
        return NamedSource(name: frame.shownName, keys: [])
      }
    }
    return nil
  }

  private func named(_ found: [SourceNames.Named], _ frame: SourceFrame) -> NamedSource {
    let keys = found.map(\.key)
    guard let year = frame.year else { return NamedSource(name: frame.shownName, keys: keys) }
    let exact = found.filter { $0.year == year }.map(\.key)
    let sameYear = found.filter { $0.year?.prefix(4) == year.prefix(4) }.map(\.key)
    let fitting = exact.isEmpty ? sameYear : exact
    return NamedSource(
      name: frame.shownName, keys: fitting, near: fitting.isEmpty ? keys : [])
  }
}
