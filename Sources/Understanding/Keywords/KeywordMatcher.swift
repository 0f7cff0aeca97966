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
  private var setOfPhrase: [Int: Int] = [:]
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
        setOfPhrase[entryOfPhrase.count] = place
        phrases.insert(Self.stems(of: member, tokenizer), id: entryOfPhrase.count)
        entryOfPhrase.append(-1)
      }
    }
  }

  private mutating func index(_ entries: [KeywordEntry: Int], _ tokenizer: Tokenizer) {
    for (entry, number) in entries.sorted(by: { $0.value < $1.value }) {
      switch entry {
      case .phrase(let words):
        phrases.insert(Self.stems(of: words, tokenizer), id: entryOfPhrase.count)
        entryOfPhrase.append(number)
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
    var present: Set<Int> = []
    phrases.scan(stems) { phrase, range in
      if let set = setOfPhrase[phrase] {
        concepts.append(ConceptHit(name: setNames[set], tokens: range))
        if entryOfSet[set] >= 0 { present.insert(entryOfSet[set]) }
      } else {
        present.insert(entryOfPhrase[phrase])
      }
    }
    for mention in mentions {
      if let entry = entryOfSlot[mention.kind.rawValue] { present.insert(entry) }
    }
    return (concepts, present.isEmpty ? [] : hits(present))
  }

  private func hits(_ present: Set<Int>) -> [Hit] {
    var seen: Set<Int> = []
    var out: [Hit] = []
    for trigger in present.sorted() {
      for place in rulesByTrigger[trigger] where seen.insert(place).inserted {
        let rule = rules[place]
        guard rule.all.allSatisfy(present.contains),
          rule.any.isEmpty || rule.any.contains(where: present.contains),
          !rule.none.contains(where: present.contains)
        else { continue }
        out.append(Hit(intent: rule.intent, rule: rule.number, weight: rule.weight))
      }
    }
    return out
  }
}
