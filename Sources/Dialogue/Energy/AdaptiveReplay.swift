import Coaching
import Record

/// Daily energy as the person's own log corrects it: every update that was due, from the first day on.
///
/// Nothing of it is stored, so that taking back a weigh-in takes back what it moved.
struct AdaptiveReplay {
  let record: UserRecord
  let today: Day
  /// The person at a weight in kg, by the formula alone.
  let person: (Double) -> EnergyPerson?

  /// Without so many days of food no update can come.
  private static let leastIntakes = 10
  private static let daysBetweenUpdates = 7
  private static let formulaFields: [ProfileField] = [.sex, .heightCM, .activity]

  /// The last accepted estimate in kcal a day; nil while the formula stands.
  var tdeeKcal: Double? {
    let log = self.log
    guard log.intakes.count >= Self.leastIntakes else { return nil }
    var accepted: Double?
    var lastUpdate: Day?
    for day in days where lastUpdate.map({ day - $0 >= Self.daysBetweenUpdates }) ?? true {
      guard let kg = log.weightsKG.filter({ $0.key <= day }).max(by: { $0.key < $1.key })?.value,
        var person = person(kg)
      else { continue }
      let formula = person.formulaTDEEKcal
      person.adaptiveTDEEKcal = accepted
      let adaptive = AdaptiveTDEE(
        log: log, targetKcal: targetKcal(person, on: day), priorKcal: accepted ?? formula,
        formulaKcal: formula, lastUpdate: lastUpdate)
      guard case .updated(let estimate) = adaptive.update(on: day) else { continue }
      (accepted, lastUpdate) = (estimate.tdeeKcal, day)
    }
    return accepted
  }

  /// A fact of the formula told anew starts the estimate anew.
  private var start: Day? { Self.formulaFields.compactMap { record.profile.day(of: $0) }.max() }

  /// Days on which an update can have new data.
  private var days: [Day] {
    let told = record.entries.filter { entry in
      switch entry.body {
      case .weight, .food: entry.day <= today && start.map { entry.day >= $0 } ?? true
      default: false
      }
    }
    return Set(told.map(\.day)).sorted()
  }

  private var log: EnergyLog {
    let first = start ?? Day(number: 0)
    let weighIns = record.weighIns.filter { $0.day >= first && $0.day <= today }
    return EnergyLog(
      weightsKG: Dictionary(
        weighIns.map { ($0.day, $0.kg) }, uniquingKeysWith: { _, last in last }),
      intakes: record.intakes.filter { $0.key >= first && $0.key <= today },
      waterEvents: waterEvents)
  }

  /// Days on which the wished rate changed so much that body water follows.
  private var waterEvents: [Day] {
    var before = WeeklyRate.maintain
    var days: [Day] = []
    for entry in record.entries {
      guard case .goal(let goal) = entry.body, let rate = goal.rate else { continue }
      if EnergyLog.isWaterEvent(from: before, to: rate) { days.append(entry.day) }
      before = rate
    }
    return days
  }

  private func targetKcal(_ person: EnergyPerson, on day: Day) -> Double {
    let told = record.entries.last { entry in
      if case .goal = entry.body { return entry.day <= day }
      return false
    }
    guard case .goal(let goal)? = told?.body,
      case .given(let given) = GoalPlan(person: person, goal: goal).outcome
    else { return person.tdeeKcal }
    return given.unroundedKcal
  }
}

extension UserRecord {
  /// Kcal eaten by day: a whole day's number outranks the meals of that day.
  var intakes: [Day: EnergyLog.Intake] {
    var meals: [Day: Double] = [:]
    var whole: [Day: Double] = [:]
    for entry in entries {
      guard case .food(let food) = entry.body, let kcal = food.kcal else { continue }
      if food.isWholeDay { whole[entry.day] = kcal } else { meals[entry.day, default: 0] += kcal }
    }
    let days = Set(meals.keys).union(whole.keys)
    return Dictionary(
      uniqueKeysWithValues: days.map { day in
        (
          day,
          EnergyLog.Intake(kcal: whole[day] ?? meals[day] ?? 0, isComplete: whole[day] != nil)
        )
      })
  }

  /// Weigh-ins in day order; what is kept was believed or confirmed when it was told.
  var weighIns: [WeighIn] {
    entries.compactMap { entry in
      if case .weight(let kg) = entry.body { return WeighIn(day: entry.day, kg: kg) }
      return nil
    }
  }
}
