import Foundation

/// The features that some lines give a row, the most frequent first, and what each of them counts.
struct LearnedFeatures: Sendable {
  /// The feature behind each row.
  let features: [UInt32]
  /// ln((1 + lines) / (1 + lines with it)) + 1 of each row.
  let factors: [Float]
  /// The row of each feature; `none` for those that too few lines have.
  let rows: [UInt32]

  static let none = UInt32.max

  init(_ lines: FeatureLines, places: [Int]) {
    var counts = [UInt32](repeating: 0, count: lines.hashes.count)
    for place in places {
      var latest = Self.none
      // A line counts once, however often it has the feature.
      for feature in lines.features(of: place) where feature != latest {
        counts[Int(feature)] += 1
        latest = feature
      }
    }
    let kept = counts.indices.filter { counts[$0] >= lines.groups[$0].leastLines }
      .sorted { (counts[$1], $0) < (counts[$0], $1) }
    var rows = [UInt32](repeating: Self.none, count: counts.count)
    for (row, feature) in kept.enumerated() { rows[feature] = UInt32(row) }
    let total = Double(places.count)
    self.rows = rows
    features = kept.map { UInt32($0) }
    factors = kept.map { Float(log((1 + total) / (1 + Double(counts[$0]))) + 1) }
  }

  var count: Int { features.count }
}
