import Language
import Record
import Understanding

/// What a line tells of standing, rising from a chair, eating and effort, in the person's own statements.
struct ToldAbility {
  /// Stands ten seconds with a hand on something.
  private(set) var stands: Bool?
  /// Needs the hands to rise from a chair.
  private(set) var needsHands: Bool?
  /// Eats far too little, by their own words.
  private(set) var eatsLittle: Bool?

  /// Effort makes ill for days, whatever the illness is called.
  private(set) var crashes = false

  var isEmpty: Bool {
    stands == nil && needsHands == nil && eatsLittle == nil && !crashes
  }

  init(turn: Turn) {
    // Few lines speak of any of it, and patterns cost more than this.
    let stems = turn.understanding.stems
    let isAboutRising = !Self.rising.isDisjoint(with: stems)
    let isAboutFood = !Self.food.isDisjoint(with: stems)
    let isAboutEffort = !Self.effort.isDisjoint(with: stems)
    guard isAboutRising || isAboutFood || isAboutEffort else { return }
    for part in turn.ownStatements.parts {
      if isAboutRising { readRising(part) }
      if isAboutFood { readFood(part) }
      if isAboutEffort, Self.crashesAfter.isIn(part) { crashes = true }
    }
  }

  private static let rising = Set(["stand", "standing", "hands", "arms"].map { Stemmer.stem($0) })
  private static let food = Set(["eat", "eating", "appetite"].map { Stemmer.stem($0) })
  private static let effort = Set(["crash", "crashes", "days", "week"].map { Stemmer.stem($0) })

  private mutating func readRising(_ part: String) {
    if Self.risesWithHands.isIn(part) {
      needsHands = true
    } else if Self.risesWithoutHands.isIn(part) {
      needsHands = false
    } else if Self.standsNot.isIn(part) {
      stands = false
    } else if Self.standsAgain.isIn(part) {
      stands = true
    }
  }

  private mutating func readFood(_ part: String) {
    if Self.eatsHardly.isIn(part) {
      eatsLittle = true
    } else if Self.eatsAgain.isIn(part) {
      eatsLittle = false
    }
  }

  /// Only where nothing else is what cannot be stood: "on one leg", "for an hour", "the gym".
  private static let standsNot = LinePattern(
    /\b(?:(?:cant|cannot|can not|unable to|not able to)(?: really| even| properly| safely| yet)? stand(?: up| upright)?(?: (?:alone|unaided|anymore|any more|at all|yet|now|by myself|on my (?:own|feet|legs)|safely|without (?:help|support|someone|somebody|falling|holding).*|because.*|since.*))?$|need (?:help|someone|somebody|two people|a person|a hoist|lifting|assistance) to (?:stand|get up|get on my feet)\b|need to be (?:lifted|held) (?:up )?to stand)/
  )

  private static let standsAgain = LinePattern(
    /\bcan (?:now |finally )?stand(?: up)? (?:again|now|alone|unaided|on my (?:own|feet)|by myself|for \d+ (?:s|sec|second|min)|without)/
  )

  private static let risesWithHands = LinePattern(
    /\b(?:(?:need|use|have to use|must use|push with) (?:both |my )*(?:hands|arms)\b.{0,25}\b(?:get up|stand up|rise|stand|get out|push|up from|out of)|(?:cant|cannot|unable to) (?:get up|stand up|stand|rise|get out)\b.{0,25}\bwithout (?:using )?(?:both |my )*(?:hands|arms))\b/
  )

  private static let risesWithoutHands = LinePattern(
    /\b(?:(?:dont|do not|no longer|never) (?:need|use) (?:both |my )*(?:hands|arms)\b.{0,25}\b(?:get up|stand up|rise|stand|get out)|can (?:now )?(?:get up|stand up|rise|get out)\b.{0,25}\bwithout (?:using )?(?:both |my )*(?:hands|arms))\b/
  )

  private static let eatsHardly = LinePattern(
    /\b(?:(?:barely|hardly|scarcely) eat(?:ing)?|(?:not|stopped|cant|cannot) (?:really )?eat(?:ing)?(?: (?:much|anything|enough|properly|at all))?$|(?:no|lost my|lost all) appetite|(?:eat|eating) (?:almost|next to|practically) nothing|dont eat(?: (?:much|anything|enough|properly))?$)/
  )

  private static let crashesAfter = LinePattern(
    /\b(?:crash(?:es|ed|ing)?(?: badly| hard| for \w+(?: days)?)* (?:after|from|following)|(?:wiped out|exhausted|ill|sick|in bed|wrecked|floored|flattened|knocked out|useless) (?:for )?(?:days|\w+ days|a week)\b.{0,12}\b(?:after|from|following)) (?:any |every |doing |the |a |some |my |light |even )*(?:exercis\w+|train\w+|effort|exertion|activity|walk\w*|work ?outs?|session)\b/
  )

  private static let eatsAgain = LinePattern(
    /\b(?:eat(?:ing)? (?:well|normally|enough|better|properly) (?:again|now)|appetite is back)/)
}
