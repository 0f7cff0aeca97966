/// The load that could be lifted once, estimated from a set with more repetitions.
package enum RepetitionMaximum {
  /// More repetitions say too little about one all-out lift; a longer set counts as one of this many.
  package static let mostReps = 10

  /// Load times one plus a thirtieth for each repetition (Epley 1985), in kg; one repetition is the load itself.
  ///
  /// Past `mostReps` it is a least value, so that a set that grows never lowers it.
  ///
  /// - Returns: nil without a load or without a repetition.
  package static func estimatedKG(loadKG: Double, reps: Int) -> Double? {
    guard loadKG > 0, reps >= 1 else { return nil }
    return reps == 1 ? loadKG : loadKG * (1 + Double(min(reps, mostReps)) / 30)
  }
}
