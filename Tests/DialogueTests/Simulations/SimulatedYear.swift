import Coaching
import Dialogue
import Record
import SeededRandom

/// 52 weeks of one person, day by day through the record and the planner that reads it.
struct SimulatedYear {
  let person: SimulatedPerson
  let tools: CoachTools
  static let weeks = 52
  /// Monday, 2 March 2026.
  static let start = Day(number: 20_514)

  private(set) var record = UserRecord()
  private(set) var diary = Diary()
  private var body: SimulatedBody
  private var random: SplitMix64
  private var nextID: Int64 = 1
  private var hadSplitDay = false

  init(_ person: SimulatedPerson, tools: CoachTools) {
    self.person = person
    self.tools = tools
    body = SimulatedBody(person: person)
    random = SplitMix64(state: person.seed)
  }

  mutating func run() {
    for number in 0..<(7 * Self.weeks) { live(number) }
  }

  private mutating func live(_ number: Int) {
    let day = Self.start + number
    for told in person.told[number] ?? [] {
      switch told {
      case .fact(let field, let value): record.profile.set(field, value, on: day)
      case .entry(let body): add(body, on: day)
      }
    }
    if number == 0 { test(day, number) }
    ache(day, number)
    let plan = TrainingPlan(record: record, on: day, tools: tools)
    diary.note(plan, week: number / 7)
    let isAway = person.away.contains { $0.contains(number) }
    guard !isAway, random.happens(person.adherence) else { return }
    follow(plan, day, number)
  }

  /// Does what is asked, and on a strength day often also the walk or the second bout.
  private mutating func follow(_ plan: TrainingPlan, _ day: Day, _ number: Int) {
    act(plan, day, number)
    guard case .strength = plan.next.workout, random.happens(0.6) else { return }
    let second = TrainingPlan(record: record, on: day, tools: tools)
    diary.note(second, week: number / 7)
    act(second, day, number)
  }

  private mutating func act(_ plan: TrainingPlan, _ day: Day, _ number: Int) {
    switch plan.next.workout {
    case .none, .rest: break
    case .strength(let letter, let resting):
      train(plan, plan.session(letter, without: resting), day, number)
    case .aerobic(let mode, let minutes, let balance):
      add(
        .activity(
          Activity(
            kind: .aerobic, name: mode.rawValue, minutes: Double(minutes), effort: "moderate")),
        on: day)
      if balance != nil { practiseBalance(day) }
    case .balance: practiseBalance(day)
    case .retest: test(day, number)
    }
  }

  private mutating func practiseBalance(_ day: Day) {
    add(.activity(Activity(kind: .balance, name: "balance", minutes: 10)), on: day)
  }

  private mutating func add(_ body: Entry.Body, on day: Day) {
    record.entries.append(Entry(id: nextID, day: day, toldAt: 0, body: body))
    nextID += 1
  }

  private mutating func test(_ day: Day, _ number: Int) {
    let known = person.tests.keys.filter { $0 <= number }.max()
    guard let tests = known.flatMap({ person.tests[$0] }), tests.isTold else {
      add(.absence(Absence(reason: .skipTest)), on: day)
      return
    }
    var told: [String] = []
    if let count = tests.chairStands {
      add(.test(SelfTestResult(test: "cst30", value: Double(count))), on: day)
      told.append("chair \(count)")
    }
    if let seconds = tests.stance {
      add(.test(SelfTestResult(test: "sls", value: seconds)), on: day)
      told.append("stance \(Int(seconds)) s")
    }
    if let squats = tests.squats {
      add(.test(SelfTestResult(test: "squats", value: Double(squats))), on: day)
      told.append("squats \(squats)")
    }
    if !told.isEmpty { diary.test(told.joined(separator: ", "), week: number / 7) }
  }

  /// The morning after a sore day.
  private mutating func ache(_ day: Day, _ number: Int) {
    guard let sore = person.sore[number - 1], sore.nextMorning > 0 else { return }
    add(
      .pain(
        Pain(
          joint: sore.joint.rawValue, score: Double(sore.nextMorning), moment: .morning, usual: 0)),
      on: day)
  }

  private mutating func train(
    _ plan: TrainingPlan, _ session: TrainingSession, _ day: Day, _ number: Int
  ) {
    let lines = session.items.map { ($0, plan.replay.target(for: $0)) }
    let card = Card(
      letter: session.letter.rawValue, level: session.level.rawValue,
      items: lines.map { item, target in
        Card.Item(
          slot: item.slot.rawValue, exercise: item.exercise.rawValue, sets: target.counts.count,
          target: target.counts, loadKG: target.loadKG)
      })
    if record.card(on: day) == nil { add(.card(card), on: day) }
    diary.session(minutes: session.minutes, week: number / 7)
    let form = Double.random(in: 0.93...1.05, using: &random)
    for (item, target) in lines {
      guard let exercise = tools.exercises[item.exercise] else { continue }
      perform(item, target, exercise, form, day, number)
    }
  }

  private mutating func perform(
    _ item: PlannedItem, _ target: TodaysTarget, _ exercise: Exercise, _ form: Double, _ day: Day,
    _ number: Int
  ) {
    body.rest(exercise, until: number)
    let load = target.needsStartLoad ? body.startLoadKG(exercise) : target.loadKG
    let sets = target.counts.map {
      body.perform(exercise, count: $0, loadKG: load, form: form)
    }
    let isTimed = exercise.dose.unit == .seconds
    var activity = Activity(
      kind: .strength, name: item.exercise.rawValue,
      sets: sets.map { set in
        isTimed
          ? Activity.Performed(seconds: Double(set.count), loadKG: load)
          : Activity.Performed(reps: set.count, loadKG: load)
      })
    activity.rir = sets.map { Double($0.inReserve) }.min()
    activity.pain = 0
    if let sore = person.sore[number], sore.joint.patterns.contains(exercise.pattern) {
      activity.pain = Double(sore.score)
    }
    add(.activity(activity), on: day)
    body.train(exercise, on: number)
    if item.slot != .injuredLeg {
      diary.did(item, sets.map(\.count), load, target, week: number / 7)
    }
  }
}
