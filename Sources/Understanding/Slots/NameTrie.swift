import Archive

/// What a phrase of the lexicon stands for: an id of one of the lists.
package struct LexiconName: Sendable, Hashable {
  package let list: SlotLexicon.List
  package let id: String
}

/// Phrases as paths of word numbers, each ending in the names it stands for.
struct NameTrie: Sendable {
  private let children: NumberTable
  private let namesAtNode: FlatRows
  private let names: [LexiconName]
  /// 1 for a word that a phrase begins with.
  private let startsPhrase: FlatArray<UInt8>

  init(_ tree: NameTree) {
    children = NumberTable(tree.children)
    var places: [LexiconName: Int32] = [:]
    var names: [LexiconName] = []
    namesAtNode = FlatRows(
      tree.names.map { node in
        node.map { name in
          if let known = places[name] { return known }
          places[name] = Int32(names.count)
          names.append(name)
          return Int32(names.count - 1)
        }
      })
    self.names = names
    startsPhrase = FlatArray(tree.startsPhrase.map { $0 ? 1 : 0 })
  }

  init?(_ archive: inout ArchiveReader) {
    guard let children = NumberTable(&archive), let namesAtNode = FlatRows(&archive),
      let names = [LexiconName](&archive), let startsPhrase: FlatArray<UInt8> = archive.flat()
    else { return nil }
    self.children = children
    self.namesAtNode = namesAtNode
    self.names = names
    self.startsPhrase = startsPhrase
  }

  func write(to archive: inout ArchiveWriter) {
    children.write(to: &archive)
    namesAtNode.write(to: &archive)
    names.write(to: &archive)
    archive.write(startsPhrase)
  }

  func child(of node: Int32, at word: Int32) -> Int32? { children[NameTree.key(node, word)] }

  /// Whether a phrase ends at a node.
  func ends(at node: Int32) -> Bool { !namesAtNode[node].isEmpty }

  func names(at node: Int32) -> [LexiconName] {
    namesAtNode[node].map { names[Int(namesAtNode.values[$0])] }
  }

  /// Whether a phrase begins with this word.
  func starts(with word: Int32) -> Bool {
    word >= 0 && Int(word) < startsPhrase.count && startsPhrase[Int(word)] == 1
  }
}

/// A trie that still grows.
struct NameTree {
  private(set) var children: [UInt64: Int32] = [:]
  private(set) var names: [[LexiconName]] = [[]]
  private(set) var startsPhrase: [Bool] = []

  static func key(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
  }

  /// What exactly these words stand for in one list.
  func name(at path: [Int32], in list: SlotLexicon.List) -> LexiconName? {
    var node: Int32 = 0
    for word in path {
      guard let next = children[Self.key(node, word)] else { return nil }
      node = next
    }
    return names[Int(node)].first { $0.list == list }
  }

  /// Adds a phrase; within one list the first id given to a phrase keeps it.
  mutating func insert(_ path: [Int32], _ name: LexiconName) {
    guard let first = path.first else { return }
    while startsPhrase.count <= Int(first) { startsPhrase.append(false) }
    startsPhrase[Int(first)] = true
    var node: Int32 = 0
    for word in path {
      let key = Self.key(node, word)
      if let next = children[key] {
        node = next
      } else {
        let next = Int32(names.count)
        names.append([])
        children[key] = next
        node = next
      }
    }
    guard !names[Int(node)].contains(where: { $0.list == name.list }) else { return }
    names[Int(node)].append(name)
  }
}

extension [LexiconName] {
  /// nil where a list has another name than it had.
  init?(_ archive: inout ArchiveReader) {
    guard let lists = archive.words(), let ids = archive.words(), lists.count == ids.count else {
      return nil
    }
    let known = Dictionary(
      uniqueKeysWithValues: SlotLexicon.List.allCases.map { ($0.rawValue, $0) })
    self = zip(lists, ids).compactMap { list, id in
      known[list].map { LexiconName(list: $0, id: id) }
    }
    guard count == ids.count else { return nil }
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(map(\.list.rawValue))
    archive.write(map(\.id))
  }
}
