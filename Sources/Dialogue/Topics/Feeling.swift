import Content
import Language
import Record
import Understanding

/// A feeling that a short line is about: it gets words of its own and a person to talk to, and no exercise.
enum Feeling: String, PhraseKey, CaseIterable {
  case dying = "chat.feeling.dying"
  case grief = "chat.feeling.grief"
  case lonely = "chat.feeling.lonely"
  case burden = "chat.feeling.burden"
  case body = "chat.feeling.body"
  case fault = "chat.feeling.fault"
  case scared = "chat.feeling.scared"
  case sad = "chat.feeling.sad"

  /// The feeling of a line that is about nothing else; nil for any other.
  init?(_ turn: Turn) {
    // Few lines hold such a word, and patterns cost more than this.
    let stems = turn.understanding.stems
    guard stems.count <= 16, !Self.hints.isDisjoint(with: stems) else { return nil }
    let line = turn.understanding.text.lowercased()
    guard
      let found = Self.allCases.first(where: { Self.words[$0]?.isIn(line) == true })
    else { return nil }
    // A death is what such a line is about, whatever else it names.
    let surely = found == .dying || found == .grief ? 0.9 : 0.7
    guard
      ["chat.discouraged", "none"].contains(turn.intent) || turn.understanding.confidence < surely
    else { return nil }
    self = found
  }

  /// Says it, with the crisis line of the person's country where it belongs.
  func answer(_ turn: inout Turn) {
    let lines = turn.library.redFlags?.lines.lines(for: turn.profile.text(.locale))
    turn.say(self, ["crisis_line": lines?.crisisLine ?? "112"])
    turn.intent = "chat.discouraged"
  }

  private static let hints = Set(
    [
      "die", "died", "dies", "dying", "dead", "kill", "live", "long", "passed", "lost", "gone",
      "grief", "grieving", "lonely", "alone", "nobody", "visits", "calls", "talk", "burden", "hate",
      "disgusted", "ashamed", "fault", "blame", "cause", "scared", "afraid", "frightened",
      "terrified", "sad", "down", "depressed", "low", "miserable", "heartbroken", "empty",
    ].map { Stemmer.stem($0) })

  private static let words: [Feeling: LinePattern] = [
    .dying: LinePattern(
      /\b(?:(?:(?:am i|will i) (?:going to |gonna )?(?:die|dying)|(?:i'?m|i am) (?:going to|gonna) die)\b(?! (?:to|for|from|after|of (?:thirst|boredom)))|how long (?:have i got|do i have|will i live)(?! (?:to|until|before))|(?:will|is) (?:it|this) (?:going to )?kill me|scared of dying|afraid of dying|afraid to die)/
    ),
    .grief: LinePattern(
      /\bmy (?:wife|husband|mum|mom|mother|dad|father|son|daughter|brother|sister|partner|friend|dog|cat|gran\w*) (?:has |just |recently )*(?:died|passed away|is dead|is gone)|\b(?:i lost|lost) my (?:wife|husband|mum|mom|mother|dad|father|son|daughter|brother|sister|partner)\b|\bgrie(?:f|ving)\b/
    ),
    .lonely: LinePattern(
      /\b(?:lonely|so alone|feel alone|all alone|nobody (?:to talk|visits|calls)|no one (?:to talk|visits|calls))\b/
    ),
    .burden: LinePattern(
      /\b(?:be|am|being|become|becoming) (?:a|such a|just a) burden\b/),
    .body: LinePattern(
      /\b(?:hate (?:my|this) (?:body|legs?|self)|hate how i look|disgusted (?:by|with) my|ashamed of my (?:body|legs?))\b/
    ),
    .fault: LinePattern(
      /\b(?:(?:is|was) (?:it|this) (?:all )?my fault|my own fault|did i (?:cause) (?:it|this)|blame myself)\b/
    ),
    .scared: LinePattern(
      /\b(?:i'?m|i am|im|so|feel|feeling|am|really) (?:so |very |really )?(?:scared|afraid|frightened|terrified)\b/
    ),
    .sad: LinePattern(
      /\b(?:i'?m|i am|im|feel|feeling|so|am) (?:so |very |really |just )?(?:sad|down|depressed|low|miserable|heartbroken|empty)\b(?! (?:\d|on|with energy|energy|squat|to|the))/
    ),
  ]
}
