extension EnergyPerson {
  /// Resting energy times the activity factor, kcal a day.
  package var formulaTDEEKcal: Double { restingKcal * activityFactor.rawValue }

  /// The estimate from the log where one was accepted, else the formula; kcal a day.
  package var tdeeKcal: Double { adaptiveTDEEKcal ?? formulaTDEEKcal }
}

/// Estimated energy requirement of the Dietary Reference Intakes 2023, a cross-check for adults.
package enum EnergyRequirement {
  package enum Level: String, CaseIterable, Sendable {
    case inactive
    case lowActive = "low active"
    case active
    case veryActive = "very active"
  }

  /// Kcal a day, unrounded.
  package static func kcal(for person: EnergyPerson, level: Level) -> Double {
    person.sex.value { sex in
      let terms = terms(sex, level)
      let perYear = sex == .male ? 10.83 : 7.01
      return terms.base - perYear * Double(person.ageYears) + terms.perCM * person.heightCM
        + terms.perKG * person.weightKG
    }
  }

  private static func terms(
    _ sex: Sex, _ level: Level
  ) -> (base: Double, perCM: Double, perKG: Double) {
    switch (sex, level) {
    case (.male, .inactive): (753.07, 6.50, 14.10)
    case (.male, .lowActive): (581.47, 8.30, 14.94)
    case (.male, .active): (1004.82, 6.52, 15.91)
    case (.male, .veryActive): (-517.88, 15.61, 19.11)
    case (.female, .inactive): (584.90, 5.72, 11.71)
    case (.female, .lowActive): (575.77, 6.60, 12.14)
    case (.female, .active): (710.25, 6.54, 12.34)
    case (.female, .veryActive): (511.83, 9.07, 12.56)
    }
  }
}
