package import Coaching

/// Wordings about the weight goal and its calories.
package enum GoalPhrase: String, PhraseKey, CaseIterable {
  // Numbers held back, and what a number needs
  case holdEmergency = "goal.hold.emergency"
  case holdCrisis = "goal.hold.crisis"
  case needs = "goal.needs"
  case doubtfulBody = "goal.doubtful-body"
  case askWish = "goal.ask-wish"
  case askWishNumbers = "goal.ask-wish.numbers"
  case assumesSedentary = "goal.assumes.sedentary"
  case assumesNoSex = "goal.assumes.no-sex"
  case lessSureAge = "goal.less-sure-age"
  case estimate = "goal.estimate"
  case theGoal = "goal.the-goal"

  // A goal that was set now
  case setSame = "goal.set.same"
  case setHold = "goal.set.hold"
  case setSlower = "goal.set.slower"
  case setHeld = "goal.set.held"
  case setExact = "goal.set.exact"
  case setExactMoved = "goal.set.exact-moved"
  case setWeight = "goal.set.weight"
  case weightReached = "goal.weight-reached"
  case clinicianNoted = "goal.clinician-noted"

  // The number
  case caloriesSame = "goal.calories.same"
  case caloriesHold = "goal.calories.hold"
  case caloriesSlower = "goal.calories.slower"
  case caloriesHeld = "goal.calories.held"
  case caloriesExact = "goal.calories.exact"
  case caloriesExactMoved = "goal.calories.exact-moved"
  case caloriesAtWeight = "goal.calories.at-weight"
  case macros = "goal.macros"
  case proteinGrams = "goal.protein"
  case proteinKidney = "goal.protein.kidney"
  case proteinOwn = "goal.protein.own"
  case proteinMeals = "goal.protein.meals"

  // The goal in force
  case showSince = "goal.show.since"
  case showWeight = "goal.show.weight"
  case showNone = "goal.show.none"
  case showPending = "goal.show.pending"

  // The nine rates
  case optionsHead = "goal.options.head"
  case optionsTail = "goal.options.tail"
  case optionsNeeds = "goal.options.needs"
  case optionHold = "goal.options.hold"
  case optionMoved = "goal.options.moved"
  case optionMovedHold = "goal.options.moved-hold"
  case optionFatter = "goal.options.fatter"
  case optionMuscle = "goal.options.muscle"
  case kcal = "goal.kcal"

  // Time
  case timelineReach = "goal.timeline.reach"
  case timelineDone = "goal.timeline.done"
  case timelinePlateau = "goal.timeline.plateau"
  case timelineOtherWay = "goal.timeline.other-way"
  case timelineAhead = "goal.timeline.ahead"
  case timelineOn = "goal.timeline.on"
  case timelineHolding = "goal.timeline.holding"
  case timelineLeast = "goal.timeline.least"
  case timelineModel = "goal.timeline.model"
  case timelineNeedsTarget = "goal.timeline.needs-target"
  case slows = "goal.slows"
  case spanWeeks = "goal.span.weeks"
  case spanMonths = "goal.span.months"
  case spanLong = "goal.span.long"
  case spanDays = "goal.span.days"

  // Lists of rates and reasons
  case rate = "goal.rate"
  case rateKilograms = "goal.rate.kg"
  case and = "goal.and"
  case capped = "goal.capped"
  case cappedExact = "goal.capped.exact"

  // The sum
  case whyResting = "goal.why.resting"
  case whyRestingFat = "goal.why.resting-fat"
  case whyActivity = "goal.why.activity"
  case whyAdaptive = "goal.why.adaptive"
  case whyLoss = "goal.why.loss"
  case whyGain = "goal.why.gain"
  case whyHold = "goal.why.hold"
  case whyFloor = "goal.why.floor"
  case whyExact = "goal.why.exact"
  case activitySedentary = "goal.activity.1.2"
  case activityWheelchair = "goal.activity.1.3"
  case activityLight = "goal.activity.1.375"
  case activityModerate = "goal.activity.1.55"
  case activityActive = "goal.activity.1.725"
  case activityVeryActive = "goal.activity.1.9"

  // One wording for every rule; the caps are pieces of `capped`.
  case refuseAge = "goal.code.REFUSE_AGE"
  case refuseEatingDisorder = "goal.code.REFUSE_ED"
  case refuseRefeeding = "goal.code.REFUSE_RF26"
  case refusePregnancy = "goal.code.REFUSE_PREG_BF"
  case noLossLowBMI = "goal.code.NO_LOSS_BMI"
  case noLossRecovery = "goal.code.NO_LOSS_RECOVERY"
  case noLossIllness = "goal.code.NO_LOSS_ILLNESS"
  case noLossLittleFood = "goal.code.NO_LOSS_LITTLE_FOOD"
  case noLossOlder = "goal.code.NO_LOSS_65"
  case capOlder = "goal.code.MAX1_65"
  case capLowBMI = "goal.code.MAX05_BMI20"
  case capOnePercent = "goal.code.CAP_1PCT"
  case floor = "goal.code.FLOOR"
  case capTwoPounds = "goal.code.CAP_2LB"
  case olderClinician = "goal.older-clinician"
  case warnMuscle = "goal.code.WARN_MUSCLE"
  case warnFastGain = "goal.code.WARN_GAIN_FAST"
  case warnGainAtBMI30 = "goal.code.WARN_GAIN_BMI30"
  case floorMaintenance = "goal.code.FLOOR_MAINT"
  case goalBMI = "goal.code.GOAL_BMI"
  case stopLossIntake = "goal.code.STOP_LOSS_INTAKE"
  case stopLossTrend = "goal.code.STOP_LOSS_TREND"
  case carbohydrateUnder130 = "goal.code.CARB_UNDER_130"
  case lowBMIQuestion = "goal.low-bmi.question"
  case tooLittle = "goal.too-little"
  case tooMuch = "goal.too-much"

  /// The wording of a rule; nil would mean that a rule stays without words.
  package init?(_ code: SafetyCode) { self.init(rawValue: "goal.code.\(code.rawValue)") }

  static func activity(_ factor: ActivityFactor) -> GoalPhrase {
    GoalPhrase(rawValue: "goal.activity.\(factor.rawValue)") ?? .activitySedentary
  }
}
