package import Content
package import Understanding

/// How a line was read, in plain words, for `/why-that`.
package struct ExplanationText: Sendable {
  private let recognizer: Recognizer
  /// Columns to wrap at; nil leaves lines as long as they are.
  private let width: Int?

  package init(recognizer: Recognizer, width: Int? = nil) {
    self.recognizer = recognizer
    self.width = width
  }

  /// The reading of a line by itself; `answeredAs` is what the talk around it made of it.
  package func text(of line: String, answeredAs intent: IntentID? = nil) -> String {
    let read = recognizer.understand(line)
    var parts = [verdict(read)]
    if let intent, intent != read.intent {
      parts.append("The talk around the line decided: I answered it as \(intent).")
    }
    let explained = recognizer.explain(line)
    for (place, reading) in read.alternatives.prefix(2).enumerated() {
      guard let explanation = explained.first(where: { $0.intent == reading.intent }) else {
        continue
      }
      parts.append(
        (place == 0 ? "Nearest: " : "Next: ")
          + "\(reading.intent), confidence \(MissLog.shown(reading.confidence)). "
          + votes(explanation))
    }
    if parts.contains(where: { $0.contains("[") }) {
      parts.append("A word in [brackets] stands for all words of that meaning, or for a value.")
    }
    if read.ambiguous { parts.append("The two are close: there I ask instead of guessing.") }
    parts += repairs(read) + danger(line, read)
    parts.append(
      "It is for this coach with a likelihood of \(MissLog.shown(read.belongs)); "
        + "I answer from \(MissLog.shown(recognizer.answeredFrom)) on.")
    return parts.map(wrapped).joined(separator: "\n")
  }

  private func verdict(_ read: Understanding) -> String {
    if read.intent == .none { return "I did not take that line for one of mine." }
    let means = recognizer.intents.first { $0.id == read.intent }?.means
    return "I read it as \(read.intent)" + (means.map { " (\(Self.unpointed($0)))" } ?? "")
      + ", confidence \(MissLog.shown(read.confidence))."
  }

  private func votes(_ explanation: Explanation) -> String {
    let pro = explanation.votes.filter { $0.points >= 0.005 }
    let con = explanation.votes.filter { $0.points <= -0.005 }
    var out: [String] = []
    if !pro.isEmpty { out.append("For it: \(Self.list(pro)).") }
    if !con.isEmpty { out.append("Against it: \(Self.list(con)).") }
    if !explanation.rules.isEmpty {
      out.append("Keyword rules: \(explanation.rules.joined(separator: ", ")).")
    }
    return out.isEmpty ? "No word that I know spoke for it." : out.joined(separator: " ")
  }

  private static func list(_ votes: [Explanation.Vote]) -> String {
    votes.map { "\(FeatureWording.shown($0.word)) \(signed($0.points))" }.joined(separator: ", ")
  }

  /// Two decimals with a sign: "+0.42".
  private static func signed(_ value: Double) -> String {
    let hundredths = Int((min(abs(value), 1e6) * 100).rounded())
    return (value < 0 ? "−" : "+") + "\(hundredths / 100)."
      + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
  }

  private func repairs(_ read: Understanding) -> [String] {
    if read.repairs.isEmpty { return [] }
    let pairs = read.repairs.sorted { $0.key < $1.key }.map { "\($0.key) → \($0.value)" }
    return ["Spelling repaired: \(pairs.joined(separator: ", "))."]
  }

  private func danger(_ line: String, _ read: Understanding) -> [String] {
    guard let danger = recognizer.explainDanger(line),
      !danger.rules.isEmpty || !danger.signs.isEmpty || read.safety != nil
    else { return [] }
    let signs = danger.signs.isEmpty ? "no sign" : "signs \(danger.signs.joined(separator: ", "))"
    let rules = danger.rules.isEmpty ? "no rule" : "rules \(danger.rules.joined(separator: ", "))"
    let scores = [danger.score, danger.raisedAbove, danger.calmedBelow].map(Self.signed)
    return [
      "Checked for danger: \(signs); \(rules); learned score \(scores[0]), "
        + "alarm above \(scores[1]), calm below \(scores[2]). "
        + (read.safety.map { "It raised an alarm: \($0.rule)." } ?? "It raised no alarm.")
    ]
  }

  private static func unpointed(_ sentence: String) -> String {
    sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }

  private func wrapped(_ line: String) -> String {
    width.map { TextWidth.wrap(line, at: $0) } ?? line
  }
}

/// The engine's names of features, as a person can read them.
enum FeatureWording {
  static func shown(_ name: String) -> String {
    if let word = suffix(of: name, after: "letters of ") { return "the letters of \"\(word)\"" }
    if let sign = suffix(of: name, after: "!") { return "the sign \(sign)" }
    if name.hasPrefix("up to ") { return "a length of \(name)" }
    if name == "nothing but values" { return name }
    let units = name.split(separator: " ").map { unit(String($0)) }
    return "\"\(units.joined(separator: " "))\""
  }

  private static func suffix(of name: String, after start: String) -> Substring? {
    name.hasPrefix(start) ? name.dropFirst(start.count) : nil
  }

  /// `^` and `$` are the line's ends, `~` a synonym set, `#` a slot mention.
  private static func unit(_ text: String) -> String {
    switch text.first {
    case "^" where text.count == 1: "(start)"
    case "$" where text.count == 1: "(end)"
    case "~", "#": "[\(text.dropFirst().replacing("_", with: " "))]"
    default: text
    }
  }
}
