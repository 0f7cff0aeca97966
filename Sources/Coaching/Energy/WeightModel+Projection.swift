extension WeightModel {
  /// Days after which a weight that has not come is called a plateau.
  package static let horizonDays = 3650

  /// The person's own model: the activity factor stands for the physical activity level.
  package init(_ person: EnergyPerson) {
    self.init(
      sex: person.sex, ageYears: person.ageYears, heightCM: person.heightCM,
      weightKG: person.weightKG, physicalActivityLevel: person.activityFactor.rawValue,
      bodyFatPercent: person.chosenBodyFatPercent)
  }

  /// The state after whole days at one intake.
  package func state(afterDays days: Int, intakeKcal: Double) -> State {
    var state = start
    for _ in 0..<max(0, days) { state = dayAfter(state, intakeKcal: intakeKcal) }
    return state
  }

  /// The intake at which `goalKG` is reached on `day`: bisection between 800 and 5000 kcal.
  package func intakeKcal(toReachKG goalKG: Double, onDay day: Int) -> Double {
    var (low, high) = (800.0, 5000.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if state(afterDays: day, intakeKcal: middle).weightKG > goalKG {
        high = middle
      } else {
        low = middle
      }
    }
    return (low + high) / 2
  }

  /// The first whole day at or past the goal; nil when the plateau comes first.
  package func firstDay(
    atKG goalKG: Double, changeKcal: Double, within limit: Int = horizonDays
  ) -> Int? {
    guard limit >= 1 else { return nil }
    let loses = goalKG < startKG
    var state = start
    for day in 1...limit {
      state = dayAfter(state, intakeKcal: balanceKcal + changeKcal)
      if loses ? goalKG.reaches(state.weightKG) : state.weightKG.reaches(goalKG) { return day }
    }
    return nil
  }

  /// Weights to show, to 0.1 kg, by day; those under `leastKG` are left out.
  package func projection(
    changeKcal: Double, onDays days: [Int], leastKG: Double = 0
  ) -> [(day: Int, weightKG: Double)] {
    var state = start
    var reached = 0
    var shown: [(day: Int, weightKG: Double)] = []
    for day in Set(days).sorted() where day >= 0 {
      while reached < day {
        state = dayAfter(state, intakeKcal: balanceKcal + changeKcal)
        reached += 1
      }
      guard state.weightKG >= leastKG else { continue }
      shown.append((day, state.weightKG.roundedHalfAway(places: 1)))
    }
    return shown
  }
}

extension CalorieGoal {
  /// Weights to show for a daily target, to 0.1 kg; a loss ends at the least goal weight.
  package func projection(
    atKcal kcal: Double, onDays days: [Int]
  ) -> [(day: Int, weightKG: Double)] {
    let change = kcal - person.tdeeKcal
    return WeightModel(person).projection(
      changeKcal: change, onDays: days, leastKG: change < 0 ? leastGoalKG : 0)
  }

  /// The first whole day at or past a goal weight; nil when it may not be aimed at, lies the other
  /// way, or the plateau comes first.
  package func firstDay(atKG goalKG: Double, onKcal kcal: Double) -> Int? {
    let change = kcal - person.tdeeKcal
    guard check(goalKG: goalKG) == .allowed, (goalKG < person.weightKG) == (change < 0) else {
      return nil
    }
    return WeightModel(person).firstDay(atKG: goalKG, changeKcal: change)
  }
}
