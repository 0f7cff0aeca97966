import Coaching
package import Content

/// What the coach remembers of the talk itself; saved beside the record so that a talk survives a restart.
package struct Conversation: Sendable, Codable, Equatable {
  /// The topic that "more", "why" and "and the knee?" refer to.
  package var topic: IntentID?
  /// What the latest reply was about, actions included.
  package var latestIntent: IntentID?
  /// Facts that "more" has left to say.
  package var more: [Fact.ID] = []
  /// Facts that "why" says.
  package var why: [Fact.ID] = []
  /// Sources of the latest reply that had any.
  package var sources: [Source.Key] = []
  /// The latest reply's text, for "say that again".
  package var latestText = ""
  /// The latest reply showed the person's own data.
  package var wasPrivate = false
  package var suggestions: [String] = []
  /// The exercise talked about last, for "which muscles does it work".
  package var exercise: String?
  /// The joint talked about last, for "it is a 3 now".
  package var joint: String?
  /// The side of that joint, where it was told.
  package var jointSide: String?
  /// A joint told to hurt, with its side, whose score is still to be asked for.
  package var unscoredPain: [String]?
  /// The talk told of somebody else's limits, and nobody asked yet whose workouts these are.
  package var speaksForAnother: Bool?
  /// What the latest change of the record saved, in words, for "undo"; nil where a topic did not say.
  package var latestChange: String?
  /// Set-up steps that a workout has asked for once; a skipped one is not asked again.
  package var askedSteps: [String] = []
  /// The set-up that is open, or the question that waits for its answer.
  package var form: OpenForm?
  package var pending: Pending?
  /// A weekly rate in lb whose calories were just told, so that "set that" can mean it.
  package var askedRate: Double?
  /// A workout that is being done set by set.
  package var live: LiveWorkout?
  /// What "why" explains when the latest reply was an action.
  package var reasons: [String] = []
  /// Danger signs of the message before that need a second part to count.
  package var previousSigns: [String] = []
  package var hasMet = false
  /// The day on which yesterday's pain was asked about last.
  package var askedMorning: String?
  /// The IANA time zone told last: it says which day is today where a line brings none.
  package var zone: String?
  /// The day of the latest turn.
  package var latestDay: String?

  /// The talk is about a relative, so "he" and "she" are not the person who types.
  package var isAboutRelative: Bool?

  /// The workout told last was minutes, not the card of the day.
  package var offersMinutes: Bool?

  package init() {}

  /// The rate asked about is still what the talk is about.
  var mayMeanAskedRate: Bool {
    askedRate != nil && ["goal.calories", "chat.why", "chat.more"].contains(latestIntent)
  }

  /// Questions still to be asked, in order; the first is open.
  package struct OpenForm: Sendable, Codable, Equatable {
    package var steps: [String]
    /// The intent that wanted the answers and goes on when they are there.
    package var purpose: IntentID?
    /// The self-test that is being led through.
    package var test: String?
    /// What its questions have brought so far, by step.
    package var values: [String: Double]?
    /// How often the open question was repeated after another answer.
    package var reminders: Int?

    package init(steps: [String], purpose: IntentID? = nil, test: String? = nil) {
      self.steps = steps
      self.purpose = purpose
      self.test = test
    }
  }

  /// A question that the next line may answer.
  package enum Pending: Sendable, Codable, Equatable {
    case eraseEverything
    case eraseField(String)
    /// A danger sign that needs one yes or no.
    case safetyQuestion(rule: String)
    /// Two readings of a line, to be told apart by "1", "2" or by name.
    case choice([IntentID], text: String)
    /// A weigh-in that looks like a slip, in kg.
    case confirmWeight(kg: Double, day: String)
    /// Another age than the one that is known.
    case confirmAge(years: Int)
    /// A goal that a rule made smaller; the second wish opens RF-19.
    case refusedLoss
    /// Which leg was in the cast or operated on.
    case operatedSide
    /// What surgeon or physio allow for the operated or cast leg.
    case operatedStage
    /// How a joint that hurt yesterday is this morning, 0 to 10.
    case morningPain(joint: String, side: String?)
    /// How much a joint that was told to hurt does so now, 0 to 10, before a workout is given.
    case painNow(joint: String, side: String?)
    /// Whether the workout is for the person who types or for the one they help.
    case whoTrains
    /// Whether a doctor or nurse has said that training may go on.
    case clearance
    /// Whether somebody in a crisis is safe and has a person beside them.
    case safeNow
    /// A third strength day a week.
    case thirdDay
    /// Which of the self-tests, by number or name.
    case testChoice
  }
}
