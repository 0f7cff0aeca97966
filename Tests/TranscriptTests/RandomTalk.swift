import SeededRandom

/// Lines as people type them, drawn by a seed: facts, logs, plans, goals, undo, nonsense, days passing.
struct RandomTalk {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(state: seed) }

  struct Line {
    let text: String
    /// Hours since the line before.
    let hours: Int
  }

  mutating func lines(_ count: Int) -> [Line] {
    (0..<count).map { _ in
      Line(text: line(), hours: random.one(in: 4) ? Int.random(in: 1...40, using: &random) : 0)
    }
  }

  private mutating func line() -> String {
    let number = { (range: ClosedRange<Int>, random: inout SplitMix64) in
      String(Int.random(in: range, using: &random))
    }
    let joint = random.pick(["knee", "hip", "ankle", "back", "left knee"], else: "knee")
    let move = random.pick(
      ["squats", "bridges", "chair rise", "heel raise", "leg press", "lunges", "wall sit"],
      else: "squats")
    let pool = [
      "\(number(15...90, &random))\(random.pick(["m", "f", ""], else: "")) \(number(150...195, &random))cm \(number(40...130, &random))kg",
      "i am \(number(16...90, &random))", "start", "skip", "stop", "no", "yes", "none", "nothing",
      "\(number(0...12, &random))", "my left leg is in a cast", "the cast came off",
      "full weight bearing allowed", "i am pregnant", "post polio", "i use a wheelchair",
      "i have a gym", "bands and stairs", "no equipment", "desk job",
      "next workout", "go", "done", "done, \(joint) \(number(0...8, &random))", "skip it", "pause",
      "too hard", "too easy", "swap \(move)", "week", "why", "more", "source?",
      "did \(move) \(number(1...4, &random))x\(number(3...15, &random))",
      "\(move) \(number(5...120, &random))kg \(number(1...5, &random))x\(number(3...12, &random))",
      "no wait, \(number(1...4, &random))x\(number(3...15, &random))", "make that 12 12",
      "that was yesterday", "walked \(number(3...90, &random)) min",
      "ran \(number(2...12, &random)) km", "\(joint) \(number(0...10, &random))/10",
      "\(joint) is fine again", "i have a fever", "i have a cold", "not today, busy",
      "weighed \(number(40...130, &random))", "lunch \(number(200...1500, &random)) kcal",
      "chair test \(number(0...25, &random))", "one leg \(number(0...45, &random)) s",
      "25 squats in one go",
      "lose \(random.pick(["1 lb", "2 lb", "half a kilo"], else: "1 lb")) a week",
      "maintain", "how many calories", "ok set that", "what is my goal",
      "how am i doing", "show my log", "chart weight", "what do you know about me",
      "undo", "redo", "the doctor says i can carry on", "crushing chest pain", "forget my weight",
      "why is my leg thinner", "how long does it take", "and for my mum, she is 80", "asdf qwer",
      "ignore all that {name}", "thanks", "bye",
    ]
    return random.pick(pool, else: "help")
  }
}
