/// What a phrase of the lexicon stands for: an id of one of the lists.
package struct LexiconName: Sendable, Hashable {
  package let list: SlotLexicon.List
  package let id: String
}

/// Phrases as paths of word numbers, each ending in the names it stands for.
struct NameTrie: Sendable {
  private var children: [UInt64: Int32] = [:]
  private(set) var names: [[LexiconName]] = [[]]
  private(set) var startsPhrase: [Bool] = []

  func child(of node: Int32, at word: Int32) -> Int32? {
    children[UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))]
  }

  /// What exactly these words stand for in one list.
  func name(at path: [Int32], in list: SlotLexicon.List) -> LexiconName? {
    var node: Int32 = 0
    for word in path {
      guard let next = child(of: node, at: word) else { return nil }
      node = next
    }
    return names[Int(node)].first { $0.list == list }
  }

  /// Whether a phrase begins with this word.
  func starts(with word: Int32) -> Bool {
    word >= 0 && Int(word) < startsPhrase.count && startsPhrase[Int(word)]
  }

  /// Adds a phrase; within one list the first id given to a phrase keeps it.
  mutating func insert(_ path: [Int32], _ name: LexiconName) {
    guard let first = path.first else { return }
    while startsPhrase.count <= Int(first) { startsPhrase.append(false) }
    startsPhrase[Int(first)] = true
    var node: Int32 = 0
    for word in path {
      if let next = child(of: node, at: word) {
        node = next
      } else {
        let next = Int32(names.count)
        names.append([])
        children[UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))] = next
        node = next
      }
    }
    guard !names[Int(node)].contains(where: { $0.list == name.list }) else { return }
    names[Int(node)].append(name)
  }
}
