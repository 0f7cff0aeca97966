/// The features of all lines to learn from, each feature with a number, so that every model counts numbers only.
struct FeatureLines: Sendable {
  /// The hash and the group of each feature, by its number.
  private(set) var hashes: [UInt64] = []
  private(set) var groups: [FeatureBuffer.Group] = []
  /// The features of line `i` stand at `offsets[i]..<offsets[i + 1]`, equal ones beside each other.
  private(set) var offsets: [Int] = [0]
  private(set) var features: [UInt32] = []

  init(_ buffers: [FeatureBuffer]) {
    offsets.reserveCapacity(buffers.count + 1)
    features.reserveCapacity(buffers.reduce(0) { $0 + $1.hashes.count })
    var numbers = FeatureNumbers()
    for buffer in buffers {
      let start = features.count
      for (hash, group) in zip(buffer.hashes, buffer.groups) {
        let number = numbers.number(of: hash)
        if number == hashes.count {
          hashes.append(hash)
          groups.append(group)
        }
        features.append(UInt32(number))
      }
      features[start...].sort()
      offsets.append(features.count)
    }
  }

  func features(of line: Int) -> ArraySlice<UInt32> {
    features[offsets[line]..<offsets[line + 1]]
  }
}

/// Hash → number, from 0 in the order of their first sight.
private struct FeatureNumbers {
  private var keys = [UInt64](repeating: 0, count: 1 << 16)
  private var numbers = [UInt32](repeating: 0, count: 1 << 16)
  private var count = 0

  mutating func number(of hash: UInt64) -> Int {
    let place = place(of: hash)
    if keys[place] == hash { return Int(numbers[place]) }
    keys[place] = hash
    numbers[place] = UInt32(count)
    count += 1
    if count * 2 > keys.count { grow() }
    return count - 1
  }

  private func place(of hash: UInt64) -> Int {
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while keys[place] != 0, keys[place] != hash { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = (keys, numbers)
    keys = Array(repeating: 0, count: old.0.count * 2)
    numbers = Array(repeating: 0, count: old.0.count * 2)
    for (hash, number) in zip(old.0, old.1) where hash != 0 {
      let place = place(of: hash)
      keys[place] = hash
      numbers[place] = number
    }
  }
}
