import Coaching
import Language
import Testing
import Understanding

/// Numbers whose words say what they measure, and numbers that measure nothing of the profile.
struct LabelledNumberTests {
  static let labelled: [SlotCase] = [
    .init("my weight is 74", #"{"weight":{"kg":74}}"#),
    .init("weight 77 height 168", #"{"height":{"cm":168},"weight":{"kg":77}}"#),
    .init("weigth 77 hight 168", #"{"height":{"cm":168},"weight":{"kg":77}}"#),
    .init("171 tall and 66 heavy", #"{"height":{"cm":171},"weight":{"kg":66}}"#),
    .init("170 cm, 71 kg, 44", #"{"age":44,"height":{"cm":170},"weight":{"kg":71}}"#),
  ]

  @Test(arguments: labelled)
  func `the word beside a number says what it measures`(line: SlotCase) throws {
    #expect(try SlotFixture.shared.json("profile.set", line.line) == line.json)
  }

  static let other: [SlotCase] = [
    .init("bp 150/90", "{}"), .init("my blood pressure was 128 over 82 today", "{}"),
    .init("resting heart rate 58", "{}"), .init("my pulse is 64", "{}"), .init("72 bpm", "{}"),
    .init("i feel 90 years old", "{}"),
    .init("the surgeon said no bending past 80", "{}"),
    .init("i have 3 kids and 45 minutes a day", "{}"),
    .init(
      "165 cm and 60 kg, before that it was 72", #"{"height":{"cm":165},"weight":{"kg":60}}"#),
  ]

  @Test(arguments: other)
  func `other numbers are no age, height or weight`(line: SlotCase) throws {
    #expect(try SlotFixture.shared.json("profile.set", line.line) == line.json)
  }

  static let energy: [SlotCase] = [
    .init("ate 1.700 kcal", #"{"energy":{"kcal":1700}}"#),
    .init("had 2 100 kcal", #"{"energy":{"kcal":2100}}"#),
    .init("1,900 kcal in all", #"{"energy":{"kcal":1900}}"#),
    .init("2 400 kcal meals", #"{"energy":{"kcal":400}}"#),
  ]

  @Test(arguments: energy)
  func `a point or a space between thousands is read where energy is told`(line: SlotCase) throws {
    #expect(try SlotFixture.shared.json("log.food", line.line) == line.json)
  }

  @Test func `an effort out of ten is no pain, and pain medicine is no score`() {
    let fixture = SlotFixture.shared
    #expect(fixture.slots("workout.feedback", "felt like 7 out of 10 hard").rpe == 7)
    #expect(fixture.slots("workout.feedback", "effort 6/10").rpe == 6)
    #expect(fixture.slots("log.pain", "pain 6/10").pain == 6)
    #expect(fixture.slots("log.pain", "no pain tablets today").pain == nil)
    #expect(fixture.slots("log.pain", "no knee pain").pain == 0)
  }

  @Test func `a medicine every day is no day of training, and free days are no activity`() {
    let fixture = SlotFixture.shared
    #expect(fixture.slots("profile.set", "i take cortisone every day").daysPerWeek == nil)
    #expect(fixture.slots("profile.set", "i train 5 times a week").daysPerWeek == 5)
    let free = fixture.slots("profile.set", "i can go to the gym mon and thu")
    #expect(free.daysPerWeek == 2)
    #expect(free.activity == nil)
  }

  @Test func `a bare load is in the unit of the person, of stone in kilograms`() throws {
    let fixture = SlotFixture.shared
    let line = fixture.tokenizer.tokenize("squat 3x5 @ 185")
    func kilograms(_ unit: MassUnit) -> Double? {
      fixture.reader.slots(
        for: "log.workout", in: line, mentions: fixture.reader.mentions(in: line),
        today: fixture.today, bareUnit: unit
      ).load?.kg
    }
    #expect(try #require(kilograms(.pound)).rounded() == 84)
    #expect(kilograms(.stone) == 185)
    #expect(kilograms(.kilogram) == 185)
  }

  @Test func `a weight in a clause of its own is not lifted`() {
    let slots = SlotFixture.shared.slots("log.workout", "my new weight is 72 and did squats 3x8")
    #expect(slots.load == nil)
    #expect(slots.reps == .each(8))
    let pain = SlotFixture.shared.slots("log.workout", "did bridges 2x9, knee 3")
    #expect(pain.pain == 3)
    #expect(pain.joint == "knee")
    #expect(pain.items == nil)
  }
}
