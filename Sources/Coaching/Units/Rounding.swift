extension Double {
  /// Keeps binary noise out of comparisons and roundings: 76.8 kg at 1.60 m is BMI 30.
  package static let binaryNoise = 1e-9

  /// Whether this is the limit or more; a limit met but for binary noise counts as met.
  package func reaches(_ limit: Double) -> Bool { self >= limit - .binaryNoise }

  /// Whether this is more than the limit by more than binary noise.
  package func exceeds(_ limit: Double) -> Bool { self > limit + .binaryNoise }

  /// Rounded half away from zero; never minus zero.
  package func roundedHalfAway(places: Int = 0) -> Double {
    var scale = 1.0
    for _ in 0..<max(0, places) { scale *= 10 }
    let size = (magnitude * scale + 0.5 + .binaryNoise).rounded(.down) / scale
    return self < 0 && size > 0 ? -size : size
  }

  /// The whole number half away from zero; 0 for a value that is no number, capped far outside any use.
  package var wholeHalfAway: Int {
    guard !isNaN else { return 0 }
    return Int(Swift.min(1e15, Swift.max(-1e15, self)).roundedHalfAway())
  }

  package func clamped(to range: ClosedRange<Double>) -> Double {
    Swift.min(range.upperBound, Swift.max(range.lowerBound, self))
  }
}
