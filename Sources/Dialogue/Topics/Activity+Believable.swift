import Record

extension Activity {
  /// Within what a person can do in one day; more is a slip of the pen, and the record would refuse it.
  var isBelievable: Bool {
    (0...1440).contains(minutes ?? 0) && (0...1000).contains(distanceKM ?? 0)
      && (0...10).contains(rir ?? 0) && (0...10).contains(pain ?? 0)
      && sets.allSatisfy(\.isBelievable)
  }
}

extension Activity.Performed {
  fileprivate var isBelievable: Bool {
    (0...2000).contains(reps ?? 0) && (0...86_400).contains(seconds ?? 0)
      && (0...1000).contains(loadKG ?? 0)
  }
}
