import Coaching
import Content
import Language
import Record
import Understanding

extension Turn {
  /// The plan from what the record will be after this turn's changes so far.
  func trainingPlan(adjust: (inout TrainingFacts) -> Void = { _ in }) -> TrainingPlan {
    TrainingPlan(record: recordAfterChanges, on: now.day, tools: tools, adjust: adjust)
  }

  /// The line contains one of the words, in any form the stemmer folds.
  func says(_ words: String...) -> Bool {
    words.contains { word in
      understanding.mayHave(stemOf: word) && understanding.stems.contains(Stemmer.stem(word))
    }
  }

  /// The line contains these words side by side.
  func says(phrase: String) -> Bool {
    guard understanding.mayHave(stemOf: phrase) else { return false }
    let words = phrase.split(separator: " ").map { Stemmer.stem(String($0)) }
    let stems = understanding.stems
    guard !words.isEmpty, stems.count >= words.count else { return false }
    return (0...(stems.count - words.count)).contains { start in
      stems[start..<(start + words.count)].elementsEqual(words)
    }
  }

  /// The full name of an exercise or mode, else the name as it was typed.
  func fullName(_ id: String) -> String {
    library.exercise(id)?.name ?? library.mode(id)?.name ?? id
  }

  /// The name in running text: "chair rise", "exercise bike".
  func shortName(_ id: String) -> String {
    let name = fullName(id)
    let cut = name.firstIndex { ",(".contains($0) } ?? name.endIndex
    let short = name[..<cut].trimmingWhitespace
    // "RDL" and the like keep their capitals.
    if short.dropFirst().first?.isUppercase == true { return String(short) }
    return short.prefix(1).lowercased() + short.dropFirst()
  }

  /// A load in the person's unit: "40 kg", "45 lb".
  func shown(loadKG: Double) -> String {
    guard weightStyle == .pounds else {
      // Of a load told in pounds nobody needs the grams.
      let whole = (loadKG * 4).rounded() / 4
      let isTyped = abs(loadKG * 20 - (loadKG * 20).rounded()) < 1e-6
      return Shown.load(kg: isTyped ? loadKG : whole, as: .kilograms)
    }
    let pounds = (loadKG / MassUnit.pound.kilograms * 2).rounded() / 2
    return Shown.load(kg: pounds * MassUnit.pound.kilograms, as: .pounds)
  }

  /// Distances follow the unit of height: "5 km", "3.1 mi".
  func shown(km: Double) -> String {
    guard profile.text(.heightUnit) == Shown.HeightStyle.feet.rawValue else {
      return km < 1
        ? "\(Int((km * 1000).rounded())) m" : Shown.number(km, places: 2) + " km"
    }
    return Shown.number(km / 1.609344, places: 2) + " mi"
  }

  /// Danger signs of eating: body weights and calories are saved but not said.
  var hidesBodyNumbers: Bool { record.openFlags.values.contains(.numbersOff) }
}

extension StringProtocol {
  /// Without blanks at either end.
  var trimmingWhitespace: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }

  /// With a capital first letter, as a sentence begins.
  var capitalizedSentence: String { prefix(1).uppercased() + dropFirst() }
}
