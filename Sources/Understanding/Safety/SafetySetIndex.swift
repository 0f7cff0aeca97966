import Archive

/// From the words of a line to the patterns that may hold in it.
///
/// A pattern waits under the one of its terms that everyday lines have least. Most lines have no word of it, and then
/// the pattern is not looked at.
struct SafetySetIndex: Sendable {
  /// For each vocabulary index the word sets that it may start, rising.
  private let setsByWord: FlatRows
  /// For each vocabulary index its row of `bits`, or -1 for a word that starts few sets.
  private let rowByWord: FlatArray<Int32>
  /// The same sets as rows of `width` numbers, a bit for each set.
  private let bits: FlatArray<UInt64>
  /// The sets that a bare number may match, which count as started in every line.
  private let open: FlatArray<UInt64>
  /// The sets that a pattern waits under, and these patterns.
  private let waits: FlatArray<UInt64>
  private let patternsBySet: FlatRows
  /// For each pattern its other terms with a word, the rarest first.
  private let others: FlatRows

  /// From this many sets on, which is where it gets cheaper, they are joined as bits.
  private static func isFrequent(_ sets: Int, width: Int) -> Bool { sets > width / 4 }

  /// `setsByWord` holds the sets that each word starts, `terms` the different terms with a word that each pattern
  /// needs, the rarest first.
  init(setsByWord: [[Int32]], sets: Int, open: Set<Int32>, terms: [[Int32]]) {
    let width = (sets + 63) / 64
    func row(_ members: some Sequence<Int32>) -> [UInt64] {
      var out = [UInt64](repeating: 0, count: width)
      for set in members { out[Int(set) >> 6] |= 1 << UInt64(set & 63) }
      return out
    }
    var rowByWord: [Int32] = []
    var bits: [UInt64] = []
    for members in setsByWord {
      let isFrequent = Self.isFrequent(members.count, width: width)
      rowByWord.append(isFrequent ? Int32(bits.count / width) : -1)
      if isFrequent { bits += row(members) }
    }
    var waiting = [[Int32]](repeating: [], count: sets)
    for (pattern, terms) in terms.enumerated() {
      if let rarest = terms.first { waiting[Int(rarest)].append(Int32(pattern)) }
    }
    self.setsByWord = FlatRows(setsByWord)
    self.rowByWord = FlatArray(rowByWord)
    self.bits = FlatArray(bits)
    self.open = FlatArray(row(open))
    waits = FlatArray(row(terms.compactMap(\.first)))
    patternsBySet = FlatRows(waiting)
    others = FlatRows(terms.map { Array($0.dropFirst()) })
  }

  init?(_ archive: inout ArchiveReader) {
    guard let setsByWord = FlatRows(&archive), let rowByWord: FlatArray<Int32> = archive.flat(),
      let bits: FlatArray<UInt64> = archive.flat(), let open: FlatArray<UInt64> = archive.flat(),
      let waits: FlatArray<UInt64> = archive.flat(), let patternsBySet = FlatRows(&archive),
      let others = FlatRows(&archive), rowByWord.count == setsByWord.count,
      waits.count == open.count, patternsBySet.count <= open.count * 64,
      Self.areBelow(bits.count / max(1, open.count), rowByWord)
    else { return nil }
    self.setsByWord = setsByWord
    self.rowByWord = rowByWord
    self.bits = bits
    self.open = open
    self.waits = waits
    self.patternsBySet = patternsBySet
    self.others = others
  }

  private static func areBelow(_ limit: Int, _ rows: FlatArray<Int32>) -> Bool {
    for place in 0..<rows.count where Int(rows.at(place)) >= limit { return false }
    return true
  }

  func write(to archive: inout ArchiveWriter) {
    setsByWord.write(to: &archive)
    archive.write(rowByWord)
    archive.write(bits)
    archive.write(open)
    archive.write(waits)
    patternsBySet.write(to: &archive)
    others.write(to: &archive)
  }

  /// A bit for each set that one of the words starts or that a bare number may match.
  func started(by atoms: [SafetyView.Atom]) -> [UInt64] {
    [UInt64](unsafeUninitializedCapacity: open.count) { sets, count in
      guard let sets = sets.baseAddress else { return }
      sets.initialize(from: open.first, count: open.count)
      count = open.count
      for place in atoms.indices {
        add(atoms[place].word, to: sets)
        add(atoms[place].exact, to: sets)
        add(atoms[place].kin, to: sets)
      }
    }
  }

  @inline(__always)
  private func add(_ word: Int32, to sets: UnsafeMutablePointer<UInt64>) {
    guard word >= 0 else { return }
    let row = Int(rowByWord.at(Int(word)))
    if row >= 0 {
      let first = bits.first + row * open.count
      for place in 0..<open.count { sets[place] |= first[place] }
    } else {
      setsByWord.forEach(in: word) { sets[Int($0) >> 6] |= 1 << UInt64($0 & 63) }
    }
  }

  /// The patterns of which every term may stand where these sets are started.
  func candidates(_ started: [UInt64]) -> [Int32] {
    var out: [Int32] = []
    for place in started.indices {
      var rest = started[place] & waits.at(place)
      while rest != 0 {
        let set = Int32(place << 6 | rest.trailingZeroBitCount)
        rest &= rest - 1
        patternsBySet.forEach(in: set) { pattern in
          if others.places(in: pattern).allSatisfy({ started.holds(others.values.first[$0]) }) {
            out.append(pattern)
          }
        }
      }
    }
    return out
  }
}

extension [UInt64] {
  /// Whether the bit of a set is set.
  @inline(__always) func holds(_ set: Int32) -> Bool {
    self[Int(set) >> 6] & (1 << UInt64(set & 63)) != 0
  }
}
