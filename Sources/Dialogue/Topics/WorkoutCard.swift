import Coaching
import Content
import Record

/// One strength session: the card that is kept of it and the table that shows it.
struct WorkoutCard {
  let plan: TrainingPlan
  let letter: String
  let lines: [Line]

  /// One exercise with what is asked of it today.
  struct Line {
    let item: PlannedItem
    let target: TodaysTarget
  }

  init(plan: TrainingPlan, session: TrainingSession) {
    self.plan = plan
    letter = session.letter.rawValue
    lines = session.items.map { Line(item: $0, target: plan.replay.target(for: $0)) }
  }

  init(plan: TrainingPlan, letter: String, items: [PlannedItem]) {
    self.plan = plan
    self.letter = letter
    lines = items.map { Line(item: $0, target: plan.replay.target(for: $0)) }
  }

  var minutes: Int { SessionLength.minutes(lines.map(\.item)) }

  /// What is kept in the record.
  var card: Card {
    Card(
      letter: letter, level: plan.trainee.level.rawValue,
      items: lines.map { line in
        Card.Item(
          slot: line.item.slot.rawValue, exercise: line.item.exercise.rawValue,
          sets: line.target.counts.count, target: line.target.counts,
          loadKG: line.target.loadKG)
      })
  }

  /// Name, amount, load, rest, cue; the load's column only where something is loaded.
  func rows(_ turn: Turn) -> [[String]] {
    let isLoaded = lines.contains { $0.target.loadKG != nil || $0.target.needsStartLoad }
    return lines.map { line in
      var row = [name(line, turn), Self.amount(line, turn)]
      if isLoaded { row.append(load(line.target, turn)) }
      row.append(
        turn.wording(WorkoutPhrase.rest, ["seconds": String(line.item.restSeconds)]))
      row.append(cue(line, turn))
      return row
    }
  }

  private func name(_ line: Line, _ turn: Turn) -> String {
    let name = turn.fullName(line.item.exercise.rawValue)
    guard let leg = line.item.leg, let injured = plan.trainee.unloadedLeg else { return name }
    let side = leg == .injured ? injured : injured.other
    return turn.wording(WorkoutPhrase.oneLeg, ["name": name, "side": side.rawValue])
  }

  /// "2 × 8", "2 × 20 s each side", "11, 10".
  static func amount(_ line: Line, _ turn: Turn) -> String {
    let unit = [CountUnit.reps: "", .seconds: " s", .steps: " steps", .metres: " m"]
    let counts = line.target.counts
    let first = counts.first ?? line.item.count
    var text =
      Set(counts).count <= 1
      ? "\(max(1, counts.count)) × \(first)" : counts.map(String.init).joined(separator: ", ")
    text += unit[line.item.unit] ?? ""
    if let hold = line.item.holdSeconds {
      text += turn.wording(WorkoutPhrase.hold, ["seconds": String(hold)])
    }
    if line.item.eachLeg { text += turn.wording(WorkoutPhrase.eachSide) }
    if let side = line.target.weakerLeg {
      text += turn.wording(WorkoutPhrase.weakerLeg, ["side": side.rawValue])
    }
    return text
  }

  private func load(_ target: TodaysTarget, _ turn: Turn) -> String {
    if let load = target.loadKG, load > 0 { return turn.shown(loadKG: load) }
    return target.needsStartLoad ? turn.wording(WorkoutPhrase.startLoad) : "–"
  }

  private func cue(_ line: Line, _ turn: Turn) -> String {
    let cue = turn.library.exercise(line.item.exercise.rawValue)?.cue ?? ""
    if line.target.halfRange { return turn.wording(WorkoutPhrase.halfRange) + " " + cue }
    return line.target.isSlow ? turn.wording(WorkoutPhrase.slow) + " " + cue : cue
  }
}

extension Turn {
  /// One card a day: a later one takes the earlier one's place.
  mutating func keep(_ card: Card) {
    if let known = record.card(on: now.day) {
      guard known.card != card else { return }
      change(.replace(entry: known.entry, with: .card(card), on: now.day))
    } else {
      change(.add(.card(card), on: now.day))
    }
    conversation.latestChange = wording(WorkoutPhrase.todaysCard)
  }
}
