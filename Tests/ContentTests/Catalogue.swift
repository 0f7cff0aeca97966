/// The topics and actions that the coach promises, by kind.
enum Catalogue {
  static let answers = """
    define.atrophy define.types define.sarcopenia define.leg_muscles cause.overview cause.disuse \
    cause.immobilization cause.aging cause.nutrition cause.alcohol cause.injury cause.nerve \
    cause.als cause.guillain_barre cause.polio cause.brain_spine cause.muscle_disease \
    cause.chronic_illness cause.medication cause.one_leg onset.speed impact.overview \
    impact.mobility impact.joints impact.skin impact.falls impact.metabolism sign.overview \
    sign.self_check sign.diagnosis sign.pain sign.swelling sign.twitching recover.reversible \
    recover.timeline prevent.overview prevent.sitting prevent.bed_rest prevent.aging \
    prevent.dieting treat.overview treat.see_doctor treat.physical_therapy treat.nerve \
    treat.surgery treat.electrical_stimulation treat.medication exercise.overview \
    exercise.aerobic exercise.strength exercise.quadriceps exercise.hamstrings exercise.calves \
    exercise.glutes exercise.balance exercise.how_to exercise.home exercise.seated \
    exercise.beginner exercise.pain exercise.soreness exercise.rest exercise.progression \
    exercise.warm_up exercise.blood_flow_restriction exercise.motivation exercise.routine_review \
    exercise.medical_condition nutrition.protein nutrition.diet nutrition.supplements \
    nutrition.weight_loss nutrition.weight_gain nutrition.body_composition \
    energy.calories_explained
    """.split(separator: " ").map(String.init)

  static let actions = """
    energy.exercise_burn profile.set profile.show profile.bmi profile.delete profile.export \
    goal.set goal.calories goal.show goal.options goal.timeline workout.next workout.week \
    workout.swap workout.feedback workout.skip workout.why log.workout log.weight log.food \
    log.pain log.test log.undo log.history progress.summary progress.chart
    """.split(separator: " ").map(String.init)

  static let safety = """
    safety.emergency safety.urgent safety.crisis safety.eating_disorder
    """.split(separator: " ").map(String.init)

  static let chat = """
    chat.greet chat.thanks chat.bye chat.help chat.about chat.affirm chat.deny chat.cancel \
    chat.more chat.why chat.source chat.repeat chat.complaint chat.discouraged
    """.split(separator: " ").map(String.init)
}
