import Coaching
import Content
import Record
import Understanding

/// Builds one activity from the slots of one exercise.
struct ActivityMaker {
  let turn: Turn
  let day: Day

  /// Repetitions in reserve that the whole line was said to have left.
  private var reserve: Double? {
    switch turn.slots.difficulty {
    case "easy": 4
    case "ok": 2
    case "hard": 0
    default: nil
    }
  }

  /// easy, moderate or vigorous, from a word or an RPE.
  var effort: String? { effort(turn.slots) }

  private func effort(_ item: Slots) -> String? {
    if let rpe = item.rpe { return rpe <= 3 ? "easy" : rpe <= 6 ? "moderate" : "vigorous" }
    return switch turn.slots.difficulty {
    case "easy": "easy"
    case "hard": "vigorous"
    default: nil
    }
  }

  func activity(_ item: Slots) -> Activity? {
    guard let id = item.exercise else { return free(item) }
    if turn.library.mode(id) != nil { return aerobic(item, id) }
    let planned = planned(id)
    let sets = sets(item, planned: planned)
    guard !sets.isEmpty else { return nil }
    let name = LoadedVariant(turn: turn).name(
      of: id, loadKG: sets.compactMap(\.loadKG).max(), isPlanned: planned != nil)
    return Activity(kind: .strength, name: name, sets: sets, rir: reserve(item))
  }

  /// As the card asked for it.
  func activity(_ item: Card.Item) -> Activity {
    let isTimed = isTimed(item.exercise)
    return Activity(
      kind: .strength, name: item.exercise,
      sets: item.target.map { count in
        Activity.Performed(
          reps: isTimed ? nil : count, seconds: isTimed ? Double(count) : nil, loadKG: item.loadKG)
      }, rir: isMeant(item) ? reserve : nil)
  }

  /// "all done, the heel raises were hard" says so of the heel raises only.
  private func isMeant(_ item: Card.Item) -> Bool {
    guard let named = turn.slots.exercise else { return true }
    return turn.isSameMove(named, item.exercise)
  }

  private func reserve(_ item: Slots) -> Double? {
    item.rir ?? item.rpe.map { max(0, 10 - $0) } ?? reserve
  }

  private func isTimed(_ id: String) -> Bool {
    turn.tools.exercises[Exercise.ID(rawValue: id)]?.dose.unit == .seconds
  }

  private func aerobic(_ item: Slots, _ name: String) -> Activity? {
    let minutes = minutes(item)
    guard minutes != nil || item.distance != nil else { return nil }
    return Activity(
      kind: .aerobic, name: name, minutes: minutes, distanceKM: item.distance?.km,
      effort: effort(item))
  }

  private func minutes(_ item: Slots) -> Double? {
    switch item.duration {
    case .minutes(let minutes): minutes
    case .seconds(let seconds): seconds / 60
    case nil: nil
    }
  }

  private func planned(_ id: String) -> Card.Item? {
    turn.record.card(on: day)?.card.items.first { $0.exercise == id }
  }

  private func sets(_ item: Slots, planned: Card.Item?) -> [Activity.Performed] {
    let load = item.load.flatMap { $0.kg > 0 ? $0.kg : nil }
    func performed(_ reps: Int) -> Activity.Performed {
      Activity.Performed(reps: reps, loadKG: load ?? planned?.loadKG)
    }
    switch item.reps {
    case .list(let counts): return counts.map(performed)
    case .each(let count):
      return Array(repeating: performed(count), count: min(20, max(1, item.sets ?? 1)))
    case nil: break
    }
    if let seconds = item.hold?.seconds ?? minutes(item).map({ $0 * 60 }) {
      let set = Activity.Performed(seconds: seconds, loadKG: load)
      return Array(repeating: set, count: min(20, max(1, item.sets ?? 1)))
    }
    // "3 sets of bridges": the card knows how many there were in each.
    guard let count = item.sets, let planned, let target = planned.target.first else { return [] }
    return Array(repeating: performed(target), count: min(20, count))
  }

  /// A name the library has not is kept as it was typed.
  private func free(_ item: Slots) -> Activity? {
    guard turn.understanding.findings.isEmpty,
      let name = TypedName(ofDeedsIn: turn.understanding.text, isCounted: item.reps != nil).name
    else { return nil }
    let isBalance = name.contains("balance")
    if let minutes = minutes(item), item.reps == nil {
      return Activity(
        kind: isBalance ? .balance : .aerobic, name: name, minutes: minutes,
        distanceKM: item.distance?.km, effort: effort(item))
    }
    if item.distance != nil, item.reps == nil {
      return Activity(
        kind: .aerobic, name: name, distanceKM: item.distance?.km, effort: effort(item))
    }
    let sets = sets(item, planned: nil)
    guard !sets.isEmpty else { return nil }
    return Activity(kind: .strength, name: name, sets: sets, rir: reserve(item))
  }
}
