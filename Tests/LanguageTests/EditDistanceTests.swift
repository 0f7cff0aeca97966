import Language
import Testing
import SeededRandom

struct EditDistanceTests {
  private func distance(_ left: String, _ right: String, atMost limit: Int = 9) -> Int? {
    EditDistance.between(Array(left.utf8), Array(right.utf8), atMost: limit)
  }

  @Test(arguments: [
    ("", "", 0), ("leg", "leg", 0), ("leg", "", 3), ("squat", "sqat", 1), ("squat", "squats", 1),
    ("squat", "sqaut", 1), ("muscle", "mussel", 2), ("atrophy", "atropy", 1),
    ("atrophy", "artophy", 1), ("kitten", "sitting", 3), ("ab", "ba", 1), ("ca", "abc", 3),
  ])
  func `inserting, deleting, replacing and swapping neighbours count one each`(
    left: String, right: String, edits: Int
  ) {
    #expect(distance(left, right) == edits)
    #expect(distance(right, left) == edits)
  }

  @Test func `above the limit there is no distance`() {
    #expect(distance("muscle", "mussel", atMost: 1) == nil)
    #expect(distance("muscle", "mussel", atMost: 2) == 2)
    #expect(distance("a", "abcdef", atMost: 2) == nil)
    #expect(distance("a", "b", atMost: 0) == nil)
  }

  @Test func `within a limit is the same question`() {
    #expect(EditDistance.isWithin(1, Array("knee".utf8), Array("kneee".utf8)))
    #expect(!EditDistance.isWithin(1, Array("knee".utf8), Array("ankle".utf8)))
  }

  /// The textbook recursion, as slow as it is plain.
  private func plain(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
    guard let a = left.last, let b = right.last else { return left.count + right.count }
    let (l, r) = (left.dropLast(), right.dropLast())
    var least = min(plain(l, right) + 1, plain(left, r) + 1, plain(l, r) + (a == b ? 0 : 1))
    if let before = l.last, let other = r.last, a == other, before == b {
      least = min(least, plain(l.dropLast(), r.dropLast()) + 1)
    }
    return least
  }

  @Test(arguments: 0..<60)
  func `it agrees with the textbook on words of few letters`(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let words = (0..<2).map { _ in
      (0..<Int.random(in: 0...5, using: &random)).map { _ in
        UInt8.random(in: 97...99, using: &random)
      }
    }
    let expected = plain(words[0][...], words[1][...])
    #expect(EditDistance.between(words[0], words[1], atMost: 12) == expected, "\(words)")
    let limit = Int.random(in: 0...4, using: &random)
    #expect(
      EditDistance.between(words[0], words[1], atMost: limit)
        == (expected <= limit ? expected : nil), "\(words) at most \(limit)")
  }
}
