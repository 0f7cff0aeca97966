import Archive

/// The stored form of the matcher.
extension KeywordMatcher {
  init?(_ archive: inout ArchiveReader) {
    guard let phrases = PhraseIndex(&archive),
      let entryOfPhrase: FlatArray<Int32> = archive.flat(),
      let setOfPhrase: FlatArray<Int32> = archive.flat(), let setNames = archive.words(),
      let entryOfSet: FlatArray<Int32> = archive.flat(), let entryOfSlot = WordTable(&archive),
      let rules = KeywordRules(&archive), entryOfPhrase.count == setOfPhrase.count,
      entryOfSet.count == setNames.count
    else { return nil }
    self.phrases = phrases
    self.entryOfPhrase = entryOfPhrase
    self.setOfPhrase = setOfPhrase
    self.setNames = setNames
    self.entryOfSet = entryOfSet
    self.entryOfSlot = entryOfSlot
    self.rules = rules
  }

  func write(to archive: inout ArchiveWriter) {
    phrases.write(to: &archive)
    archive.write(entryOfPhrase)
    archive.write(setOfPhrase)
    archive.write(setNames)
    archive.write(entryOfSet)
    entryOfSlot.write(to: &archive)
    rules.write(to: &archive)
  }
}
