package import Coaching
package import Record

/// The profile in the terms of coaching.
extension Profile {
  package var sex: Sex? { text(.sex).flatMap(Sex.init(rawValue:)) }

  /// Whole years on a day: from the birth date, else the age told plus the years since.
  package func ageYears(on day: Day) -> Int? {
    if let born = text(.birthDate).flatMap({ Day(iso: $0) }) { return day.age(bornOn: born) }
    guard let told = number(.age), let toldOn = self.day(of: .age) else { return nil }
    return Int(told) + max(0, day.age(bornOn: toldOn))
  }

  package var conditions: [String] { texts(.conditions) }

  /// Joints with a complaint, without their side.
  package var limitedJoints: [String] {
    texts(.limitations).map { String($0.prefix { $0 != ":" }) }
  }
}
