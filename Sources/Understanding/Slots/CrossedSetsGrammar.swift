import Coaching
import Language

/// Two or three numbers with a cross between: "3x10", "2 by 8", "3x10x20kg".
extension LineScan {
  /// What follows "3 x": repetitions, seconds, metres or a load.
  func crossed(_ start: Int, _ count: Int, from index: Int) -> Reading? {
    guard let second = measured(at: index) else {
      guard word(index - 1) == .by, count > 0 else { return nil }
      return Reading(.reps, start, index, .scheme(SetScheme(reps: [count])))
    }
    var scheme = SetScheme(sets: count)
    var end = second.end
    switch word(end) {
    case .second, .minute, .doubleQuote:
      scheme.holdSeconds = second.value * (word(end) == .minute ? 60 : 1)
      end = word(end + 1) == .hold ? end + 2 : end + 1
    case .kilogram, .pound, .stone:
      guard let load = mass(index, second) else { return nil }
      scheme = SetScheme(reps: [count], loadKilograms: load.mentions.first?.kilograms)
      end = load.end
    case .letterM, .metre, .yard:
      scheme.distanceKilometers = second.value * (word(end) == .yard ? 0.000_914_4 : 0.001)
      end += 1
    default:
      guard let reps = whole(second) else { return nil }
      (scheme.reps, end) = repsList(reps, end)
      if word(end) == .by, let third = measured(at: end + 1) {
        (scheme, end) = thirdPart(scheme, third, end)
      }
      scheme = inOrder(withLoadSaidFirst(scheme, count))
    }
    return finished(scheme, start, end)
  }

  /// "60x8x3" is load, repetitions, sets: nobody does 60 sets, nor 155 repetitions six times.
  private func withLoadSaidFirst(_ scheme: SetScheme, _ count: Int) -> SetScheme {
    guard let reps = scheme.reps.first, scheme.reps.count == 1 else { return scheme }
    var turned = scheme
    if count > 20, reps <= 30 {
      turned.sets = scheme.loadKilograms.flatMap { Int(exactly: $0) }
      turned.loadKilograms = Double(count)
    } else if reps > 100, scheme.loadKilograms == nil {
      (turned.sets, turned.reps, turned.loadKilograms) = (nil, [count], Double(reps))
    }
    return turned
  }

  /// "2 by 8"; "70 by 3 march" names a day.
  func spokenCross(_ start: Int, _ count: Int, from index: Int) -> Reading? {
    guard (1...20).contains(count), let second = measured(at: index), let reps = whole(second),
      (1...100).contains(reps)
    else { return nil }
    switch word(second.end) {
    case .monthName, .ordinalEnding, .stone, .kilogram, .pound, .of, .slash, .hyphen: return nil
    default: return crossed(start, count, from: index)
    }
  }

  /// "12 x 3" and "twelve times three" are three sets of twelve: many sets of few are rare.
  private func inOrder(_ scheme: SetScheme) -> SetScheme {
    guard let sets = scheme.sets, sets >= 10, scheme.reps.count == 1, let reps = scheme.reps.first,
      reps <= 4
    else { return scheme }
    var turned = scheme
    (turned.sets, turned.reps) = (reps, [sets])
    return turned
  }

  /// The load in "3x10x20kg", with or without its unit.
  private func thirdPart(_ scheme: SetScheme, _ third: NumberSpan, _ index: Int) -> (SetScheme, Int)
  {
    var scheme = scheme
    if word(third.end).massUnitSymbol, let load = mass(index + 1, third) {
      scheme.loadKilograms = load.mentions.first?.kilograms
      return (scheme, load.end)
    }
    scheme.loadKilograms = third.value
    return (scheme, third.end)
  }
}
