import Coaching
import Content
import Record

/// The next set in words: name with its leg, amount with unit and load, rest.
struct LiveWording {
  let turn: Turn
  let trainee: Trainee

  func name(_ place: LivePlace) -> String {
    let name = turn.shortName(place.item.exercise).capitalizedSentence
    guard let injured = trainee.unloadedLeg else { return name }
    let side = place.item.slot == Slot.injuredLeg.rawValue ? injured : injured.other
    return turn.wording(LivePhrase.side, ["name": name, "side": side.rawValue])
  }

  func amount(_ place: LivePlace) -> String {
    let dose = turn.tools.exercises[Exercise.ID(rawValue: place.item.exercise)]?.dose
    let unit: [CountUnit: String] = [.seconds: " s", .steps: " steps", .metres: " m"]
    var text = String(place.target) + (dose.flatMap { unit[$0.unit] } ?? "")
    if let hold = dose?.holdSeconds {
      text += turn.wording(WorkoutPhrase.hold, ["seconds": String(hold)])
    }
    if dose?.eachLeg == true, trainee.unloadedLeg == nil {
      text += turn.wording(WorkoutPhrase.eachSide)
    }
    if let load = place.item.loadKG, load > 0 {
      text += turn.wording(LogPhrase.atLoad, ["load": turn.shown(loadKG: load)])
    }
    return text
  }

  /// Seconds of rest after a set of it.
  func restSeconds(_ place: LivePlace) -> Int {
    Slot(rawValue: place.item.slot).map { trainee.restSeconds(in: $0) } ?? 60
  }
}
