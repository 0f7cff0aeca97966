import Archive

/// Reads that the optimiser can see through.
///
/// What is `package` in another module is called there and not inlined; in loops that run for each word and
/// feature the call costs more than the read.
extension FlatArray {
  @inline(__always) func at(_ place: Int) -> Element {
    precondition(UInt(bitPattern: place) < UInt(bitPattern: count))
    return first[place]
  }
}

extension FlatRows {
  /// Where the numbers of a row stand in `values`.
  @inline(__always) func places(in row: Int32) -> Range<Int> {
    let start = Int(starts.at(Int(row)))
    let end = Int(starts.at(Int(row) + 1))
    precondition(start >= 0 && start <= end && end <= values.count)
    return Range(uncheckedBounds: (start, end))
  }

  /// Calls `body` with each number of a row; with none below row 0.
  @inline(__always) func forEach(in row: Int32, _ body: (Int32) -> Void) {
    guard row >= 0 else { return }
    let first = values.first
    for place in places(in: row) { body(first[place]) }
  }
}

extension FlatWords {
  /// The bytes of one word, valid as long as the words live; empty where the stored places make no sense.
  @inline(__always) func bytes(of place: Int) -> UnsafeBufferPointer<UInt8> {
    let start = place == 0 ? 0 : Int(ends.at(place - 1))
    let end = Int(ends.at(place))
    guard start <= end, end <= letters.count else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(start: letters.first + start, count: end - start)
  }
}
