/// The features of one line, as hashes with their group; names are kept only when a decision is explained.
struct FeatureBuffer {
  /// Features of one group are weighed against each other, then groups are added.
  enum Group: UInt8, CaseIterable, Sendable { case words, letters, meaning }

  private(set) var hashes: [UInt64] = []
  private(set) var groups: [Group] = []
  private(set) var names: [String] = []
  let keepsNames: Bool

  init(keepsNames: Bool = false) {
    self.keepsNames = keepsNames
    hashes.reserveCapacity(256)
    groups.reserveCapacity(256)
  }

  mutating func removeAll() {
    hashes.removeAll(keepingCapacity: true)
    groups.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
  }

  mutating func add(_ hash: FeatureHash, _ group: Group, name: @autoclosure () -> String) {
    hashes.append(hash.final)
    groups.append(group)
    if keepsNames { names.append(name()) }
  }
}
