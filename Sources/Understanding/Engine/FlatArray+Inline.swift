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
  /// Calls `body` with each number of a row; with none below row 0.
  @inline(__always) func forEach(in row: Int32, _ body: (Int32) -> Void) {
    guard row >= 0 else { return }
    let row = Int(row)
    var place = Int(starts.at(row))
    let end = Int(starts.at(row + 1))
    precondition(place >= 0 && end <= values.count)
    let first = values.first
    while place < end {
      body(first[place])
      place &+= 1
    }
  }
}

extension FlatWords {
  /// The bytes of one word, valid as long as the words live; empty where the stored places make no sense.
  @inline(__always) func bytes(of place: Int) -> UnsafeBufferPointer<UInt8> {
    let start = place == 0 ? 0 : Int(ends.at(place - 1))
    let end = Int(ends.at(place))
    guard start <= end, end <= letters.count else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: letters.first + start, count: end - start)
  }
}
