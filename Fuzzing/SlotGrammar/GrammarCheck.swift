import CoachKit
import Coaching
import Content
import FuzzDriver
import FuzzEngine
import Language
import Understanding

/// The slot grammars with the checks of what they read.
final class GrammarCheck: Sendable {
  private let recognizer: Recognizer
  private let typed: TypedLine
  private let ranges: SlotRanges
  /// One for each way of filling slots.
  private static let intents = [
    "profile.set", "profile.bmi", "profile.show", "profile.delete", "goal.set", "goal.calories",
    "goal.timeline", "goal.show", "goal.options", "energy.exercise_burn", "log.workout",
    "log.weight", "log.food", "log.pain", "log.test", "sign.self_check", "log.undo", "log.history",
    "progress.chart", "progress.summary", "workout.next", "workout.week", "workout.swap",
    "workout.feedback", "workout.skip", "workout.why", "cause.alcohol",
  ]

  init() throws {
    let content = try FuzzedEngine.content()
    recognizer = content.recognizer
    typed = TypedLine(content: content)
    ranges = SlotRanges(content: content)
  }

  func checkLine(_ input: inout FuzzedInput) {
    let today = input.flag() ? Day(number: 20_500 + input.choice(of: 400)) : nil
    let unit: MassUnit = input.flag() ? .pound : .kilogram
    let intent = Self.intents[input.choice(of: Self.intents.count)]
    let text = typed.text(&input)
    let line = recognizer.repaired(text)
    let mentions = recognizer.slotReader.mentions(in: line)
    checkMentions(mentions, in: line, text)
    let slots = recognizer.slotReader.slots(
      for: intent, in: line, mentions: mentions, today: today, bareUnit: unit)
    ranges.check(slots, in: "\(intent): \(text)")
  }

  private func checkMentions(_ mentions: [Mention], in line: TokenizedLine, _ text: String) {
    var end = 0
    for (place, mention) in mentions.enumerated() {
      let range = mention.tokens
      FuzzTarget.claim(
        !range.isEmpty && range.lowerBound >= 0 && range.upperBound <= line.tokens.count,
        "mention \(mention) within the \(line.tokens.count) tokens of '\(text)'")
      // A phrase with two meanings gives two mentions with the same tokens; the knee of "no knee pain" lies within it.
      let isWithin =
        place > 0 && range.lowerBound >= mentions[place - 1].tokens.lowerBound
        && range.upperBound <= end
      FuzzTarget.claim(
        isWithin || range.lowerBound >= end, "mentions from left to right: \(mentions) in '\(text)'"
      )
      end = max(end, range.upperBound)
    }
    let again = recognizer.slotReader.mentions(in: line)
    FuzzTarget.claim(again == mentions, "the same mentions twice in '\(text)'")
  }

  /// A weight that is told in whole and tenths comes out in kilograms.
  func checkAmount(_ input: inout FuzzedInput) {
    let units: [(names: [String], kilograms: Double, amounts: ClosedRange<Int>)] = [
      (["kg", "kilos", "kilograms", "kgs"], 1, 30...300),
      (["lb", "lbs", "pounds"], 0.453_592_37, 80...600), (["stone", "st"], 6.350_293_18, 6...40),
    ]
    let unit = units[input.choice(of: units.count)]
    let name = unit.names[input.choice(of: unit.names.count)]
    let whole = unit.amounts.lowerBound + input.choice(of: unit.amounts.count)
    let tenths = input.choice(of: 10)
    let space = input.flag() ? " " : ""
    let amount = tenths == 0 ? "\(whole)" : "\(whole).\(tenths)"
    let starts = ["i weigh ", "my weight is ", "weighed in at ", "today i weigh "]
    let text = starts[input.choice(of: starts.count)] + amount + space + name
    let slots = recognizer.slots(of: text, for: "log.weight")
    let told = (Double(whole) + Double(tenths) / 10) * unit.kilograms
    FuzzTarget.claim(
      slots.weight.map { abs($0.kg - told) < 0.001 } ?? false,
      "\(told) kg of '\(text)', not \(String(describing: slots.weight))")
  }
}
