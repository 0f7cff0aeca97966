import Content

/// Figures that no fact carries: in a sentence of an answer, and in a next step, which states no fact.
struct FigureCheck {
  let library: Library
  let mistakes: MistakeList

  func run() {
    for variant in library.answers.values.flatMap(\.variants) {
      for statement in variant.say { check(statement) }
      if let next = variant.nextStep { check(next) }
    }
  }

  private func check(_ statement: Statement) {
    guard let text = statement.text else { return }
    let carried = Set(
      statement.facts.compactMap { library.facts[$0]?.say }.flatMap(Figures.all))
    for figure in Figures.all(in: text) where !carried.contains(figure) {
      mistakes.add(
        statement.location, "no fact of this sentence has the number \(figure)",
        remedy: "name the fact that carries it, or say what the facts say")
    }
  }

  private func check(_ next: LocatedString) {
    guard let measure = Figures.firstMeasure(in: Figures.withoutQuotes(next.text)) else { return }
    mistakes.add(
      next.location, "the next step states \"\(measure)\"",
      remedy:
        "a step states no fact: move it into `say` with its facts, or quote it as an example to type"
    )
  }
}

/// Numbers in digits, as sentences have them.
enum Figures {
  /// "1,400" and "1400" are the same number.
  static func all(in text: String) -> [String] {
    text.matches(of: /\d+(?:[.,]\d+)*/).map { String($0.output).replacing(",", with: "") }
  }

  /// The text without what stands in double quotes, such as a line to type.
  static func withoutQuotes(_ text: String) -> String {
    text.replacing(/"[^"]*"|“[^”]*”/, with: "")
  }

  /// The first number with a unit or percent sign behind it.
  static func firstMeasure(in text: String) -> String? {
    let measure =
      /\d+(?:[.,]\d+)*[\s-]*(?:%|(?:per ?cent|kcal|calories|kilos?|kg|g|grams?|mg|lbs?|pounds?|stone|cm|mm|km|m|metres?|meters?|miles?|feet|inch(?:es)?|seconds?|secs?|s|minutes?|mins?|min|hours?|days?|weeks?|months?|years?|times|reps|repetitions|sets|steps|points)\b)/
    return text.firstMatch(of: measure).map { String($0.output) }
  }
}
