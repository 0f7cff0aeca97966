import Content
package import Foundation

/// `coach check --against FILE…`: the longest run of words that a sentence of `seeds/` shares with a text.
package struct SharedWords {
  /// A run of this many shared words, fixed terms counted as one, is a copy.
  static let copied = 6

  /// A text to compare with.
  package struct Text: Sendable {
    let name: String
    let text: String

    package init(file: URL) throws(UnreadableText) {
      guard let text = try? String(contentsOf: file, encoding: .utf8) else {
        throw UnreadableText(path: file.path)
      }
      name = file.lastPathComponent
      self.text = text
    }

    package init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// A file to compare with that is not there, or no text.
  package struct UnreadableText: Error, CustomStringConvertible {
    let path: String

    package var description: String { "\(path) can't be read as UTF-8 text." }
  }

  /// Words that a sentence shares with a text.
  struct Run: Equatable {
    let words: [String]
    let location: SourceLocation
  }

  private let splitter: WordSplitter
  /// The sentences of `seeds/` as words, each once.
  private let sentences: [(words: [String], location: SourceLocation)]

  init(library: Library, replies: [SpokenReply]) {
    let splitter = WordSplitter(terms: library.fixedTerms)
    self.splitter = splitter
    var seen: Set<[String]> = []
    let texts = replies.flatMap(\.texts).sorted { $0.location < $1.location }
    sentences = texts.flatMap { text in
      text.sentences.map { (splitter.words(of: String($0)), text.location) }
    }.filter { seen.insert($0.0).inserted }
  }

  /// Every longest run of at least two words, one for each sentence that has any, longest first.
  func runs(with text: Text) -> [Run] {
    let words = splitter.words(of: text.text)
    var places: [Pair: [Int]] = [:]
    for place in words.indices.dropLast() {
      places[Pair(words[place], words[place + 1]), default: []].append(place)
    }
    return sentences.compactMap { sentence in
      longest(in: sentence.words, words, places).map { Run(words: $0, location: sentence.location) }
    }.sorted { ($1.words.count, $0.location) < ($0.words.count, $1.location) }
  }

  private struct Pair: Hashable {
    let first: String
    let second: String

    init(_ first: String, _ second: String) {
      self.first = first
      self.second = second
    }
  }

  private func longest(
    in sentence: [String], _ words: [String], _ places: [Pair: [Int]]
  ) -> [String]? {
    var best = 0..<0
    for start in sentence.indices.dropLast() {
      for place in places[Pair(sentence[start], sentence[start + 1])] ?? [] {
        let length = zip(sentence[start...], words[place...]).prefix { $0 == $1 }.count
        if length > best.count { best = start..<(start + length) }
      }
    }
    return best.isEmpty ? nil : Array(sentence[best])
  }

  /// What was found in one text: a line about the longest run, and a mistake for each copied sentence.
  func report(on text: Text, mistakes: MistakeList) -> String {
    let runs = runs(with: text)
    for run in runs where run.words.count >= Self.copied {
      mistakes.add(
        run.location,
        "\(run.words.count) words as in \(text.name): \"\(run.words.joined(separator: " "))\"",
        remedy:
          "say it in other words; a name or unit that cannot change goes to seeds/fixed-terms.yaml")
    }
    guard let run = runs.first else { return "\(text.name): no two words in a row are shared." }
    return "\(text.name): the longest run shared is \(run.words.count) words, "
      + "\"\(run.words.joined(separator: " "))\" (\(run.location))."
  }
}
