import Coaching
import Record

/// Whether a running loss goes too far by what was eaten and weighed (calories.md section 4).
struct LossCheck {
  let record: UserRecord
  let day: Day

  private static let weekDays = 7

  /// The number with 250 kcal more where a sign says so; anything but a loss stays as it is.
  func eased(_ given: GoalPlan.Given, for person: EnergyPerson) -> GoalPlan.Given {
    guard given.rate.isLoss else { return given }
    let watch = watch(person, targetKcal: given.unroundedKcal)
    guard !watch.signs.isEmpty else { return given }
    let kcal = watch.target(fromKcal: given.unroundedKcal, maintenanceKcal: person.tdeeKcal)
    return GoalPlan.Given(
      kcal: kcal, unroundedKcal: Double(kcal), rate: given.rate, codes: given.codes + watch.signs)
  }

  private func watch(_ person: EnergyPerson, targetKcal: Double) -> LossWatch {
    let intakes = record.intakes.filter { entry in
      (0..<Self.weekDays).contains(day - entry.key) && entry.value.counts(targetKcal: targetKcal)
    }
    let weighIns = record.weighIns
    let trend = WeightTrend(weighIns, confirmed: Set(weighIns.map(\.day)))
    return LossWatch(
      intakesKcal: intakes.sorted { $0.key < $1.key }.map(\.value.kcal),
      floorKcal: CalorieGoal(person).floorKcal, trendKG: trend.kg(on: day),
      trendWeekAgoKG: trend.kg(on: day - Self.weekDays),
      trendFortnightAgoKG: trend.kg(on: day - 2 * Self.weekDays))
  }
}
