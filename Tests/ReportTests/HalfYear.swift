import Coaching
import Foundation
import Record

/// Twenty-six weeks of a woman of 68 after a cast, as the entries that a chat makes of them.
///
/// Waves stand in for chance, so that every run writes the same record.
struct HalfYear {
  /// Monday, 2 March 2026.
  static let start = Day(number: 20_514)
  static let weeks = 26
  static let today = start + (7 * weeks - 2)

  private(set) var record = UserRecord()

  init() {
    setUp()
    for number in 0..<(7 * Self.weeks - 1) { live(number) }
  }

  private mutating func setUp() {
    let told: [(ProfileField, ProfileValue)] = [
      (.name, .text("Ana <b>")), (.age, .number(68)), (.sex, .text("F")), (.heightCM, .number(165)),
      (.activity, .text("light")), (.clinicianAgreesToLoss, .flag(true)),
      (.screening, .text("no")),
    ]
    for (field, value) in told { record.profile.set(field, value, on: Self.start) }
    add(.weight(kg: 84.4), 0)
    add(.goal(Goal(rateLBPerWeek: -0.5, targetKG: 76)), 0)
  }

  private mutating func live(_ number: Int) {
    let week = Double(number) / 7
    let weekday = number % 7
    if number > 0, weekday == 0 || weekday == 3 {
      add(.weight(kg: (84.4 - 0.18 * week + 0.5 * wave(number)).roundedHalfAway(places: 1)), number)
    }
    if number % 42 == 0 { test(week, number) }
    if weekday == 5 {
      let score = (5 - 0.17 * week + wave(number)).rounded().clamped(to: 0...10)
      add(.pain(Pain(joint: "knee", side: "left", score: score)), number)
    }
    // Two weeks away in the summer.
    guard !(11..<13).contains(number / 7) else { return }
    if weekday == 1 || weekday == 6 || (weekday == 3 && week > 8) { walk(week, number) }
    if weekday == 0 || weekday == 4 { train(week, number) }
  }

  private mutating func walk(_ week: Double, _ number: Int) {
    let minutes = (15 + 1.5 * week + 4 * wave(number)).rounded()
    add(
      .activity(Activity(kind: .aerobic, name: "a_walk", minutes: minutes, effort: "moderate")),
      number)
  }

  private mutating func train(_ week: Double, _ number: Int) {
    let turn = number / 7 % 3
    strength("leg_press", sets: 3, number, reps: 8 + turn, loadKG: 20 + 2.5 * (week / 2).rounded())
    strength("sit_to_stand", sets: 2, number, reps: 8 + Int(week / 4))
    strength("single_leg_press", number, left: 6 + Int(week / 3), right: 10 + Int(week / 6))
    if number % 7 == 4 { hold("wall_sit", number, seconds: 15 + week.rounded()) }
    strength("belt machine <x>", sets: 1, number, reps: 12)
  }

  private mutating func test(_ week: Double, _ number: Int) {
    let results = [
      SelfTestResult(test: "cst30", value: (8 + week / 5).rounded()),
      SelfTestResult(test: "sls", value: (4 + week * 0.6).rounded(), side: "left"),
      SelfTestResult(test: "sls", value: (11 + week * 0.4).rounded(), side: "right"),
      SelfTestResult(
        test: "calf", value: (32.6 + week * 0.06).roundedHalfAway(places: 1), side: "left"),
      SelfTestResult(test: "calf", value: 35, side: "right"),
      SelfTestResult(test: "5xsts", value: (17.5 - week * 0.2).roundedHalfAway(places: 1)),
    ]
    for result in results { add(.test(result), number) }
  }

  private mutating func strength(
    _ name: String, sets: Int, _ number: Int, reps: Int, loadKG: Double? = nil
  ) {
    let set = Activity.Performed(reps: reps, loadKG: loadKG)
    add(
      .activity(
        Activity(kind: .strength, name: name, sets: Array(repeating: set, count: sets), rir: 2)),
      number)
  }

  private mutating func strength(_ name: String, _ number: Int, left: Int, right: Int) {
    let sets = [("left", left), ("right", right)].map { side, reps in
      Activity.Performed(reps: reps, loadKG: 15, side: side)
    }
    add(.activity(Activity(kind: .strength, name: name, sets: sets)), number)
  }

  private mutating func hold(_ name: String, _ number: Int, seconds: Double) {
    add(
      .activity(
        Activity(kind: .strength, name: name, sets: [Activity.Performed(seconds: seconds)])),
      number)
  }

  private mutating func add(_ body: Record.Entry.Body, _ number: Int) {
    let id = Int64(record.entries.count + 1)
    record.entries.append(
      Record.Entry(id: id, day: Self.start + number, toldAt: 0, body: body))
  }

  /// Between −1 and 1, with no pattern that a week would show.
  private func wave(_ number: Int) -> Double {
    (sin(Double(number) * 1.7) + sin(Double(number) * 0.61)) / 2
  }
}
