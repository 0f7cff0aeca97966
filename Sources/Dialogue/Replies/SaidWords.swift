import Content
import Language
import Understanding

extension Turn {
  /// Names of a word list of `intents/talk/` or `intents/slots/` whose phrases the line holds, in the order of the line.
  ///
  /// Of phrases that overlap the longest counts: "not much" is not "much".
  func said(in list: String) -> [String] {
    let phrases = (library.talkWords[list] ?? library.slotWords[list] ?? [:]).flatMap {
      name, phrases in
      phrases.map { (name: name, stems: Self.stems(of: $0)) }
    }.sorted { ($1.stems.count, $0.name) < ($0.stems.count, $1.name) }
    let stems = understanding.stems
    var out: [String] = []
    var place = 0
    while place < stems.count {
      let found = phrases.filter { stems[place...].starts(with: $0.stems) }
      guard let longest = found.first?.stems.count, longest > 0 else {
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

  private static func stems(of phrase: String) -> [String] {
    phrase.split(separator: " ").map { Stemmer.stem(String($0)) }
  }
}
