import Content
import Dialogue

/// The replies to a danger sign as the book shows them.
struct RedFlagPage {
  let flags: RedFlagLibrary
  let desk: BookDesk

  /// The help lines of each region; a reply names those of the person's country.
  var help: String {
    let rows = flags.lines.regions.map { region in
      [
        region.region, region.emergencyNumber, region.crisisLine, region.urgentLine ?? "",
      ]
    }
    return """
      A danger sign is answered before anything else. Numbers and lines are those of the person's country; below stand the ones \
      for an unknown country.

      \(MarkdownTable(head: ["region", "emergency", "crisis line", "urgent line"], rows: rows).text)
      """
  }

  func text(of rule: RedFlagFile) -> String {
    var replies: [(reply: String, levels: [String])] = []
    for part in rule.parts {
      let reply = reply(of: rule, part)
      let level = part.action.replacing("_", with: " ")
      if let place = replies.firstIndex(where: { $0.reply == reply }) {
        if !replies[place].levels.contains(level) { replies[place].levels.append(level) }
      } else {
        replies.append((reply, [level]))
      }
    }
    let shown = replies.map { "Level: \($0.levels.joined(separator: ", "))\n\n\($0.reply)" }
    return (["### \(rule.id): \(rule.name)"] + shown).joined(separator: "\n\n")
  }

  private func reply(of rule: RedFlagFile, _ part: RedFlagPart) -> String {
    let (texts, sources) = desk.paragraphs([
      { $0.quote(filled(part.firstWords ?? rule.firstWords)) },
      { turn in
        for reason in rule.why { turn.quote(filled(reason.text), sources: reason.sources) }
      },
      { $0.quote(filled(rule.meanwhile)) },
    ])
    var lines = zip(["Now", "Why", "Meanwhile"], texts).map { "\($0): \($1)" }
    if let question = part.ask ?? rule.ask { lines.append("Question: \(question)") }
    if let sources { lines.append("Sources: \(sources)") }
    return lines.joined(separator: "\n\n")
  }

  private func filled(_ text: String) -> String {
    guard let lines = flags.lines.regions.first else { return text }
    return text.replacing("{emergency_number}", with: lines.emergencyNumber)
      .replacing("{crisis_line}", with: lines.crisisLine)
      .replacing("{urgent_line}", with: lines.urgentLine ?? "")
  }
}
