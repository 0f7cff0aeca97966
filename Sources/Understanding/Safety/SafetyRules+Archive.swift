import Archive

/// The stored form of the compiled rules: all as columns of numbers.
extension SafetyRules {
  func write(to archive: inout ArchiveWriter) throws {
    vocabulary.write(to: &archive)
    tables.write(to: &archive)
    signs.write(to: &archive)
    archive.write(signNames)
    try archive.write(value: signContexts)
    patterns.write(to: &archive)
    archive.write(patternTerms)
    index.write(to: &archive)
    for rows in [idiomsByWord, cuesByWord] { rows.write(to: &archive) }
    archive.write(cuePhrases.map(\.phrase))
    archive.write(cuePhrases.map(\.cue))
    try archive.write(value: rules)
    try archive.write(value: parts)
    partsBySign.write(to: &archive)
    leads.write(to: &archive)
  }
}

extension [SafetySign] {
  init?(_ archive: inout ArchiveReader) {
    guard let keeps: [UInt32] = archive.array(), let absent = [Range<Int>](&archive),
      let needs = [Range<Int>](&archive), absent.count == keeps.count, needs.count == keeps.count
    else { return nil }
    self = keeps.indices.map {
      SafetySign(keeps: SafetyCues(rawValue: keeps[$0]), absent: absent[$0], needs: needs[$0])
    }
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(map(\.keeps.rawValue))
    map(\.absent).write(to: &archive)
    map(\.needs).write(to: &archive)
  }
}

extension [SafetyPattern] {
  init?(_ archive: inout ArchiveReader) {
    guard let signs: [Int32] = archive.array(), let terms = [Range<Int>](&archive),
      let absent = [Range<Int>](&archive), let absentInLine = [Range<Int>](&archive),
      let asserted: [UInt32] = archive.array(), let windows: [Int32] = archive.array(),
      let wholeLine: [UInt8] = archive.array(),
      [
        terms.count, absent.count, absentInLine.count, asserted.count, windows.count,
        wholeLine.count,
      ]
      .allSatisfy({ $0 == signs.count })
    else { return nil }
    self = signs.indices.map {
      SafetyPattern(
        sign: Int(signs[$0]), terms: terms[$0], absent: absent[$0], absentInLine: absentInLine[$0],
        asserted: asserted[$0], window: Int(windows[$0]), wholeLine: wholeLine[$0] == 1)
    }
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(map { Int32($0.sign) })
    map(\.terms).write(to: &archive)
    map(\.absent).write(to: &archive)
    map(\.absentInLine).write(to: &archive)
    archive.write(map(\.asserted))
    archive.write(map { Int32($0.window) })
    archive.write(map { UInt8($0.wholeLine ? 1 : 0) })
  }
}

extension [Range<Int>] {
  fileprivate init?(_ archive: inout ArchiveReader) {
    guard let ends: [Int32] = archive.array(), ends.count.isMultiple(of: 2) else { return nil }
    self = stride(from: 0, to: ends.count, by: 2).compactMap { place in
      ends[place] <= ends[place + 1] ? Int(ends[place])..<Int(ends[place + 1]) : nil
    }
  }

  fileprivate func write(to archive: inout ArchiveWriter) {
    archive.write(flatMap { [Int32($0.lowerBound), Int32($0.upperBound)] })
  }
}
