import Testing
import Understanding

struct ProfileSlotTests {
  static let person: [SlotCase] = [
    .init("f34 168cm 71kg", #"{"age":34,"height":{"cm":168},"sex":"F","weight":{"kg":71}}"#),
    .init("m 29, 1m81, 77 kg", #"{"age":29,"height":{"cm":181},"sex":"M","weight":{"kg":77}}"#),
    .init("29m, 181cm", #"{"age":29,"height":{"cm":181},"sex":"M"}"#),
    .init("52, female, 164, 66", #"{"age":52,"height":{"cm":164},"sex":"F","weight":{"kg":66}}"#),
    .init("i am a 74 year old man", #"{"age":74,"sex":"M"}"#),
    .init("47 y/o lady", #"{"age":47,"sex":"F"}"#),
    .init("im sixty three", #"{"age":63}"#),
    .init("5 11", #"{"height":{"cm":180.34}}"#),
    .init("my height is 1,68", #"{"height":{"cm":168}}"#),
    .init("born on 4 july 1969", #"{"birth_date":"1969-07-04"}"#),
    .init("dob 07/25/1981", #"{"birth_date":"1981-07-25"}"#),
    .init("dob 3.11.62", #"{"birth_date":"1962-11-03"}"#),
    .init("prefer not to say", #"{"sex":"unspecified"}"#),
    .init("actually im 52 not 53", #"{"age":52}"#),
    .init("my name is olu", #"{"name":"Olu"}"#),
    .init("show me stones please", #"{"units":"st"}"#),
  ]

  static let life: [SlotCase] = [
    .init("i work out 4 times a week", #"{"activity":"moderate","days_per_week":4}"#),
    .init("twice a week i lift", #"{"activity":"light","days_per_week":2}"#),
    .init("lightly active, 3x/week", #"{"activity":"light","days_per_week":3}"#),
    .init("mostly sitting", #"{"activity":"sedentary"}"#),
    .init("on my feet all day", #"{"activity":"moderate"}"#),
    .init(
      "complete beginner with a kettlebell", #"{"equipment":["kettlebell"],"level":"beginner"}"#),
    .init("no gym, just resistance bands", #"{"equipment":["bands"]}"#),
    .init("gym closed, i own dumbbells", #"{"equipment":["dumbbells"]}"#),
    .init("no equipment", #"{"equipment":["none"]}"#),
  ]

  static let health: [SlotCase] = [
    .init("dodgy right ankle", #"{"limitation":[{"joint":"ankle","side":"right"}]}"#),
    .init(
      "both hips ache and my back is sore",
      #"{"limitation":[{"joint":"hip","side":"both"},{"joint":"back"}]}"#),
    .init(
      "left knee replacement in may",
      #"{"condition":["knee replacement"],"limitation":[{"joint":"knee","side":"left"}]}"#),
    .init("asthma and high blood pressure", #"{"condition":["asthma","high blood pressure"]}"#),
    .init("no diabetes, no asthma", "{}"),
    .init("22 weeks pregnant", #"{"condition":["pregnancy"]}"#),
    .init("on wegovy since june", #"{"condition":["weight_loss_drug"]}"#),
    .init("motor neurone disease", #"{"condition":["als"]}"#),
  ]

  static let body: [SlotCase] = [
    .init("bmi at 5'9 and 12st 7", #"{"height":{"cm":175.26},"weight":{"kg":79.378665}}"#),
    .init("am i too heavy, 171 and 88 kilos", #"{"height":{"cm":171},"weight":{"kg":88}}"#),
  ]

  static let fields: [SlotCase] = [
    .init("forget my height", #"{"field":"height"}"#),
    .init("wipe the lot", #"{"field":"all"}"#),
    .init("erase my bad hip", #"{"field":"limitation"}"#),
  ]

  @Test(arguments: person)
  func `a person is described in any order`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("profile.set", test.line) == test.json)
  }

  @Test(arguments: life)
  func `activity, kit and level are read`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("profile.set", test.line) == test.json)
  }

  @Test(arguments: health)
  func `conditions and joints are read`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("profile.set", test.line) == test.json)
  }

  @Test(arguments: body)
  func `height and weight are read for a body mass index`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("profile.bmi", test.line) == test.json)
  }

  @Test(arguments: fields)
  func `a field to forget is named`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("profile.delete", test.line) == test.json)
  }
}
