/// Resting metabolic rate in kcal a day, unrounded.
package enum RestingEnergy {
  /// Mifflin–St Jeor 1990, the default.
  package static func mifflin(_ person: EnergyPerson) -> Double {
    let constant: Double =
      switch person.sex {
      case .male: 5
      case .female: -161
      case nil: -78
      }
    return 10 * person.weightKG + 6.25 * person.heightCM - 5 * Double(person.ageYears) + constant
  }

  /// Harris–Benedict as revised by Roza and Shizgal 1984.
  package static func harrisBenedict(_ person: EnergyPerson) -> Double {
    let (kg, cm, years) = (person.weightKG, person.heightCM, Double(person.ageYears))
    return person.sex.value { sex in
      switch sex {
      case .male: 88.362 + 13.397 * kg + 4.799 * cm - 5.677 * years
      case .female: 447.593 + 9.247 * kg + 3.098 * cm - 4.330 * years
      }
    }
  }

  /// Katch–McArdle, from lean mass.
  package static func katchMcArdle(weightKG: Double, bodyFatPercent: Double) -> Double {
    370 + 21.6 * weightKG * (1 - bodyFatPercent / 100)
  }

  /// Cunningham 1980, from lean mass.
  package static func cunningham(weightKG: Double, bodyFatPercent: Double) -> Double {
    500 + 22 * weightKG * (1 - bodyFatPercent / 100)
  }
}

extension EnergyPerson {
  /// Mifflin, or Katch–McArdle where the user chose a measured body fat; kcal a day.
  package var restingKcal: Double {
    guard let fat = chosenBodyFatPercent else { return RestingEnergy.mifflin(self) }
    return RestingEnergy.katchMcArdle(weightKG: weightKG, bodyFatPercent: fat)
  }
}
