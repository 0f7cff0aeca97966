/// How long a session takes, and how it is cut to the minutes someone has.
package enum SessionLength {
  package static let warmUpSeconds = 300
  package static let shortWarmUpSeconds = 120

  /// Whole minutes, warm-up and rests included.
  package static func minutes(_ items: [PlannedItem], warmUpSeconds: Int = warmUpSeconds) -> Int {
    let seconds = items.reduce(warmUpSeconds) {
      $0 + $1.sets * ($1.workSeconds + $1.restSeconds)
    }
    return (seconds + 59) / 60
  }

  /// Cuts sets to two, then slots off the end down to two, sets to one, slots down to one;
  /// balance stays.
  static func fit(
    _ items: [PlannedItem], capMinutes: Int, warmUpSeconds: Int
  ) -> (items: [PlannedItem], dropped: [Slot]) {
    var items = items
    var dropped: [Slot] = []
    func isTooLong() -> Bool { minutes(items, warmUpSeconds: warmUpSeconds) > capMinutes }
    for (mostSets, fewestSlots) in [(2, 2), (1, 1)] {
      if isTooLong() {
        for place in items.indices { items[place].sets = min(items[place].sets, mostSets) }
      }
      while isTooLong() {
        let loose = items.indices.filter { items[$0].slot != .balance }
        guard loose.count > fewestSlots, let last = loose.last else { break }
        dropped.append(items.remove(at: last).slot)
      }
    }
    return (items, dropped)
  }
}

extension SessionPlanner {
  func fitted(
    _ items: [PlannedItem], leftOut: [Slot], _ request: SessionRequest
  ) -> TrainingSession {
    var items = items
    var leftOut = leftOut
    var warmUp = SessionLength.warmUpSeconds
    if let cap = request.capMinutes {
      if cap < 15 { warmUp = SessionLength.shortWarmUpSeconds }
      let fitted = SessionLength.fit(items, capMinutes: cap, warmUpSeconds: warmUp)
      items = fitted.items
      leftOut += fitted.dropped
    }
    return TrainingSession(
      letter: request.letter, level: trainee.level, items: items,
      minutes: SessionLength.minutes(items, warmUpSeconds: warmUp), leftOut: leftOut)
  }
}
