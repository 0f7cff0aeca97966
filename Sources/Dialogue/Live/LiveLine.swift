import Coaching
import Content
import Record
import Understanding

/// What a line says to a session that is being done: start, a set, skip, pause, stop, or something else.
enum LiveLine {
  case go, skip, pause, stop
  /// Counts of the sets told, empty for "done"; the reserve left, pain and load where they were told.
  case sets(counts: [Int], reserve: Double?, pain: Double?, loadKG: Double?)
  case other

  init(_ turn: Turn, for place: LivePlace?) {
    let stems = turn.understanding.stems
    let told = stems.filter { !Self.beside.contains($0) }
    self = .other
    guard stems.count <= 10, !turn.understanding.text.contains("?") else { return }
    if stems.count <= 6 {
      let line = told.joined(separator: " ")
      if Self.goWords.contains(line) { self = .go }
      if Self.skipWords.contains(line) { self = .skip }
      if Self.pauseWords.contains(line) { self = .pause }
      if Self.stopWords.contains(line) { self = .stop }
      guard case .other = self else { return }
    }
    if let place, let sets = Self.sets(turn, for: place) { self = sets }
  }

  /// "go", "start the workout": a wish to begin, before there is a session.
  static func isStart(_ turn: Turn) -> Bool {
    let stems = turn.understanding.stems
    guard stems.count <= 7 else { return false }
    let line = stems.filter { !beside.contains($0) }.joined(separator: " ")
    if startWords.contains(line) { return true }
    // "start" and "ready" mean many things; right after a card they mean the card.
    return afterCardWords.contains(line) && turn.conversation.latestIntent?.group == "workout"
      && turn.record.card(on: turn.now.day) != nil
  }

  private static func sets(_ turn: Turn, for place: LivePlace) -> LiveLine? {
    let read = turn.understanding
    let slots = turn.tools.recognizer.slots(
      of: read, for: "log.workout", today: turn.now.day)
    if let named = slots.exercise, !turn.isSameMove(named, place.item.exercise) { return nil }
    guard read.names[.mode] == nil, slots.date == nil, slots.distance == nil else { return nil }
    let isDone = !Set(read.stems).isDisjoint(with: doneWords)
    var counts = counts(slots, turn)
    // "knee 6" and "64 kg" are no sets.
    if read.names[.joint] != nil || TypedUnits.weightStyle(in: read.text) != nil,
      !isDone, slots.reps == nil
    {
      return nil
    }
    if counts.isEmpty, slots.pain == nil {
      counts = bareCount(read.stems)
      // Far more than asked for is the answer to the question that is open.
      if turn.conversation.form != nil, counts.contains(where: { $0 > 3 * place.target + 10 }) {
        return nil
      }
    }
    guard isDone || !counts.isEmpty, counts.allSatisfy({ (0...500).contains($0) }) else {
      return nil
    }
    return .sets(
      counts: counts, reserve: reserve(slots), pain: slots.pain, loadKG: slots.load?.kg)
  }

  private static func counts(_ slots: Slots, _ turn: Turn) -> [Int] {
    switch slots.reps {
    case .list(let counts): return counts
    case .each(let count): return Array(repeating: count, count: min(10, max(1, slots.sets ?? 1)))
    case nil: break
    }
    if let seconds = slots.hold?.seconds { return [Int(seconds.rounded())] }
    switch slots.duration {
    case .seconds(let seconds): return [Int(seconds.rounded())]
    case .minutes(let minutes): return [Int((minutes * 60).rounded())]
    case nil: return []
    }
  }

  /// "8", "did 8", "8, rpe 8": the first number of a short line, if nothing names it.
  private static func bareCount(_ stems: [String]) -> [Int] {
    let told = stems.filter { !doneWords.contains($0) && !beside.contains($0) }
    guard stems.count <= 8, let first = told.first, let count = Int(first) else { return [] }
    return [count]
  }

  private static func reserve(_ slots: Slots) -> Double? {
    if let reserve = slots.rir ?? slots.rpe.map({ max(0, 10 - $0) }) { return reserve }
    return switch slots.difficulty {
    case "easy": 4
    case "ok": 2
    case "hard": 0
    default: nil
    }
  }

  private static let startWords: Set<String> = [
    "go", "let go", "start workout", "begin workout", "start session", "begin session",
    "start train", "begin train", "do workout", "do workout together", "do session",
    "workout together", "walk through workout", "go through workout", "take through workout",
  ]
  private static let afterCardWords: Set<String> = [
    "start", "begin", "readi", "ready", "do", "start now",
  ]
  private static let goWords: Set<String> = [
    "go", "let go", "go on", "on", "continu", "continue", "resum", "resume", "readi", "ready",
    "start", "back", "yes", "next set",
    "what next", "next",
  ]
  private static let skipWords: Set<String> = [
    "skip", "skip exercis", "skip exercise", "next exercis", "next exercise", "pass", "leav out",
    "leave out",
  ]
  private static let pauseWords: Set<String> = [
    "paus", "pause", "wait", "break", "need break", "hold on", "moment", "one moment", "minut",
  ]
  private static let stopWords: Set<String> = [
    "stop", "enough", "enough for todai", "enough for today", "end", "quit", "cancel",
    "finish workout",
    "end workout", "stop workout", "that enough", "give up", "end session", "stop session",
    "finish session", "no more",
  ]
  private static let doneWords: Set<String> = ["done", "did", "finish", "complet", "check"]
  private static let beside: Set<String> = [
    "ok", "okai", "okay", "now", "pleas", "please", "let", "us", "the", "it", "thi", "this", "one",
    "i", "am", "then", "me", "a",
    "my", "is", "so", "and", "to", "we", "you", "can", "of", "that", "with",
  ]
}
