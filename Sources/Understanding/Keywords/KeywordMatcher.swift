package import Content
package import Language

/// Matches the keyword rules of all intents and the synonym sets against a line.
package struct KeywordMatcher: Sendable {
  /// One rule that holds for the line.
  package struct Hit: Sendable, Equatable {
    package let intent: Int
    package let rule: Int
    package let weight: Double
  }

  private struct Rule: Sendable {
    let intent: Int
    let number: Int
    let weight: Double
    let all: [Int]
    let any: [Int]
    let none: [Int]
  }

  private var phrases = PhraseIndex()
  /// What a phrase number stands for: an entry of a rule, or a member of a synonym set.
  private var entryOfPhrase: [Int] = []
  private var setOfPhrase: [Int] = []
  private var setNames: [String] = []
  private var entryOfSet: [Int] = []
  private var entryOfSlot: [String: Int] = [:]
  private var rules: [Rule] = []
  /// Rules by one entry that must occur for them to hold.
  private var rulesByTrigger: [[Int]] = []

  /// `tokenizer` is the one that cuts the lines, so that shorthand in rules and lines comes out alike.
  package init(intents: [Intent], synonyms: [SynonymSet], tokenizer: Tokenizer) {
    var entries: [KeywordEntry: Int] = [:]
    func number(_ entry: KeywordEntry) -> Int {
      if let known = entries[entry] { return known }
      entries[entry] = entries.count
      return entries.count - 1
    }
    for (index, intent) in intents.enumerated() {
      for (place, rule) in intent.keywords.enumerated() {
        rules.append(
          Rule(
            intent: index, number: place, weight: rule.weight, all: rule.all.map(number),
            any: rule.any.map(number), none: rule.none.map(number)))
      }
    }
    index(synonyms, entries: entries, tokenizer)
    index(entries, tokenizer)
    rulesByTrigger = Array(repeating: [], count: entries.count)
    for (place, rule) in rules.enumerated() {
      for trigger in rule.all.isEmpty ? rule.any : [rule.all[0]] {
        rulesByTrigger[trigger].append(place)
      }
    }
  }

  private mutating func index(
    _ synonyms: [SynonymSet], entries: [KeywordEntry: Int], _ tokenizer: Tokenizer
  ) {
    for (place, set) in synonyms.enumerated() {
      setNames.append(set.name)
      entryOfSet.append(entries[.set(set.name)] ?? -1)
      for member in set.members {
        phrases.insert(Self.stems(of: member, tokenizer), id: entryOfPhrase.count)
        entryOfPhrase.append(-1)
        setOfPhrase.append(place)
      }
    }
  }

  private mutating func index(_ entries: [KeywordEntry: Int], _ tokenizer: Tokenizer) {
    for (entry, number) in entries.sorted(by: { $0.value < $1.value }) {
      switch entry {
      case .phrase(let words):
        phrases.insert(Self.stems(of: words, tokenizer), id: entryOfPhrase.count)
        entryOfPhrase.append(number)
        setOfPhrase.append(-1)
      case .slot(let kind): entryOfSlot[kind] = number
      case .set: break
      }
    }
  }

  private static func stems(of words: String, _ tokenizer: Tokenizer) -> [String] {
    tokenizer.tokenize(words).tokens.filter { $0.kind != .symbol }.map { Stemmer.stem($0.text) }
  }

  /// The synonym sets and the rules that hold; `stems` are the stems of the line's tokens, in step with them.
  package func match(stems: [String], mentions: [Mention]) -> (concepts: [ConceptHit], hits: [Hit])
  {
    var concepts: [ConceptHit] = []
    var present: [Int] = []
    phrases.scan(stems) { phrase, range in
      let set = setOfPhrase[phrase]
      if set >= 0 {
        concepts.append(ConceptHit(name: setNames[set], tokens: range))
        if entryOfSet[set] >= 0 { present.append(entryOfSet[set]) }
      } else {
        present.append(entryOfPhrase[phrase])
      }
    }
    for mention in mentions {
      if let entry = entryOfSlot[mention.kind.rawValue] { present.append(entry) }
    }
    return (concepts, present.isEmpty ? [] : hits(present))
  }

  private func hits(_ found: [Int]) -> [Hit] {
    var present = [Bool](repeating: false, count: rulesByTrigger.count)
    for entry in found { present[entry] = true }
    var seen: [Int] = []
    var out: [Hit] = []
    for trigger in found.sorted() {
      for place in rulesByTrigger[trigger] where !seen.contains(place) {
        seen.append(place)
        let rule = rules[place]
        guard rule.all.allSatisfy({ present[$0] }),
          rule.any.isEmpty || rule.any.contains(where: { present[$0] }),
          !rule.none.contains(where: { present[$0] })
        else { continue }
        out.append(Hit(intent: rule.intent, rule: rule.number, weight: rule.weight))
      }
    }
    return out
  }
}
