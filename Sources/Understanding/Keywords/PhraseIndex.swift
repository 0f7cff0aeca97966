import Archive

/// Finds many fixed phrases of stems in a line at once: a tree over numbered stems.
struct PhraseIndex: Sendable {
  private let stems: WordTable
  /// The node that a first stem leads to; -1 where no phrase starts so.
  private let firstNodes: FlatArray<Int32>
  /// Node and next stem, packed → node.
  private let edges: NumberTable
  /// 1 where an edge leaves a node.
  private let hasMore: FlatArray<UInt8>
  /// The callers' numbers of the phrases that end at a node.
  private let phrases: FlatRows

  /// The place of a phrase of stems is its number.
  init(_ phrases: [[String]]) {
    var tree = Tree()
    for (number, words) in phrases.enumerated() { tree.insert(words, id: Int32(number)) }
    stems = WordTable(tree.stems)
    firstNodes = FlatArray(tree.firstNodes)
    edges = NumberTable(tree.edges)
    hasMore = FlatArray(tree.hasMore)
    self.phrases = FlatRows(tree.phrases)
  }

  init?(_ archive: inout ArchiveReader) {
    guard let stems = WordTable(&archive), let firstNodes: FlatArray<Int32> = archive.flat(),
      let edges = NumberTable(&archive), let hasMore: FlatArray<UInt8> = archive.flat(),
      let phrases = FlatRows(&archive), hasMore.count == phrases.count,
      firstNodes.count == stems.count
    else { return nil }
    self.stems = stems
    self.firstNodes = firstNodes
    self.edges = edges
    self.hasMore = hasMore
    self.phrases = phrases
  }

  func write(to archive: inout ArchiveWriter) {
    stems.write(to: &archive)
    archive.write(firstNodes)
    edges.write(to: &archive)
    archive.write(hasMore)
    phrases.write(to: &archive)
  }

  /// The number of a stem, or -1 for one that stands in no phrase.
  func number(of stem: String) -> Int32 { stems[stem] ?? -1 }

  /// Calls `found` for every phrase that stands in a line of numbered stems, with its place.
  func scan(_ numbers: [Int32], _ found: (Int, Range<Int>) -> Void) {
    for start in numbers.indices where numbers[start] >= 0 {
      var node = firstNodes.at(Int(numbers[start]))
      var end = start + 1
      while node >= 0 {
        phrases.forEach(in: node) { found(Int($0), start..<end) }
        guard hasMore.at(Int(node)) == 1, end < numbers.count, numbers[end] >= 0,
          let next = edges[Tree.key(node, numbers[end])]
        else { break }
        node = next
        end += 1
      }
    }
  }

  private struct Tree {
    var stems: [String: Int32] = [:]
    var firstNodes: [Int32] = []
    var edges: [UInt64: Int32] = [:]
    var hasMore: [UInt8] = []
    var phrases: [[Int32]] = []

    mutating func insert(_ words: [String], id: Int32) {
      let numbers = words.map { number(of: $0) }
      guard let first = numbers.first else { return }
      if firstNodes[Int(first)] < 0 { firstNodes[Int(first)] = newNode() }
      var node = firstNodes[Int(first)]
      for stem in numbers.dropFirst() {
        let key = Self.key(node, stem)
        if let next = edges[key] {
          node = next
        } else {
          hasMore[Int(node)] = 1
          let next = newNode()
          edges[key] = next
          node = next
        }
      }
      phrases[Int(node)].append(id)
    }

    private mutating func number(of stem: String) -> Int32 {
      if let known = stems[stem] { return known }
      let number = Int32(stems.count)
      stems[stem] = number
      firstNodes.append(-1)
      return number
    }

    private mutating func newNode() -> Int32 {
      phrases.append([])
      hasMore.append(0)
      return Int32(phrases.count - 1)
    }

    static func key(_ node: Int32, _ stem: Int32) -> UInt64 {
      UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: stem))
    }
  }
}

/// A synonym set that a line names, and where.
package struct ConceptHit: Sendable, Equatable {
  package let name: String
  package let tokens: Range<Int>
}
