/// All exercises in the order in which equals are preferred.
package struct ExerciseLibrary: Sendable {
  package let exercises: [Exercise]
  private let positions: [Exercise.ID: Int]
  private let depths: [Int]
  private let byPattern: [Pattern: [Int]]

  /// Fails when an id stands twice, a link is unknown, or the `easier` links run in a circle.
  package init(_ exercises: [Exercise]) throws(LibraryMistake) {
    var positions: [Exercise.ID: Int] = [:]
    for (order, exercise) in exercises.enumerated() {
      guard positions.updateValue(order, forKey: exercise.id) == nil else {
        throw .idTwice(exercise.id)
      }
    }
    for exercise in exercises {
      for link in [exercise.easier, exercise.harder] {
        if let link, positions[link] == nil { throw .unknownLink(exercise.id, link) }
      }
    }
    self.exercises = exercises
    self.positions = positions
    byPattern = Dictionary(grouping: exercises.indices) { exercises[$0].pattern }
    depths = try Self.depths(of: exercises, at: positions)
  }

  package subscript(id: Exercise.ID) -> Exercise? {
    positions[id].map { exercises[$0] }
  }

  /// Number of `easier` links down to a root; 0 for an id that is not in the library.
  package func depth(of id: Exercise.ID) -> Int {
    positions[id].map { depths[$0] } ?? 0
  }

  /// Place in the table; later ones lose ties.
  func order(of id: Exercise.ID) -> Int { positions[id] ?? .max }

  /// The exercises of one pattern in table order.
  package func all(of pattern: Pattern) -> [Exercise] {
    (byPattern[pattern] ?? []).map { exercises[$0] }
  }

  private static func depths(
    of exercises: [Exercise], at positions: [Exercise.ID: Int]
  ) throws(LibraryMistake) -> [Int] {
    var depths: [Int] = []
    for exercise in exercises {
      var depth = 0
      var link = exercise.easier
      while let id = link, let position = positions[id] {
        depth += 1
        guard depth <= exercises.count else { throw .circle(exercise.id) }
        link = exercises[position].easier
      }
      depths.append(depth)
    }
    return depths
  }
}

/// Why a list of exercises is not a library.
package enum LibraryMistake: Error, Equatable {
  case idTwice(Exercise.ID)
  case unknownLink(Exercise.ID, Exercise.ID)
  case circle(Exercise.ID)
}
