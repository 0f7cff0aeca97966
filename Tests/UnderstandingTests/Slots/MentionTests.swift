import Language
import Testing
import Understanding

struct MentionTests {
  static let kinds: [(String, [Mention.Kind])] = [
    ("i weigh 70 kg", [.weight]), ("leg press 70 kg", [.exercise, .load]), ("5'7\"", [.height]),
    ("im 45", [.age]), ("30 minutes", [.duration]), ("5k", [.distance]), ("1800 kcal", [.energy]),
    ("90 g of protein", [.protein]), ("3 sets of 10", [.sets]), ("1 lb a week", [.rate]),
    ("last monday", [.date]), ("right knee", [.side, .joint]), ("pain 4", [.pain]),
    ("6 out of 10", [.pain]), ("6 weeks", [.period]), ("2 in reserve", [.effort]),
    ("6 times a week", [.frequency]), ("hello there", []),
  ]

  @Test(arguments: kinds)
  func `each reading has one kind`(_ line: String, _ kinds: [Mention.Kind]) {
    let found = SlotFixture.shared.mentions(line).map(\.kind)
    #expect(found.filter { $0 != .metric && $0 != .field && $0 != .complaint } == kinds)
  }

  @Test func `mentions with different tokens never overlap`() {
    let lines = [
      "squats 3x10@20kg, left knee 3/10, 2 left in the tank", "f30 170cm 60kg gain 1 lb a week",
      "30 second chair stand test 12", "day before yesterday 2 miles in half an hour",
    ]
    for line in lines {
      let ranges = SlotFixture.shared.mentions(line).map(\.tokens)
      for (left, right) in zip(ranges, ranges.dropFirst()) {
        #expect(left == right || left.upperBound <= right.lowerBound, "\(line)")
      }
    }
  }

  @Test(arguments: [
    "", " ", "x", "3x", "@", "-", "5'", "and a half of", "10/", "1/2/3/4", "no no no",
  ])
  func `odd lines are read without harm`(_ line: String) {
    _ = SlotFixture.shared.slots("log.workout", line)
    _ = SlotFixture.shared.slots("profile.set", line)
  }

  @Test(arguments: [
    "walked 20-99999999999999999999 min", "3-02575757575757636363636363 kg", "1 to 1000000 miles",
    "99999999999999999999,4 kg",
  ])
  func `a number beyond all reason is no amount and ends no range`(_ line: String) {
    let slots = SlotFixture.shared.slots("log.workout", line)
    let minutes = if case .minutes(let minutes) = slots.duration { minutes } else { 0.0 }
    for amount in [minutes, slots.distance?.km, slots.load?.kg, slots.weight?.kg] {
      #expect((0...1e6).contains(amount ?? 0), "\(line)")
    }
  }

  @Test(arguments: ["matches", "waist", "spine", "notice", "hardly", "brother"])
  func `an everyday word is no misspelt name`(_ word: String) {
    let kinds = SlotFixture.shared.mentions(word).map(\.kind)
    #expect(!kinds.contains(.mode) && !kinds.contains(.exercise) && !kinds.contains(.difficulty))
  }
}
