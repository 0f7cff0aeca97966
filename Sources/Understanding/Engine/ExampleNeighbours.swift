package import Content
import Foundation
import Language

/// How alike the examples of a library are, by their words weighed for rarity.
package struct ExampleNeighbours {
  /// An example that reads like another intent's, and like none of its own.
  package struct Stray: Sendable {
    package let example: LocatedString
    package let intent: IntentID
    package let likeness: Double
    package let twin: LocatedString
    package let twinIntent: IntentID
  }

  private struct Line {
    let example: LocatedString
    let intent: Int
    /// Word number and weight; the squares of the weights add up to 1.
    let words: [(word: Int, weight: Double)]
  }

  private let intents: [Intent]
  private var lines: [Line] = []
  private var linesByWord: [[Int]] = []

  package init(library: Library) {
    intents = library.intents
    let tokenizer = Tokenizer(shorthand: library.shorthand)
    var numbers: [String: Int] = [:]
    var cut: [(LocatedString, Int, [Int])] = []
    for (place, intent) in intents.enumerated() {
      for example in intent.examples {
        var words: Set<Int> = []
        for token in tokenizer.tokenize(example.text).tokens where token.kind != .symbol {
          let stem = Stemmer.stem(token.text)
          let number = numbers[stem] ?? numbers.count
          numbers[stem] = number
          words.insert(number)
        }
        cut.append((example, place, words.sorted()))
      }
    }
    weigh(cut, words: numbers.count)
  }

  private mutating func weigh(_ cut: [(LocatedString, Int, [Int])], words: Int) {
    var counts = [Int](repeating: 0, count: words)
    for line in cut { for word in line.2 { counts[word] += 1 } }
    let total = Double(cut.count)
    let idf = counts.map { log((1 + total) / (1 + Double($0))) + 1 }
    linesByWord = Array(repeating: [], count: words)
    for (example, intent, numbers) in cut {
      let length = numbers.reduce(0) { $0 + idf[$1] * idf[$1] }.squareRoot()
      for number in numbers { linesByWord[number].append(lines.count) }
      lines.append(
        Line(
          example: example, intent: intent,
          words: numbers.map { ($0, idf[$0] / max(length, 0.000_1)) }))
    }
  }

  /// Examples with a near twin under another intent and nothing near under their own.
  package func strays(twinFrom: Double = 0.88, ownBelow: Double = 0.6) -> [Stray] {
    lines.indices.compactMap { stray($0, twinFrom: twinFrom, ownBelow: ownBelow) }
  }

  private func stray(_ place: Int, twinFrom: Double, ownBelow: Double) -> Stray? {
    let line = lines[place]
    guard line.words.count >= 5, intents[line.intent].kind != .safety else { return nil }
    var likeness: [Int: Double] = [:]
    for (word, weight) in line.words {
      for other in linesByWord[word] where other != place {
        let theirs = lines[other].words.first { $0.word == word }?.weight ?? 0
        likeness[other, default: 0] += weight * theirs
      }
    }
    var own = 0.0
    var twin: (place: Int, likeness: Double)?
    for (other, value) in likeness {
      if lines[other].intent == line.intent {
        own = max(own, value)
      } else if (value, -other) > (twin?.likeness ?? 0, -(twin?.place ?? 0)) {
        twin = (other, value)
      }
    }
    guard let twin, twin.likeness >= twinFrom, own < ownBelow else { return nil }
    return Stray(
      example: line.example, intent: intents[line.intent].id, likeness: twin.likeness,
      twin: lines[twin.place].example, twinIntent: intents[lines[twin.place].intent].id)
  }
}
