import Testing

struct TalkSlotTests {
  struct Talk: Sendable, CustomStringConvertible {
    let intent: String
    let test: SlotCase

    init(_ intent: String, _ line: String, _ json: String) {
      self.intent = intent
      test = SlotCase(line, json)
    }

    var description: String { test.line }
  }

  static let talks: [Talk] = [
    .init(
      "workout.next", "25 minutes, dumbbells, in a hotel room",
      #"{"equipment":["dumbbells"],"minutes":25,"place":"hotel"}"#),
    .init(
      "workout.next", "hamstring session, half an hour", #"{"minutes":30,"muscle":"hamstrings"}"#),
    .init(
      "workout.swap", "i do not have a leg press",
      #"{"exercise":"leg_press","reason":"no equipment"}"#),
    .init("workout.swap", "bored of bridges", #"{"exercise":"bridge","reason":"dislike"}"#),
    .init(
      "workout.swap", "squats hurt my hip", #"{"exercise":"squat","joint":"hip","reason":"pain"}"#),
    .init("workout.skip", "got flu, not today", #"{"date":"today","reason":"ill"}"#),
    .init(
      "workout.skip", "missed yesterday, too busy", #"{"date":"yesterday","reason":"no time"}"#),
    .init(
      "workout.feedback", "lunges were way too hard",
      #"{"difficulty":"hard","exercise":"reverse_lunge"}"#),
    .init("workout.feedback", "not too hard", #"{"difficulty":"ok"}"#),
    .init("workout.feedback", "nothing left in the tank", #"{"difficulty":"hard","rir":0}"#),
    .init("workout.why", "why heel raises", #"{"exercise":"heel_raise"}"#),
    .init(
      "energy.exercise_burn", "burn of half an hour rowing at 74 kg",
      #"{"duration":{"minutes":30},"mode":"a_row","weight":{"kg":74}}"#),
    .init("log.undo", "delete fridays swim", #"{"date":"friday","exercise":"a_water"}"#),
    .init("log.history", "my weight a month ago", #"{"date":"-30d","metric":"weight"}"#),
    .init("progress.chart", "graph of squats", #"{"exercise":"squat","metric":"squat"}"#),
    .init("progress.summary", "how did last week go", #"{"date":"last_week"}"#),
    .init("exercise.how_to", "how to do wall sits", #"{"exercise":"wall_sit"}"#),
    .init(
      "exercise.medical_condition", "can i train with osteoporosis",
      #"{"condition":["osteoporosis"]}"#),
    .init("sign.pain", "why does my left ankle hurt", #"{"joint":"ankle","side":"left"}"#),
  ]

  @Test(arguments: talks)
  func `talk about workouts, records and topics names its slots`(_ talk: Talk) throws {
    #expect(try SlotFixture.shared.json(talk.intent, talk.test.line) == talk.test.json)
  }
}
