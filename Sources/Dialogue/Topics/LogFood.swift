package import Coaching
package import Record
import Understanding

/// What a line tells of food.
struct FoodReading {
  let food: Food?
  let day: Day?

  init(_ turn: Turn) {
    day = turn.saidDay
    let kcal = turn.slots.energy?.kcal
    let protein = turn.slots.protein?.g
    guard kcal != nil || protein != nil else {
      food = nil
      return
    }
    let isWholeDay =
      turn.says("total", "altogether", "intake") || turn.says(phrase: "so far")
      || turn.says(phrase: "all day") || turn.says(phrase: "finished the day")
    food = Food(kcal: kcal, proteinG: protein, isWholeDay: isWholeDay)
  }

  /// More than a day of eating can hold is a slip.
  var isBelievable: Bool {
    guard let food else { return false }
    return (0...12_000).contains(food.kcal ?? 0) && (0...600).contains(food.proteinG ?? 0)
  }
}

extension FoodReading {
  /// 2 kcal are more likely a slip for 2,000.
  var isHardlyFood: Bool {
    guard let food, food.proteinG == nil, let kcal = food.kcal else { return false }
    return kcal > 0 && kcal < 20
  }
}

/// Calories and protein eaten.
package struct LogFood {
  func answer(_ turn: inout Turn) {
    let reading = FoodReading(turn)
    guard let day = reading.day else {
      turn.say(LogPhrase.dayToCome)
      return
    }
    guard let food = reading.food else {
      turn.say(LogPhrase.whatFood)
      return
    }
    guard reading.isBelievable else {
      turn.say(LogPhrase.foodRange)
      return
    }
    if reading.isHardlyFood {
      turn.say(LogPhrase.foodDoubt, ["what": Self.text(food, turn)], isPrivate: true)
      return
    }
    if turn.corrects, let entry = turn.justTold({ if case .food = $0 { true } else { false } }),
      case .food(var known) = entry.body
    {
      known.kcal = food.kcal ?? known.kcal
      known.proteinG = food.proteinG ?? known.proteinG
      turn.change(.replace(entry: entry.id, with: .food(known), on: entry.day))
    } else {
      save(reading, &turn)
    }
    guard !turn.hidesBodyNumbers else {
      turn.say(LogPhrase.savedOnly, isPrivate: true)
      return
    }
    let text = Self.text(food, turn)
    turn.say(LogPhrase.logged, ["day": turn.shown(day), "what": text], isPrivate: true)
    let total = Self.total(of: day, in: turn.recordAfterChanges)
    if total != food {
      turn.say(
        LogPhrase.foodDay, ["day": turn.shown(day), "total": Self.text(total, turn)],
        isPrivate: true)
    }
    turn.conversation.latestChange = text
    turn.suggest("undo", "calories")
  }

  func save(_ reading: FoodReading, _ turn: inout Turn) {
    guard reading.isBelievable, !reading.isHardlyFood, let food = reading.food,
      let day = reading.day
    else { return }
    turn.change(.add(.food(food), on: day))
  }

  /// The day's sum; a number told for the whole day replaces what was told before it.
  package static func total(of day: Day, in record: UserRecord) -> Food {
    var total = Food(isWholeDay: true)
    for entry in record.entries where entry.day == day {
      guard case .food(let food) = entry.body else { continue }
      if let kcal = food.kcal {
        total.kcal = food.isWholeDay ? kcal : (total.kcal ?? 0) + kcal
      }
      if let protein = food.proteinG {
        total.proteinG = food.isWholeDay ? protein : (total.proteinG ?? 0) + protein
      }
    }
    return total
  }

  /// "600 kcal, 30 g protein".
  static func text(_ food: Food, _ turn: Turn) -> String {
    var parts: [String] = []
    if let kcal = food.kcal { parts.append(turn.shown(kcal.wholeHalfAway) + " kcal") }
    if let protein = food.proteinG {
      parts.append(
        turn.wording(LogPhrase.protein, ["grams": Shown.number(protein, places: 1)]))
    }
    return parts.joined(separator: ", ")
  }
}
