import Coaching
import Record

extension Entry {
  /// The row with its numbers; units stand in the names of the members.
  var tree: JSONTree {
    var members = body.members
    members["day"] = .text(day.iso)
    members["told_at"] = .whole(toldAt)
    return .object(members.compactMapValues { $0 })
  }
}

extension Entry.Body {
  fileprivate var members: [String: JSONTree?] {
    switch self {
    case .weight(let kg): ["kg": .number(kg)]
    case .activity(let activity): activity.members
    case .pain(let pain):
      [
        "joint": .text(pain.joint), "side": pain.side.map { .text($0) },
        "score": .number(pain.score), "moment": .text(pain.moment.rawValue),
        "usual": pain.usual.map { .number($0) },
      ]
    case .test(let result):
      [
        "test": .text(result.test), "value": .number(result.value),
        "side": result.side.map { .text($0) },
      ]
    case .food(let food):
      [
        "kcal": food.kcal.map { .number($0) }, "protein_g": food.proteinG.map { .number($0) },
        "is_whole_day": .flag(food.isWholeDay),
      ]
    case .goal(let goal):
      [
        "rate_lb_per_week": goal.rateLBPerWeek.map { .number($0) },
        "kcal": goal.kcal.map { .number($0) }, "target_kg": goal.targetKG.map { .number($0) },
      ]
    case .flag(let flag):
      [
        "rule": .text(flag.rule), "action": .text(flag.action), "is_cleared": .flag(flag.isCleared),
      ]
    case .card(let card):
      [
        "letter": .text(card.letter), "level": .whole(Int64(card.level)),
        "items": .array(card.items.map(\.tree)),
      ]
    case .absence(let absence): ["reason": .text(absence.reason.rawValue)]
    }
  }
}

extension Activity {
  fileprivate var members: [String: JSONTree?] {
    [
      "kind": .text(kind.rawValue), "name": .text(name),
      "sets": sets.isEmpty ? nil : .array(sets.map(\.tree)),
      "minutes": minutes.map { .number($0) }, "distance_km": distanceKM.map { .number($0) },
      "effort": effort.map { .text($0) }, "rir": rir.map { .number($0) },
      "pain": pain.map { .number($0) }, "was_sharp": .flag(wasSharp),
    ]
  }
}

extension Activity.Performed {
  fileprivate var tree: JSONTree {
    .members([
      "reps": reps.map { .whole(Int64($0)) }, "seconds": seconds.map { .number($0) },
      "load_kg": loadKG.map { .number($0) }, "side": side.map { .text($0) },
    ])
  }
}

extension Card.Item {
  fileprivate var tree: JSONTree {
    .members([
      "slot": .text(slot), "exercise": .text(exercise), "sets": .whole(Int64(sets)),
      "target": .array(target.map { .whole(Int64($0)) }), "load_kg": loadKG.map { .number($0) },
    ])
  }
}
