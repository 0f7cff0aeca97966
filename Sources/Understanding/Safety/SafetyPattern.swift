/// Terms that must stand near each other; the first carries negation and time.
///
/// A term is the number of a word set.
struct SafetyPattern: Sendable {
  let sign: Int
  /// Stretches of the rules' `patternTerms`.
  let terms: Range<Int>
  let absent: Range<Int>
  let absentInLine: Range<Int>
  /// Bit n is set when term n must not stand behind any "no", not even a loose one.
  let asserted: UInt32
  /// How many words may lie between the first term and another.
  let window: Int
  let wholeLine: Bool
}
