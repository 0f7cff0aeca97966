import Coaching
import Content
import Language
import Record
import Understanding

/// People whom effort makes ill for days: a crash brings rest, and a wish to be left alone brings no card.
struct EnergyLimit {
  /// True when the line told of a crash, or that exercise is not wanted.
  func answer(_ turn: inout Turn) -> Bool {
    let stems = turn.understanding.stems
    guard !Self.hints.isDisjoint(with: stems), !turn.understanding.text.contains("?") else {
      return false
    }
    let line = turn.understanding.text.lowercased()
    let hasLimit = ConditionFlags(profile: turn.profile, day: turn.now.day).hasEnergyLimit
    if Self.unwanted.isIn(line) {
      turn.say(hasLimit ? WorkoutPhrase.energyStopped : .stopped)
      turn.intent = "chat.cancel"
      turn.conversation.form = nil
      turn.conversation.live = nil
      return true
    }
    guard hasLimit, Self.crashed.isIn(line),
      !turn.understanding.concepts.contains("relative")
    else { return false }
    let isKnown = turn.record.entries.contains {
      $0.day == turn.now.day && $0.body == .absence(Absence(reason: .ill))
    }
    if !isKnown { turn.change(.add(.absence(Absence(reason: .ill)), on: turn.now.day)) }
    turn.conversation.latestChange = turn.wording(
      WorkoutPhrase.dayOff, ["day": turn.shown(turn.now.day)])
    turn.say(WorkoutPhrase.energyCrash, isPrivate: true)
    turn.intent = "workout.skip"
    return true
  }

  private static let hints = Set(
    ["stop", "quit", "crashed", "crashing", "crash", "worse", "bed", "pem", "payback"].map {
      Stemmer.stem($0)
    })

  private static let crashed = LinePattern(
    /\b(?:(?:i|have|am|'?m) (?:just |now )?crash(?:ed|ing)\b|(?:had a|in a|big|bad) crash\b|crashed (?:for|since|after|yesterday|today|again)|(?:makes?|made) (?:it|me|that) worse|(?:\d+|two|three|four|five) days in bed|(?:pem|payback) (?:for|since|again|today|yesterday|after))/
  )

  private static let unwanted = LinePattern(
    /\b(?:stop|quit) (?:telling|asking|making|pushing|nagging) me (?:to|about|with|into) (?:do )?(?:any )?(?:more )?(?:exercis\w*|train\w*|work ?out\w*|workouts?)\b/
  )
}
