import Content
import Dialogue

/// One variant of an answer as the book shows it.
struct VariantPage {
  let library: Library
  let desk: BookDesk

  func text(of variant: AnswerVariant, number: Int, isOnly: Bool) -> String {
    let said = Set(variant.say.flatMap(\.facts))
    let more = variant.more.filter { !said.contains($0) }
    let (texts, sources) = desk.paragraphs(
      [{ turn in for statement in variant.say { turn.state(statement) } }]
        + (more + variant.why).map { fact in { $0.state(fact: fact) } })
    let condition = ConditionText(library: library).text(variant.when, isOnly: isOnly)
    var parts = ["**\(number). \(condition)**", texts.first ?? ""]
    if let next = variant.next { parts.append("Next step: \(next)") }
    if !variant.suggest.isEmpty {
      let lines = variant.suggest.map { "“\($0)”" }
      parts.append("Try: \(lines.joined(separator: ", "))")
    }
    parts += list("“more” says:", more, texts.dropFirst())
    parts += list("“why” says:", variant.why, texts.dropFirst(1 + more.count))
    if let sources { parts.append("Sources: \(sources)") }
    return parts.joined(separator: "\n\n")
  }

  private func list(
    _ head: String, _ facts: [Fact.ID], _ texts: ArraySlice<String>
  ) -> [String] {
    guard !facts.isEmpty else { return [] }
    let lines = zip(facts, texts).map { "- \($0): \($1)" }
    return [head + "\n" + lines.joined(separator: "\n")]
  }
}
