import Content
import Language
import Synchronization
import Understanding

extension Turn {
  /// Names of a word list of `intents/talk/` or `intents/slots/` whose phrases the line holds, in the order of the line.
  ///
  /// Of phrases that overlap the longest counts: "not much" is not "much".
  func said(in list: String) -> [String] {
    tools.saidWords.list(list, of: library).names(in: understanding.stems)
  }
}

/// Word lists with their phrases as stems, each made ready when it is first asked for.
package final class SaidWordLists: Sendable {
  private let ready = Mutex<[String: SaidWordList]>([:])

  func list(_ name: String, of library: Library) -> SaidWordList {
    ready.withLock { ready in
      if let known = ready[name] { return known }
      let made = SaidWordList(library.talkWords[name] ?? library.slotWords[name] ?? [:])
      ready[name] = made
      return made
    }
  }
}

/// One list: its phrases by their first stem, the longest first.
struct SaidWordList: Sendable {
  private struct Phrase: Sendable {
    let name: String
    let stems: [String]
  }

  private let phrases: [String: [Phrase]]

  init(_ words: [String: [String]]) {
    let all = words.flatMap { name, phrases in
      phrases.map { phrase in
        Phrase(
          name: name, stems: phrase.split(separator: " ").map { Stemmer.stem(String($0)) })
      }
    }
    phrases = Dictionary(grouping: all.filter { !$0.stems.isEmpty }) { $0.stems[0] }
      .mapValues { $0.sorted { ($1.stems.count, $0.name) < ($0.stems.count, $1.name) } }
  }

  func names(in stems: [String]) -> [String] {
    var out: [String] = []
    var place = 0
    while place < stems.count {
      let found = (phrases[stems[place]] ?? []).filter { stems[place...].starts(with: $0.stems) }
      guard let longest = found.first?.stems.count else {
        place += 1
        continue
      }
      for phrase in found where phrase.stems.count == longest && !out.contains(phrase.name) {
        out.append(phrase.name)
      }
      place += longest
    }
    return out
  }
}
