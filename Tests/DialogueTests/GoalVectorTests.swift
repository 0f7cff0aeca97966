import Coaching
import Content
import Foundation
import Record
import Testing

import Dialogue

/// The vectors of the energy model, asked for in words.
struct GoalVectorTests {
  @Test(arguments: GoalVector.load("goals").filter { $0.rate != nil })
  func `a wish in words gets the number, the rate and the reasons of the vectors`(
    vector: GoalVector
  ) throws {
    var talk = TopicTalk(vector: vector)
    let rate = try #require(vector.rate)
    let turn = talk.say(GoalVector.words(rate), as: "goal.set")
    try expect(vector, of: turn)
    if vector.refused == nil, vector.codes.contains("NO_LOSS_BMI") == false {
      #expect(talk.record.goalInForce?.goal.rateLBPerWeek == rate)
    }
  }

  @Test(arguments: GoalVector.load("goals").filter { $0.askedKcal != nil })
  func `a typed number of calories is kept or moved as in the vectors`(vector: GoalVector) throws {
    var talk = TopicTalk(vector: vector)
    let kcal = try #require(vector.askedKcal)
    let turn = talk.say("set my goal to \(Int(kcal)) kcal a day", as: "goal.set")
    try expect(vector, of: turn)
  }

  private func expect(_ vector: GoalVector, of turn: Turn) throws {
    let reply = turn.reply
    #expect(!reply.contains("{"), "\(reply)")
    #expect(turn.isAllPrivate)
    if let refused = vector.refused {
      let code = try #require(SafetyCode(rawValue: refused))
      #expect(reply.contains(GoalWords.start(of: code)), "\(reply)")
      #expect(!reply.contains("kcal"))
      return
    }
    if vector.opens != nil || vector.asksAgain { return }
    let kcal = try #require(vector.kcal)
    #expect(reply.contains("\(turn.shown(kcal)) kcal"), "\(reply)")
    for name in vector.codes {
      let code = try #require(SafetyCode(rawValue: name))
      #expect(reply.contains(GoalWords.start(of: code)), "\(name): \(reply)")
    }
    guard let given = vector.givenRate, given != 0, given != vector.rate else { return }
    let rate = try #require(WeeklyRate(lbPerWeek: given))
    #expect(reply.contains("I set \(turn.shown(rate))"), "\(reply)")
  }

  @Test(arguments: GoalVector.load("goals").filter { $0.goalKG != nil })
  func `a goal weight that is too low is answered with the least one`(vector: GoalVector) throws {
    var talk = TopicTalk(vector: vector)
    let weight = Shown.weight(kg: try #require(vector.goalKG), as: .kilograms)
    let reply = talk.say("my goal weight is \(weight)", as: "goal.set").reply
    guard let least = vector.leastKG else {
      #expect(!reply.contains("I aim no lower"))
      return
    }
    #expect(reply.contains("I aim no lower than \(Shown.weight(kg: least, as: .kilograms))"))
    #expect(talk.record.goalInForce?.goal.targetKG == vector.goalKG)
  }

  @Test(arguments: [
    ("P1", -1.0, 109, 47, 136), ("P2", -1, 152, 58, 150), ("P3", 0, 65, 40, 147),
    ("P4", -1, 99, 75, 294), ("P5", -1, 124, 56, 170), ("P6", 0, 84, 65, 260),
    ("P7", -1, 109, 53, 170), ("P8", -1, 138, 63, 190),
  ])
  func `the calories come with protein, fat and carbohydrate`(
    id: String, rate: Double, protein: Int, fat: Int, carbohydrate: Int
  ) throws {
    let name = rate < 0 ? "\(id) -1" : "\(id) +0"
    let vector = try #require(GoalVector.load("goals").first { $0.id == name })
    var talk = TopicTalk(vector: vector)
    talk.log(.goal(Goal(rateLBPerWeek: rate)))
    let reply = talk.say("how many calories should i eat", as: "goal.calories").reply
    #expect(
      reply.contains(
        "\(protein) g protein, \(fat) g fat and \(carbohydrate) g carbohydrate"), "\(reply)")
  }

  @Test(arguments: [
    ("P1 -1", "when will i be 60 kg at -1 lb a week", "(150 days)"),
    ("P1 -1", "when will i be 65 kg at -1 lb a week", "(39 days)"),
    ("P1 -0.5", "how long to 60 kg at -0.5 lb a week", "(413 days)"),
    ("P4 +0.5", "when will i be 65 kg at +0.5 lb a week", "(97 days)"),
  ])
  func `a day is reached as the weight model says`(
    id: String, line: String, days: String
  ) throws {
    let vector = try #require(GoalVector.load("goals").first { $0.id == id })
    var talk = TopicTalk(vector: vector)
    #expect(talk.say(line, as: "goal.timeline").reply.contains(days))
  }

  @Test(arguments: [
    ("P1 -1", "65.4 kg after 30 days, 62.5 kg after 3 months, 58.7 kg after 6 months and 52.9 kg"),
    ("P8 -1", "83.8 kg after 30 days, 80.9 kg after 3 months, 77.2 kg after 6 months and 71.3 kg"),
  ])
  func `the look ahead shows the weights of the table`(id: String, weights: String) throws {
    let vector = try #require(GoalVector.load("goals").first { $0.id == id })
    var talk = TopicTalk(vector: vector)
    talk.log(.goal(Goal(rateLBPerWeek: -1)))
    let reply = talk.say("if i stick to this what will i weigh", as: "goal.timeline").reply
    #expect(reply.contains(weights), "\(reply)")
  }
}

