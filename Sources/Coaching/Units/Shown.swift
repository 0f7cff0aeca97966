/// Numbers as people read them; never compute with the result.
package enum Shown {
  /// How a user wants body weight to be shown.
  package enum WeightStyle: String, CaseIterable, Sendable, Codable {
    case kilograms = "kg"
    case pounds = "lb"
    case stone = "st"
  }

  /// How a user wants height to be shown.
  package enum HeightStyle: String, CaseIterable, Sendable, Codable {
    case centimeters = "cm"
    case feet = "ft"
  }

  /// The unit a load was typed in.
  package enum LoadStyle: String, CaseIterable, Sendable, Codable {
    case kilograms = "kg"
    case pounds = "lb"
  }

  /// `67.1 kg`, `148 lb` or `11 st 4 lb`.
  package static func weight(kg: Double, as style: WeightStyle) -> String {
    switch style {
    case .kilograms: return number(kg, places: 1) + " kg"
    case .pounds: return number(kg / MassUnit.pound.kilograms, places: 1) + " lb"
    case .stone:
      let pounds = (kg / MassUnit.pound.kilograms).wholeHalfAway
      return "\(pounds / 14) st \(pounds % 14) lb"
    }
  }

  /// `165.1 cm` or `5 ft 5 in`.
  package static func height(cm: Double, as style: HeightStyle) -> String {
    switch style {
    case .centimeters: return number(cm, places: 1) + " cm"
    case .feet:
      let inches = (cm / LengthUnit.inch.centimeters).wholeHalfAway
      return "\(inches / 12) ft \(inches % 12) in"
    }
  }

  /// `42.5 kg` or `45 lb`.
  package static func load(kg: Double, as style: LoadStyle) -> String {
    switch style {
    case .kilograms: number(kg, places: 2) + " kg"
    case .pounds: number(kg / MassUnit.pound.kilograms, places: 2) + " lb"
    }
  }

  /// At most `places` decimals, half away from zero, without zeros at the end.
  package static func number(_ value: Double, places: Int) -> String {
    var scale = 1
    for _ in 0..<max(0, places) { scale *= 10 }
    let steps = (value * Double(scale)).wholeHalfAway
    let whole = String(steps.magnitude / UInt(scale))
    let fraction = String(steps.magnitude % UInt(scale) + UInt(scale)).dropFirst()
    let sign = steps < 0 ? "-" : ""
    let kept = fraction.reversed().drop { $0 == "0" }.reversed()
    return sign + whole + (kept.isEmpty ? "" : "." + String(kept))
  }
}
