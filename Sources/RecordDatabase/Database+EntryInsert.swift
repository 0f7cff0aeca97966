import Coaching
import GRDB
import Record

extension Database {
  /// Adds an entry and returns its id.
  func insert(
    _ body: Entry.Body, on day: Day, toldAt: Int64, change: Int64, user: Int64
  ) throws -> Int64 {
    try run(
      "INSERT INTO entry (user_id, change_id, day, told_at, kind) VALUES (?, ?, ?, ?, ?)",
      [user, change, day.iso, toldAt, EntryKind(body).rawValue])
    let id = lastInsertedRowID
    try insert(body, of: id)
    return id
  }

  private func insert(_ body: Entry.Body, of id: Int64) throws {
    switch body {
    case .weight(let kg):
      try run("INSERT INTO weight_entry (entry_id, kg) VALUES (?, ?)", [id, kg])
    case .activity(let activity):
      try insert(activity, of: id)
    case .pain(let pain):
      try run(
        "INSERT INTO pain (entry_id, joint, side, score, moment, usual) VALUES (?, ?, ?, ?, ?, ?)",
        [
          id, pain.joint.withoutNUL, pain.side, pain.score, pain.moment.rawValue, pain.usual,
        ])
    case .test(let result):
      try run(
        "INSERT INTO test (entry_id, test, value, side) VALUES (?, ?, ?, ?)",
        [id, result.test.withoutNUL, result.value, result.side])
    case .food(let food):
      try run(
        "INSERT INTO food (entry_id, kcal, protein_g, is_whole_day) VALUES (?, ?, ?, ?)",
        [id, food.kcal, food.proteinG, food.isWholeDay])
    case .goal(let goal):
      try run(
        "INSERT INTO goal (entry_id, rate_lb_per_week, kcal, target_kg) VALUES (?, ?, ?, ?)",
        [id, goal.rateLBPerWeek, goal.kcal, goal.targetKG])
    case .flag(let flag):
      try run(
        "INSERT INTO flag (entry_id, rule, action, is_cleared) VALUES (?, ?, ?, ?)",
        [id, flag.rule, flag.action, flag.isCleared])
    case .card(let card):
      try insert(card, of: id)
    case .absence(let absence):
      try run(
        "INSERT INTO absence (entry_id, reason) VALUES (?, ?)", [id, absence.reason.rawValue])
    }
  }

  private func insert(_ activity: Activity, of id: Int64) throws {
    try run(
      """
      INSERT INTO activity
        (entry_id, kind, name, minutes, distance_km, effort, rir, pain, was_sharp)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        id, activity.kind.rawValue, activity.name.withoutNUL, activity.minutes,
        activity.distanceKM, activity.effort, activity.rir, activity.pain, activity.wasSharp,
      ])
    for (position, set) in activity.sets.enumerated() {
      try run(
        """
        INSERT INTO activity_set (entry_id, position, reps, seconds, load_kg, side)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [id, position, set.reps, set.seconds, set.loadKG, set.side])
    }
  }

  private func insert(_ card: Card, of id: Int64) throws {
    try run(
      "INSERT INTO card (entry_id, letter, level) VALUES (?, ?, ?)", [id, card.letter, card.level])
    for (position, item) in card.items.enumerated() {
      let target = "[" + item.target.map(String.init).joined(separator: ",") + "]"
      try run(
        """
        INSERT INTO card_item (entry_id, position, slot, exercise, sets, target, load_kg)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
          id, position, item.slot.withoutNUL, item.exercise.withoutNUL, item.sets, target,
          item.loadKG,
        ])
    }
  }
}
