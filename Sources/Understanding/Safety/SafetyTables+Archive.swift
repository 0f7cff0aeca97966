import Archive

/// The stored form of the tables: one column for each part of an element, phrase or set.
extension SafetyTables {
  init?(_ archive: inout ArchiveReader) {
    guard let words: [Int32] = archive.array(), let phraseNumbers: [Int32] = archive.array(),
      let elements = [SafetyElement](&archive), let phrases: [Int32] = archive.array(),
      let sets: [Int32] = archive.array(), let phraseSets: [Int32] = archive.array(),
      phrases.count.isMultiple(of: 4), sets.count.isMultiple(of: 4),
      phraseSets.count == sets.count / 4
    else { return nil }
    self.phraseSets = phraseSets
    self.words = words
    self.phraseNumbers = phraseNumbers
    self.elements = elements
    self.phrases.reserveCapacity(phrases.count / 4)
    for place in stride(from: 0, to: phrases.count, by: 4) {
      guard let range = Self.range(phrases, place) else { return nil }
      self.phrases.append(
        SafetyPhrase(
          elements: range, anchorSet: phrases[place + 2], anchorOffset: phrases[place + 3]))
    }
    for place in stride(from: 0, to: sets.count, by: 4) {
      guard let words = Self.range(sets, place), let phrases = Self.range(sets, place + 2) else {
        return nil
      }
      self.sets.append(SafetyWordSet(words: words, phrases: phrases))
    }
    close()
  }

  private static func range(_ ends: [Int32], _ place: Int) -> Range<Int32>? {
    ends[place] <= ends[place + 1] ? ends[place]..<ends[place + 1] : nil
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(words)
    archive.write(phraseNumbers)
    elements.write(to: &archive)
    archive.write(
      phrases.flatMap {
        [$0.elements.lowerBound, $0.elements.upperBound, $0.anchorSet, $0.anchorOffset]
      })
    archive.write(
      sets.flatMap {
        [
          $0.words.lowerBound, $0.words.upperBound, $0.phrases.lowerBound, $0.phrases.upperBound,
        ]
      })
    archive.write(phraseSets)
  }
}

extension [SafetyElement] {
  fileprivate init?(_ archive: inout ArchiveReader) {
    guard let kinds: [UInt8] = archive.array(), let firsts: [Int32] = archive.array(),
      let lows: [Double] = archive.array(), let highs: [Double] = archive.array(),
      let bare: [UInt8] = archive.array(),
      [firsts.count, lows.count, highs.count, bare.count].allSatisfy({ $0 == kinds.count })
    else { return nil }
    self = kinds.indices.compactMap { place in
      SafetyElement.Kind(rawValue: kinds[place]).map {
        SafetyElement(
          kind: $0, first: firsts[place], low: lows[place], high: highs[place],
          isBare: bare[place] == 1)
      }
    }
    guard count == kinds.count else { return nil }
  }

  fileprivate func write(to archive: inout ArchiveWriter) {
    archive.write(map(\.kind.rawValue))
    archive.write(map(\.first))
    archive.write(map(\.low))
    archive.write(map(\.high))
    archive.write(map { UInt8($0.isBare ? 1 : 0) })
  }
}
