import Language

/// Finds many fixed phrases of stems in a line at once: a tree over numbered stems.
struct PhraseIndex: Sendable {
  private var stems: [String: Int32] = [:]
  /// The node that a first stem leads to; -1 where no phrase starts so.
  private var firstNodes: [Int32] = []
  /// Node and next stem, packed → node.
  private var edges: [UInt64: Int32] = [:]
  /// Whether any edge leaves a node.
  private var hasMore: [Bool] = []
  private var phrases: [[Int]] = []

  /// Adds a phrase of stems under a caller's number.
  mutating func insert(_ words: [String], id: Int) {
    let numbers = words.map { number(of: $0) }
    guard let first = numbers.first else { return }
    if firstNodes[Int(first)] < 0 { firstNodes[Int(first)] = newNode() }
    var node = firstNodes[Int(first)]
    for stem in numbers.dropFirst() {
      let key = Self.key(node, stem)
      if let next = edges[key] {
        node = next
      } else {
        hasMore[Int(node)] = true
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
    hasMore.append(false)
    return Int32(phrases.count - 1)
  }

  private static func key(_ node: Int32, _ stem: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: stem))
  }

  /// Calls `found` for every phrase that stands in the stems, with its place.
  func scan(_ line: [String], _ found: (Int, Range<Int>) -> Void) {
    let numbers = line.map { stems[$0] ?? -1 }
    for start in numbers.indices where numbers[start] >= 0 {
      var node = firstNodes[Int(numbers[start])]
      var end = start + 1
      while node >= 0 {
        for phrase in phrases[Int(node)] { found(phrase, start..<end) }
        guard hasMore[Int(node)], end < numbers.count, numbers[end] >= 0,
          let next = edges[Self.key(node, numbers[end])]
        else { break }
        node = next
        end += 1
      }
    }
  }
}

/// A synonym set that a line names, and where.
package struct ConceptHit: Sendable, Equatable {
  package let name: String
  package let tokens: Range<Int>
}
