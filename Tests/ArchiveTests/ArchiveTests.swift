import Archive
import Testing

/// What is written is read back in place, and cut bytes are refused.
struct ArchiveTests {
  private static let mark = Array("sixteen letters!".utf8)

  private func stored() throws -> [UInt8] {
    var writer = ArchiveWriter(mark: Self.mark)
    writer.write([1.5, -2, .infinity])
    writer.write(["", "calf", "größe"])
    WordTable(["calf": 3, "thigh": -1, "": 7]).write(to: &writer)
    NumberTable([0: 4, 9: 5, .max - 1: 6]).write(to: &writer)
    FlatRows([[], [1, 2], [3]]).write(to: &writer)
    try writer.write(value: ["b": [1, 2], "a": []])
    return Array(writer.bytes)
  }

  @Test func `numbers, words, tables, rows and values come back`() throws {
    var reader = try #require(
      ArchiveReader(MappedFile(copying: stored()), mark: Self.mark))
    let numbers: FlatArray<Double>? = reader.flat()
    #expect(numbers == FlatArray([1.5, -2, .infinity]))
    #expect(reader.words() == ["", "calf", "größe"])
    let storedWords = WordTable(&reader)
    let words = try #require(storedWords)
    #expect(words["calf"] == 3 && words["thigh"] == -1 && words[""] == 7 && words["cal"] == nil)
    #expect(words.entries.map(\.key) == ["", "calf", "thigh"])
    let storedTable = NumberTable(&reader)
    let table = try #require(storedTable)
    #expect(table[0] == 4 && table[9] == 5 && table[.max - 1] == 6 && table[1] == nil)
    let storedRows = FlatRows(&reader)
    let rows = try #require(storedRows)
    #expect(rows.count == 3 && rows[0].isEmpty && rows[-1].isEmpty)
    #expect(rows[1].map { rows.values[$0] } == [1, 2])
    #expect(reader.value([String: [Int]].self) == ["a": [], "b": [1, 2]])
  }

  @Test func `bytes cut anywhere are refused, never read past their end`() throws {
    let whole = try stored()
    for count in 0..<whole.count {
      guard
        var reader = ArchiveReader(
          MappedFile(copying: whole.prefix(count)), mark: Self.mark)
      else { continue }
      let numbers: FlatArray<Double>? = reader.flat()
      let isWhole =
        numbers != nil && reader.words() != nil && WordTable(&reader) != nil
        && NumberTable(&reader) != nil && FlatRows(&reader) != nil
        && reader.value([String: [Int]].self) != nil
      // Padding behind the last value is not missed.
      #expect(!isWhole || count > whole.count - 16, "\(count) of \(whole.count) bytes")
    }
    #expect(ArchiveReader(MappedFile(copying: whole), mark: Array("something else!!".utf8)) == nil)
  }

  @Test func `the same values give the same bytes`() throws {
    #expect(try stored() == stored())
    let many = Dictionary(uniqueKeysWithValues: (0..<999).map { ("w\($0)", Int32($0)) })
    let table = WordTable(many)
    #expect(many.allSatisfy { table[$0.key] == $0.value } && table["w999"] == nil)
  }
}
