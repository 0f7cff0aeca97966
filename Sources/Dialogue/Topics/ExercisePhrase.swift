import Coaching

/// Wordings about single exercises and what an activity burns.
package enum ExercisePhrase: String, PhraseKey, CaseIterable {
  case how = "exercise.how"
  case mode = "exercise.mode"
  case works = "exercise.works"
  case worksNoLeg = "exercise.works.no-leg"
  case heldBack = "exercise.held-back"
  case and = "exercise.and"

  case rowMuscles = "exercise.row.muscles"
  case rowDose = "exercise.row.dose"
  case rowKit = "exercise.row.kit"
  case rowEasier = "exercise.row.easier"
  case rowHarder = "exercise.row.harder"
  case rowLeaveOut = "exercise.row.leave-out"
  case rowFirst = "exercise.row.first"
  case minutes = "exercise.minutes"
  case minutesRange = "exercise.minutes.range"
  case dose = "exercise.dose"
  case doseReps = "exercise.dose.reps"
  case doseSeconds = "exercise.dose.seconds"
  case doseSteps = "exercise.dose.steps"
  case doseMetres = "exercise.dose.metres"
  case doseEach = "exercise.dose.each"
  case doseHold = "exercise.dose.hold"
  case doseHourly = "exercise.dose.hourly"

  case quadriceps = "exercise.muscle.quadriceps"
  case hamstrings = "exercise.muscle.hamstrings"
  case glutes = "exercise.muscle.glutes"
  case calves = "exercise.muscle.calves"
  case soleus = "exercise.muscle.soleus"
  case tibialis = "exercise.muscle.tibialis"
  case hipAbductors = "exercise.muscle.hip abductors"
  case adductors = "exercise.muscle.adductors"
  case hipFlexors = "exercise.muscle.hip flexors"
  case core = "exercise.muscle.core"
  case balance = "exercise.muscle.balance"

  // Who leaves it out: skip codes of exercises, and the codes of aerobic modes
  case knee = "exercise.skip.KN"
  case hip = "exercise.skip.HI"
  case ankle = "exercise.skip.AN"
  case back = "exercise.skip.BK"
  case acuteAnkle = "exercise.skip.AN-acute"
  case unsteady = "exercise.skip.BAL"
  case noWeight = "exercise.skip.NWB"
  case postOp = "exercise.skip.PO"
  case hipReplacement = "exercise.skip.THR"
  case pregnancy = "exercise.skip.PREG"
  case noStraining = "exercise.skip.BP"
  case osteoporosis = "exercise.skip.OSTEO"
  case nerve = "exercise.skip.NEU"
  case partialWeight = "exercise.skip.PARTIAL"
  case noStanding = "exercise.skip.NO_STANDING"
  case noSitting = "exercise.skip.NO_SITTING"
  case footUlcer = "exercise.skip.FOOT_ULCER"
  case wound = "exercise.skip.WOUND"
  case shoulder = "exercise.skip.SHOULDER"
  case readiness = "exercise.skip.PARQ"
  case soreJoint = "exercise.skip.SORE"

  case burn = "exercise.burn"
  case burnSum = "exercise.burn.sum"
  case burnAlready = "exercise.burn.already"
  case burnHalfHour = "exercise.burn.half-hour"
  case burnPace = "exercise.burn.pace"
  case burnLogged = "exercise.burn.logged"
  case burnNoWeight = "exercise.burn.no-weight"
  case burnWhat = "exercise.burn.what"
  case burnStrength = "exercise.burn.strength"

  package static func muscle(_ name: String) -> ExercisePhrase? {
    ExercisePhrase(rawValue: "exercise.muscle.\(name)")
  }

  package static func skip(_ code: String) -> ExercisePhrase? {
    ExercisePhrase(rawValue: "exercise.skip.\(code)")
  }
}
