import Content
import Understanding

/// Danger lines whose rule does not exist or has no part of that level, and lines that stand twice.
struct DangerLineCheck {
  let library: Library
  let mistakes: MistakeList

  func run() {
    let rules = library.redFlags?.rules ?? []
    var levels: [String: Set<String>] = [:]
    for rule in rules {
      levels[rule.id] = Set(
        rule.parts.compactMap { SafetyAction(rawValue: $0.action)?.level.rawValue })
    }
    var seen: [String: SourceLocation] = [:]
    for line in library.dangerLines {
      check(line, levels[line.rule])
      let key = line.line.text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " }
      if let first = seen.updateValue(line.line.location, forKey: key) {
        mistakes.add(
          line.line.location, "this line stands twice", remedy: "also at \(first)")
      }
    }
  }

  private func check(_ line: DangerLine, _ levels: Set<String>?) {
    guard let levels else {
      mistakes.add(
        line.line.location, "there is no red-flag rule '\(line.rule)'",
        remedy: "use the id of a file in seeds/red-flags/")
      return
    }
    guard let level = line.level, !levels.contains(level) else { return }
    mistakes.add(
      line.line.location, "the rule \(line.rule) has no part of the level '\(level)'",
      remedy: "it has: \(levels.sorted().joined(separator: ", "))")
  }
}
