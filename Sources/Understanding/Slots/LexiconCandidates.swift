import Archive
import Language

/// Long words of the lexicon that typing mistakes are read as.
struct LexiconCandidates: Sendable {
  struct Candidate {
    let stem: String
    /// Letters of the word itself.
    let length: Int
    let number: Int32
  }

  private let stems: FlatWords
  private let lengths: FlatArray<Int32>
  private let numbers: FlatArray<Int32>
  /// The places of the stems that start with each byte.
  private let byLetter: FlatRows

  init(_ candidates: [Candidate]) {
    stems = FlatWords(candidates.map(\.stem))
    lengths = FlatArray(candidates.map { Int32($0.length) })
    numbers = FlatArray(candidates.map(\.number))
    var rows = [[Int32]](repeating: [], count: 256)
    for (place, candidate) in candidates.enumerated() {
      rows[Int(candidate.stem.utf8.first ?? 0)].append(Int32(place))
    }
    byLetter = FlatRows(rows)
  }

  init?(_ archive: inout ArchiveReader) {
    guard let stems = archive.flatWords(), let lengths: FlatArray<Int32> = archive.flat(),
      let numbers: FlatArray<Int32> = archive.flat(), let byLetter = FlatRows(&archive),
      lengths.count == stems.count, numbers.count == stems.count, byLetter.count == 256
    else { return nil }
    self.stems = stems
    self.lengths = lengths
    self.numbers = numbers
    self.byLetter = byLetter
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(stems)
    archive.write(lengths)
    archive.write(numbers)
    byLetter.write(to: &archive)
  }

  /// One edit for words of five letters and more, two from nine on, same first letter.
  func nearest(to word: String) -> Int32? {
    guard let first = word.utf8.first else { return nil }
    let typed = Array(Stemmer.stem(word).utf8)
    let limit = word.utf8.count >= 9 ? 2 : 1
    var found: Int32?
    for slot in byLetter[Int32(first)] {
      let place = Int(byLetter.values.at(slot))
      let bytes = stems.bytes(of: place)
      guard abs(bytes.count - typed.count) <= limit else { continue }
      let stem = Array(bytes)
      // A short stem must be of a word as long: "ankel" is an ankle, "spain" no spinning.
      let isAlike = abs(Int(lengths.at(place)) - word.utf8.count) <= (stem.count > 4 ? 3 : 1)
      if isAlike, stem.count >= 4, EditDistance.isWithin(1, typed, stem) {
        return numbers[place]
      }
      if found == nil, limit == 2, stem.count >= 8, EditDistance.isWithin(2, typed, stem) {
        found = numbers[place]
      }
    }
    return found
  }
}
