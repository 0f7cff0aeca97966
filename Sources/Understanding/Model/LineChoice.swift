/// Chooses the lines that a block of classes learns from: its own and, for each of them, so many others.
///
/// Where all others are more than that, those come first that share rare features with the block's own, and a
/// sample stands for the rest. So each line costs as much to learn in large content as in small.
struct LineChoice: Sendable {
  /// Others for each own line, and the least of all lines.
  static let othersPerOwn = 8
  static let leastLines = 2_048
  /// A row that more lines have says little about which of them are alike.
  private static let mostLinesOfRareRow = 128

  private let lines: TrainingLines
  /// Lines with each row, for rare rows.
  private let postings: [[UInt32]]

  /// `blocks` are those it will be asked for.
  init(_ lines: TrainingLines, for blocks: [ClassBlock]) {
    self.lines = lines
    let isNeeded = blocks.contains { block in
      let learned = block.task.labels.count { $0 != nil }
      return learned > Self.limit(own: block.task.labels.count { block.holds($0) })
    }
    postings = isNeeded ? Self.postings(lines) : []
  }

  private static func limit(own: Int) -> Int { max(leastLines, own * (1 + othersPerOwn)) }

  private static func postings(_ lines: TrainingLines) -> [[UInt32]] {
    var counts = [Int](repeating: 0, count: lines.rowCount)
    for row in lines.rows { counts[Int(row)] += 1 }
    var out = counts.map { count -> [UInt32] in
      var lines: [UInt32] = []
      if count <= mostLinesOfRareRow { lines.reserveCapacity(count) }
      return lines
    }
    for line in 0..<lines.count {
      for row in lines.rows[lines.offsets[line]..<lines.offsets[line + 1]]
      where counts[Int(row)] <= mostLinesOfRareRow {
        out[Int(row)].append(UInt32(line))
      }
    }
    return out
  }

  /// The places of the lines, rising.
  func places(for block: ClassBlock) -> [Int] {
    let labels = block.task.labels
    let all = labels.indices.filter { labels[$0] != nil }
    let own = all.filter { block.holds(labels[$0]) }
    let limit = Self.limit(own: own.count)
    guard all.count > limit else { return all }
    var isChosen = [Bool](repeating: false, count: labels.count)
    for place in own { isChosen[place] = true }
    for place in nearest(to: own, among: labels).prefix((limit - own.count) / 2) {
      isChosen[place] = true
    }
    var left = limit - isChosen.count(where: \.self)
    var random = SplitMix64(state: 0xfa2 + UInt64(block.column))
    while left > 0 {
      let place = all[Int(random.next() % UInt64(all.count))]
      if isChosen[place] { continue }
      isChosen[place] = true
      left -= 1
    }
    return all.filter { isChosen[$0] }
  }

  /// Other lines of the task that share rare rows with these, those that share most and rarest ones first.
  private func nearest(to own: [Int], among labels: [Int?]) -> [Int] {
    var likeness: [Int: Float] = [:]
    for line in own {
      for row in lines.rows[lines.offsets[line]..<lines.offsets[line + 1]] {
        let sharing = postings[Int(row)]
        for other in sharing where labels[Int(other)] != nil {
          likeness[Int(other), default: 0] += 1 / Float(sharing.count)
        }
      }
    }
    for line in own { likeness[line] = nil }
    return likeness.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}

extension ClassBlock {
  fileprivate func holds(_ label: Int?) -> Bool { label.map(classes.contains) ?? false }
}