/// The opening words of each rule's wording, up to its first placeholder.
enum GoalWords {
  static func start(of code: SafetyCode) -> String {
    let text = GoalPhrase(code).flatMap { TopicTalk.tools.library.phrases[$0.rawValue]?.text } ?? ""
    return String(text.prefix { $0 != "{" }.prefix(60))
  }
}

/// One case of `Tests/Vectors/goals.json`.
struct GoalVector: Sendable, CustomStringConvertible {
  let id: String
  let person: [String: Value]
  var rate: Double?
  var askedKcal: Double?
  var goalKG: Double?
  var refused: String?
  var opens: String?
  var asksAgain = false
  var kcal: Int?
  var givenRate: Double?
  var codes: [String] = []
  var leastKG: Double?

  var description: String { id }

  /// A number, a word or a flag of a vector file.
  enum Value: Sendable, Decodable {
    case number(Double), text(String), flag(Bool), list([String]), none

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .none
      } else if let flag = try? container.decode(Bool.self) {
        self = .flag(flag)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else if let list = try? container.decode([String].self) {
        self = .list(list)
      } else {
        self = .text(try container.decode(String.self))
      }
    }

    var number: Double? { if case .number(let number) = self { number } else { nil } }
    var text: String? { if case .text(let text) = self { text } else { nil } }
    var isTrue: Bool { if case .flag(let flag) = self { flag } else { false } }
    var list: [String] { if case .list(let list) = self { list } else { [] } }
  }

  private struct File: Decodable {
    let cases: [Case]
  }

  private struct Case: Decodable {
    let id: String
    let person: [String: Value]?
    let asked: [String: Value]
    let output: [String: Value]

    private enum CodingKeys: String, CodingKey {
      case id
      case asked = "in"
      case output = "out"
    }

    private struct Person: Decodable { let person: [String: Value]? }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      id = try container.decode(String.self, forKey: .id)
      person = try container.decode(Person.self, forKey: .asked).person
      asked = try container.decode([String: Loose].self, forKey: .asked).compactMapValues(\.value)
      output = try container.decode([String: Value].self, forKey: .output)
    }

    /// A value, or nothing where the file nests.
    private struct Loose: Decodable {
      let value: Value?

      init(from decoder: any Decoder) throws { value = try? Value(from: decoder) }
    }
  }

  /// Cases with a person whose daily energy comes from the formula.
  static func load(_ name: String) -> [GoalVector] {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Vectors/\(name).json")
    guard let data = try? Data(contentsOf: url),
      let file = try? JSONDecoder().decode(File.self, from: data)
    else { return [] }
    return file.cases.compactMap { item in
      guard let person = item.person, person["adaptive_tdee"] == nil else { return nil }
      return GoalVector(
        id: item.id, person: person, rate: item.asked["rate"]?.number,
        askedKcal: item.asked["kcal"]?.number, goalKG: item.asked["goal_kg"]?.number,
        refused: item.output["refused"]?.text, opens: item.output["opens"]?.text,
        asksAgain: item.output["ask_again"]?.isTrue ?? false,
        kcal: item.output["kcal"]?.number.map { Int($0) },
        givenRate: item.output["rate"]?.number, codes: item.output["codes"]?.list ?? [],
        leastKG: item.output["least_kg"]?.number)
    }
  }

  static func words(_ rate: Double) -> String {
    if rate == 0 { return "maintain my weight" }
    let size = Shown.number(rate.magnitude, places: 1)
    return "\(rate < 0 ? "lose" : "gain") \(size) lb a week"
  }
}

extension TopicTalk {
  /// The person of a vector, as a record.
  init(vector: GoalVector) {
    let person = vector.person
    self.init(
      sex: person["sex"]?.text ?? "unspecified", age: person["age"]?.number.map { Int($0) },
      cm: person["cm"]?.number, kg: person["kg"]?.number,
      activity: Self.activities[person["factor"]?.number ?? 1.2])
    if person["factor"]?.number == 1.3 { tell(.conditions, .texts(["wheelchair"])) }
    var conditions: [String] = profileConditions
    if person["pregnant"]?.isTrue == true { conditions.append("pregnancy") }
    if person["breastfeeding"]?.isTrue == true { conditions.append("breastfeeding") }
    if person["recovery"]?.isTrue == true { conditions.append("cast") }
    tell(.conditions, .texts(conditions))
    if person["clinician_ok"]?.isTrue == true { tell(.clinicianAgreesToLoss, .flag(true)) }
    if person["eating_disorder"]?.isTrue == true {
      log(.flag(Flag(rule: "RF-19", action: "NUMBERS OFF")))
    }
    if person["low_intake"]?.isTrue == true {
      log(.flag(Flag(rule: "RF-26", action: "SAME DAY")))
    }
  }

  private var profileConditions: [String] { record.profile.conditions }

  private static let activities: [Double: String] = [
    1.2: "sedentary", 1.3: "light", 1.375: "light", 1.55: "moderate", 1.725: "active",
    1.9: "very_active",
  ]
}
