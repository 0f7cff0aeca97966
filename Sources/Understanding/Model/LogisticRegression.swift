import Foundation

/// A probability from a weighed sum: 1 / (1 + exp(-(weights · features + offset))).
struct LogisticRegression: Sendable, Equatable, Codable {
  private(set) var weights: [Double]
  private(set) var offset: Double

  init(weights: [Double], offset: Double) {
    self.weights = weights
    self.offset = offset
  }

  /// One labelled row to fit on; `weight` says how often it counts.
  struct Row {
    let features: [Double]
    let isTrue: Bool
    var weight = 1.0
  }

  /// Fits by Newton's method with a small ridge, the same for the same rows; nil without rows of both kinds.
  init?(fitting rows: [Row], steps: Int = 20, ridge: Double = 0.001) {
    guard let width = rows.first?.features.count, rows.contains(where: \.isTrue),
      rows.contains(where: { !$0.isTrue })
    else { return nil }
    var solution = [Double](repeating: 0, count: width + 1)
    for _ in 0..<steps {
      var gradient = solution.map { $0 * ridge }
      var curvature = Self.diagonal(width + 1, ridge)
      for row in rows {
        let inputs = row.features + [1]
        let guess = Self.squash(Self.dot(solution, inputs))
        let error = row.weight * (guess - (row.isTrue ? 1 : 0))
        let bend = row.weight * max(guess * (1 - guess), 1e-6)
        for first in inputs.indices {
          gradient[first] += error * inputs[first]
          for second in inputs.indices {
            curvature[first][second] += bend * inputs[first] * inputs[second]
          }
        }
      }
      let step = Self.solve(curvature, gradient)
      for place in solution.indices { solution[place] -= step[place] }
      if step.allSatisfy({ abs($0) < 1e-9 }) { break }
    }
    weights = Array(solution.dropLast())
    offset = solution[width]
  }

  func probability(_ features: [Double]) -> Double {
    Self.squash(Self.dot(weights, features) + offset)
  }

  private static func squash(_ sum: Double) -> Double { 1 / (1 + exp(-sum)) }

  private static func dot(_ first: [Double], _ second: [Double]) -> Double {
    zip(first, second).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private static func diagonal(_ size: Int, _ value: Double) -> [[Double]] {
    (0..<size).map { row in (0..<size).map { $0 == row ? value : 0 } }
  }

  /// Gaussian elimination for a positive definite matrix.
  private static func solve(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    var (rows, right) = (matrix, vector)
    for pivot in rows.indices {
      for row in rows.indices where row > pivot {
        let factor = rows[row][pivot] / rows[pivot][pivot]
        for column in pivot..<rows.count { rows[row][column] -= factor * rows[pivot][column] }
        right[row] -= factor * right[pivot]
      }
    }
    for pivot in rows.indices.reversed() {
      for column in (pivot + 1)..<rows.count { right[pivot] -= rows[pivot][column] * right[column] }
      right[pivot] /= rows[pivot][pivot]
    }
    return right
  }
}
