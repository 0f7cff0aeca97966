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
