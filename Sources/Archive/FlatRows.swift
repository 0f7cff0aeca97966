/// Lists of numbers by number, in two flat arrays.
package struct FlatRows: Sendable {
  /// Where each row starts in `values`, and where the last one ends.
  package let starts: FlatArray<Int32>
  package let values: FlatArray<Int32>

  package init(_ rows: [[Int32]]) {
    var starts: [Int32] = [0]
    starts.reserveCapacity(rows.count + 1)
    for row in rows { starts.append((starts.last ?? 0) + Int32(row.count)) }
    self.starts = FlatArray(starts)
    values = FlatArray(rows.flatMap { $0 })
  }

  package init?(_ archive: inout ArchiveReader) {
    guard let starts: FlatArray<Int32> = archive.flat(),
      let values: FlatArray<Int32> = archive.flat(), Int(starts.last ?? -1) == values.count
    else { return nil }
    self.starts = starts
    self.values = values
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(starts)
    archive.write(values)
  }

  package var count: Int { starts.count - 1 }

  /// Where the list of `row` stands in `values`; empty below 0.
  package subscript(row: Int32) -> Range<Int> {
    row < 0 ? 0..<0 : Int(starts[Int(row)])..<Int(starts[Int(row) + 1])
  }
}
