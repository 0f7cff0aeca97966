/// What the coach can keep about a person, apart from the dated log.
package enum ProfileField: String, CaseIterable, Sendable, Codable {
  /// `text`: F, M or unspecified (for the energy formula).
  case sex
  /// `number`: whole years when told; grows with the day it was told.
  case age
  /// `day`
  case birthDate = "birth_date"
  /// `number`: cm.
  case heightCM = "height_cm"
  /// `text`: an activity level of `Coaching.ActivityFactor`.
  case activity
  /// `text`: kg, lb or st.
  case weightUnit = "weight_unit"
  /// `text`: cm or ft.
  case heightUnit = "height_unit"
  case name
  /// `text`: an IANA time zone.
  case timeZone = "time_zone"
  /// `text`: a BCP 47 locale; decides which emergency number is said.
  case locale
  /// `texts`: owned kit, words of `seeds/exercises`.
  case equipment
  /// `texts`: owned or liked aerobic modes.
  case modes
  /// `number`: days a week for training.
  case daysPerWeek = "days_per_week"
  /// `flag`: a third strength day was offered, and taken or not.
  case thirdStrengthDay = "third_strength_day"
  /// `text`: beginner, some, experienced.
  case experience
  /// `texts`: "knee:left", "back:".
  case limitations
  /// `texts`: condition ids of `intents/slots/conditions.yaml`.
  case conditions
  case medicines
  /// `number`: week of pregnancy on the day it was told; -1 when not known.
  case pregnancyWeek = "pregnancy_week"
  /// `text`: left or right, the operated or cast leg.
  case operatedLeg = "operated_leg"
  /// `number`: 0 to 4, what surgeon or physio allow; dated, so that days at the stage can be counted.
  case operatedStage = "operated_stage"
  /// `text`: full, partial or none.
  case bearingLeft = "bearing_left"
  case bearingRight = "bearing_right"
  /// `text`: no, yes or unknown: answer to the screening questions.
  case screening
  /// `flag`s of the start level.
  case needsHands = "needs_hands"
  case bedBound = "bed_bound"
  case canSit5Minutes = "can_sit_5_minutes"
  case canStand10Seconds = "can_stand_10_seconds"
  case canUseFloor = "can_use_floor"
  case fellLastYear = "fell_last_year"
  case recentBedWeek = "recent_bed_week"
  case hasHelper = "has_helper"
  /// `flag`: eats far too little by their own words; counts for four weeks.
  case eatsLittle = "eats_little"
  case clinicianAgreesToLoss = "clinician_agrees_to_loss"
  /// `number`: most squats in one go with two left.
  case squats
  /// `number`: months of strength training before the coach.
  case strengthMonths = "strength_months"
  /// `number`: minutes of moderate activity a week, own estimate.
  case ownAerobicMinutes = "own_aerobic_minutes"
}

/// A value of a profile field.
package enum ProfileValue: Sendable, Equatable {
  case number(Double)
  case text(String)
  case texts([String])
  case flag(Bool)
}
