import Coaching
import Language

/// What was done: one exercise, or several entries in one line.
extension SlotFilling {
  mutating func fillWorkoutLog() {
    slots.date = lineDate
    slots.asPlanned = first(.plan) == nil ? nil : true
    slots.difficulty = first(.difficulty)?.id
    fillLoggedPain()
    let entries = entries()
    if entries.count > 1 {
      slots.items = entries.map { datedItem($0) }
    } else {
      let only = entries.first ?? Entry(head: nil, tokens: tokens)
      take(item(only))
      if let head = only.head, slots.reps == nil, slots.hold == nil {
        slots.reps = countInTest(head)
      }
      if only.head != nil { fillSidesOrDays(only) }
    }
  }

  private mutating func fillLoggedPain() {
    guard let pain = first(.pain) else {
      guard let told = scoreBesideWorkout else { return }
      (slots.pain, slots.joint) = (told.score.number, told.joint.id)
      slots.side = side(near: told.joint.tokens)
      return
    }
    slots.pain = pain.number
    let joint = mentions.last {
      $0.kind == .joint && $0.tokens.lowerBound < pain.tokens.upperBound + 3
    }
    slots.joint = joint?.id
    slots.side = joint.flatMap { side(near: $0.tokens) }
  }

  mutating func take(_ entry: Slots) {
    slots.exercise = entry.exercise
    slots.sets = entry.sets
    slots.reps = entry.reps
    slots.load = entry.load
    slots.duration = entry.duration
    slots.hold = entry.hold
    slots.distance = entry.distance
    slots.rir = entry.rir
    slots.rpe = entry.rpe
    slots.perSide = entry.perSide
  }
}

extension SlotFilling {
  /// The slots of one entry.
  func item(_ entry: Entry) -> Slots {
    var item = Slots()
    item.exercise = entry.head?.id
    let isMode = entry.head?.kind == .mode
    let isHold = entry.head?.id.map { scan.lexicon.holds.contains($0) } ?? false
    var bare: [Mention] = []
    var times: Int?
    let score = scoreBesideWorkout?.score.tokens
    for mention in mentions
    where mention.tokens != score && entry.tokens.contains(mention.tokens.lowerBound) {
      switch mention.value {
      case .scheme(let scheme) where scheme.isTimes: times = times ?? scheme.reps.first
      case .scheme(let scheme) where isNextSet(mention, scheme, item):
        item.reps = appended(scheme.reps, to: item.reps)
      case .scheme(let scheme) where isFurther(scheme, item): addSets(scheme, to: &item)
      case .scheme(let scheme): merge(scheme, into: &item)
      case .mass, .kilograms: setLoad(mention.kilograms, of: &item)
      case .seconds(let seconds) where mention.kind == .duration:
        place(seconds, isMode: isMode, isHold: isHold, into: &item)
      case .kilometers(let distance, let inMetres):
        if inMetres, isMode, distance < 0.1 {
          item.duration = .minutes(distance * 1000)
        } else {
          item.distance = Kilometers(km: distance)
        }
      case .effort(.rir, let value): item.rir = value
      case .effort(.rpe, let value): item.rpe = value
      case .number where mention.kind == .number: bare.append(mention)
      default: continue
      }
    }
    takeLeadingCount(entry, &bare, &item)
    if isMode { takeSharedUnit(entry, &bare, &item) }
    takeTimes(times, bare, &item)
    finish(&item, bare: bare, isMode: isMode, isHold: isHold)
    if item.sets == nil, !isMode { item.sets = setsSaid(item.reps, in: entry.tokens) }
    return item
  }

  private func merge(_ scheme: SetScheme, into item: inout Slots) {
    item.sets = item.sets ?? scheme.sets
    if item.reps == nil, let first = scheme.reps.first {
      item.reps = scheme.reps.count == 1 ? .each(first) : .list(scheme.reps)
      if scheme.reps.count > 1 { item.sets = item.sets ?? scheme.reps.count }
    } else if scheme.sets == nil, scheme.reps.count == 1 {
      // "10 each leg x3": what follows the repetitions counts the sets.
      item.sets = item.sets ?? scheme.reps.first
    }
    if item.hold == nil, let seconds = scheme.holdSeconds { item.hold = Seconds(seconds: seconds) }
    setLoad(scheme.loadKilograms, of: &item)
    if let distance = scheme.distanceKilometers { item.distance = Kilometers(km: distance) }
    if scheme.perSide { item.perSide = true }
  }

  /// The first load told is the working load.
  func setLoad(_ kilograms: Double?, of item: inout Slots) {
    guard item.load == nil, let kilograms else { return }
    item.load = Kilograms(kg: kilograms)
  }

  /// Seconds in an exercise are a hold; minutes are one only where it is done by holding still.
  private func place(_ seconds: Double, isMode: Bool, isHold: Bool, into item: inout Slots) {
    if !isMode, isHold || (seconds < 60 && item.exercise != nil) {
      item.hold = item.hold ?? Seconds(seconds: seconds)
    } else if item.duration == nil {
      item.duration = .minutes(seconds / 60)
    }
  }

  /// A number without a unit: repetitions of an exercise, minutes of an aerobic mode.
  private func finish(_ item: inout Slots, bare: [Mention], isMode: Bool, isHold: Bool) {
    if isMode { (item.reps, item.sets) = (nil, item.duration == nil ? nil : item.sets) }
    guard let said = bare.first(where: { (1...500).contains($0.number ?? 0) }),
      let number = said.number, item.exercise != nil
    else { return }
    if isMode {
      // "walk 30" are minutes, "40 lengths" are not.
      let end = said.tokens.upperBound
      let isDated = mentions.contains { $0.kind == .date && $0.tokens.lowerBound == end }
      if item.duration == nil, item.distance == nil, scan.isClauseEnd(end) || isDated {
        item.duration = .minutes(number)
      }
    } else if isHold, item.hold == nil, item.reps == nil {
      item.hold = Seconds(seconds: number)
    } else if item.reps == nil, item.hold == nil || !isHold, item.duration == nil,
      let reps = Int(exactly: number)
    {
      item.reps = .each(reps)
    } else if item.load == nil, item.reps != nil, bare.count == 1 {
      item.load = Kilograms(kg: number * bareLoadUnit.kilograms)
    }
  }
}
