/// The features of one line with their group.
///
/// While the model learns they are hashes, later the rows of those that it has learned. Names are kept only when a
/// decision is explained.
struct FeatureBuffer {
  /// Features of one group are weighed against each other, then groups are added.
  enum Group: UInt8, CaseIterable, Sendable {
    case words, pairs, skips, letters, meaning, danger, denied

    /// How much a group counts beside the others.
    var share: Float {
      switch self {
      case .words, .pairs: 1
      case .letters: 0.75
      case .skips, .denied: 0.5
      case .meaning, .danger: 0.8
      }
    }

    /// The group with which its features share one length.
    var length: Group { self == .pairs ? .words : self }

    /// A feature that fewer learned lines have teaches nothing but those lines, and is left out.
    var leastLines: Int {
      switch self {
      case .words, .meaning, .danger: 1
      case .pairs, .skips, .letters, .denied: 2
      }
    }
  }

  /// All features; empty once the model has learned.
  private(set) var hashes: [UInt64] = []
  /// The features that were learned; empty while the model learns.
  private(set) var rows: [Int32] = []
  /// In step with `hashes` or `rows`, as `names` are.
  private(set) var groups: [Group] = []
  private(set) var names: [String] = []
  /// Words and neighbouring pairs of the line, and how many of them no learned line has.
  var words = 0
  var newWords = 0
  var pairs = 0
  var newPairs = 0
  let keepsNames: Bool

  init(keepsNames: Bool = false) {
    self.keepsNames = keepsNames
    rows.reserveCapacity(128)
    groups.reserveCapacity(128)
  }

  /// Adds a feature, or passes over it where the model has learned others only; false for a new one.
  @discardableResult
  mutating func add(
    _ hash: UInt64, _ group: Group, learned table: borrowing FeatureTable,
    name: @autoclosure () -> String
  ) -> Bool {
    if !table.isEmpty {
      guard let row = table.row(of: hash) else { return false }
      add(row: Int32(row), group, name: name())
      return true
    }
    hashes.append(hash)
    groups.append(group)
    if keepsNames { names.append(name()) }
    return false
  }

  @inline(__always)
  mutating func add(row: Int32, _ group: Group, name: @autoclosure () -> String) {
    rows.append(row)
    groups.append(group)
    if keepsNames { names.append(name()) }
  }
}
