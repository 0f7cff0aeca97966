import Coaching
import Language

/// Weigh-ins, meals, pains and tests told in one line.
extension SlotFilling {
  /// "mon 70.2, tue 70.0": each weight with its day.
  mutating func fillWeighIns() {
    let values = mentions.filter { mention in
      if mention.kind == .weight || mention.kind == .load {
        return !isDifference(mention) && (mention.kilograms ?? 0) >= 25
      }
      return mention.kind == .number && bodyWeight(mention.number ?? 0) != nil
    }
    guard let parts = labelled(values, \.dayLabel) else { return }
    let items = parts.map { part in
      var part = part
      part.fillWeighIn()
      part.slots.date = part.slots.date ?? .today
      return part.slots
    }
    guard items.allSatisfy({ $0.weight != nil }) else { return }
    slots.items = items
    (slots.weight, slots.date) = (latest(items)?.weight, latest(items)?.date)
  }

  /// "breakfast 400 kcal, lunch 650": each meal; together they are what was eaten.
  mutating func fillMeals() {
    let energies = mentions.filter { isMeal($0) }
    guard energies.contains(where: { $0.kind == .energy }), energies.count > 1,
      !scan.hasText(Self.comparing),
      !energies.dropFirst().contains(where: { isMeasureOfAnother($0) })
    else { return }
    let items = parts(at: energies).map { range in
      var part = part(range)
      part.fillFood()
      if part.slots.energy == nil, let number = part.first(.number)?.number {
        part.slots.energy = Kilocalories(kcal: number)
      }
      return part.slots
    }
    slots.items = items
    guard lineDates < 2 else { return }
    let total = items.compactMap { $0.energy?.kcal }.reduce(0, +)
    let protein = items.compactMap { $0.protein?.g }.reduce(0, +)
    slots.energy = Kilocalories(kcal: total)
    if protein > 0 { slots.protein = Grams(g: protein) }
  }

  private static let comparing: Set<String> = [
    "instead", "goal", "target", "limit", "left", "over", "under", "budget", "burned", "burnt",
    "than", "allowed", "maintenance",
  ]

  var lineDates: Int { Set(mentions.compactMap(\.date)).count }

  /// "2000 kcal out of 2200 kcal", "from 2000 to 1800".
  private func isMeasureOfAnother(_ mention: Mention) -> Bool {
    [.of, .outOf, .to, .from].contains(scan.word(mention.tokens.lowerBound - 1))
  }

  /// Energy, or a bare number that can be a meal's.
  private func isMeal(_ mention: Mention) -> Bool {
    if mention.kind == .energy { return true }
    guard mention.kind == .number, let number = mention.number, (50...5000).contains(number) else {
      return false
    }
    return ![.of, .outOf, .slash].contains(scan.word(mention.tokens.upperBound))
  }

  /// "hip 4 and back 2", "knee 6 yesterday, 4 today".
  mutating func fillPains() {
    let values = mentions.filter { $0.kind == .pain || isScore($0) }
    guard let parts = labelled(values, \.painLabel) else { return }
    var items: [Slots] = []
    for part in parts {
      var part = part
      part.fillPain()
      if part.slots.date == nil, part.dayLabel != nil { part.slots.date = .today }
      if part.slots.joint == nil, part.slots.muscle == nil {
        if part.saysBack {
          part.slots.joint = "back"
        } else {
          (part.slots.joint, part.slots.muscle) =
            (items.last?.joint ?? slots.joint, items.last?.muscle ?? slots.muscle)
          part.slots.side = part.slots.side ?? items.last?.side
        }
      }
      items.append(part.slots)
    }
    guard items.allSatisfy({ $0.pain != nil }), let latest = latest(items) else { return }
    slots.items = items
    (slots.pain, slots.joint, slots.muscle) = (latest.pain, latest.joint, latest.muscle)
    slots.side = latest.side
    if Set(items.map(\.date)).count > 1 { slots.date = latest.date }
  }

  private var saysBack: Bool { tokens.contains { scan.text($0) == "back" } }

  private var painLabel: String? {
    let place = first(.joint)?.id ?? first(.muscle)?.id ?? (saysBack ? "back" : nil)
    let words = [place, side(near: nil), dayLabel].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// "left calf 36, right calf 33.5", "chair stands 11, sarcf 2".
  mutating func fillTests() {
    let kinds: Set<Mention.Kind> = [.number, .duration, .circumference, .reps, .sets]
    let values = mentions.filter { kinds.contains($0.kind) && !isPlace($0) }
    guard let parts = labelled(values, \.testLabel) else { return }
    let shared = parts.lazy.compactMap(\.testSaid).first ?? slots.test
    let items = parts.map { part in
      var part = part
      part.impliedTest = part.testSaid ?? shared
      part.fillTest()
      return part.slots
    }
    let isWhole = items.allSatisfy {
      $0.test != nil && ($0.count != nil || $0.duration != nil || $0.circumference != nil)
    }
    guard isWhole, let first = items.first else { return }
    slots.items = items
    (slots.test, slots.side, slots.count) = (first.test, first.side, first.count)
    (slots.duration, slots.circumference) = (first.duration, first.circumference)
  }

  private var testLabel: String? {
    let words = [testSaid, sideLabel, dayLabel].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// The test of this part; where tests are told, a chair alone is the chair test.
  private var testSaid: String? {
    if let test = ids(.test).first ?? testOfExercise() { return test }
    if ids(.muscle).contains("calves") { return "calf" }
    if ids(.muscle).contains("quadriceps") { return "thigh" }
    return tokens.contains { scan.text($0) == "chair" } ? "cst30" : nil
  }
}
