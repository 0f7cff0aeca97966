/// Which exercise stands in which slot.
struct SlotAssignments {
  /// What the user is on: done last there, or moved to.
  var home: [Slot: Exercise.ID] = [:]
  /// What was done while that one was not usable.
  private(set) var standIns: [Slot: Exercise.ID] = [:]
  private var afreshSince: Day?

  mutating func startAfresh(since day: Day) {
    guard afreshSince.map({ $0 < day }) ?? true else { return }
    afreshSince = day
    home = [:]
    standIns = [:]
  }

  mutating func add(_ item: PerformedExercise) {
    guard let slot = item.slot, slot != .injuredLeg else { return }
    if let absent = item.standsInFor, home[slot] == absent || home[slot] == nil {
      home[slot] = absent
      standIns[slot] = item.exercise
    } else {
      home[slot] = item.exercise
      standIns[slot] = nil
    }
  }

  /// The slot a step was taken in moves; loose work moves the slots the exercise stands in.
  mutating func move(from old: Exercise.ID, to new: Exercise.ID, in slot: Slot?) {
    for (place, id) in home where id == old && (slot ?? place) == place { home[place] = new }
    for (place, id) in standIns where id == old && (slot ?? place) == place {
      standIns[place] = new
    }
  }
}
