import Foundation

/// Reads `intents/<group>/<name>.yaml`, `intents/synonyms/*.yaml`, `intents/none/*.yaml` and `intents/words/*.yaml`.
struct IntentFileReader {
  let mistakes: MistakeList

  func intent(_ root: DataNode) -> Intent? {
    root.allowOnly(
      ["id", "kind", "means", "keywords", "examples", "slots", "follow_ups"], mistakes)
    guard let id = root.requiredString("id", mistakes),
      let means = root.requiredString("means", mistakes),
      let kindName = root.requiredString("kind", mistakes)
    else { return nil }
    let wantedPath = "intents/\(id.replacingOccurrences(of: ".", with: "/")).yaml"
    if root.path != wantedPath {
      mistakes.add(
        root["id"]?.location ?? root.location, "the id '\(id)' does not belong in this file",
        remedy: "an intent '\(id)' stands in \(wantedPath)")
    }
    guard let kind = IntentKind(rawValue: kindName) else {
      mistakes.add(
        root["kind"]?.location ?? root.location, "unknown kind '\(kindName)'",
        remedy: "known: \(IntentKind.allCases.map(\.rawValue).joined(separator: ", "))")
      return nil
    }
    return Intent(
      id: IntentID(rawValue: id), kind: kind, means: means,
      keywords: (root["keywords"]?.items ?? []).compactMap(rule),
      examples: root.strings("examples", mistakes),
      slots: root.strings("slots", mistakes).map(\.text),
      followUpLinks: root.strings("follow_ups", mistakes), location: root.location)
  }

  private func rule(_ node: DataNode) -> KeywordRule? {
    node.allowOnly(["all", "any", "not", "weight"], mistakes)
    let weight = node.optionalNumber("weight", mistakes) ?? 1
    if !(0.1...3).contains(weight) {
      mistakes.add(
        node["weight"]?.location ?? node.location, "weight \(weight) is out of range",
        remedy: "between 0.1 and 3")
    }
    let rule = KeywordRule(
      all: entries(node, "all"), any: entries(node, "any"), none: entries(node, "not"),
      weight: weight, location: node.location)
    if rule.all.isEmpty, rule.any.isEmpty {
      mistakes.add(node.location, "a keyword rule needs `all` or `any`")
      return nil
    }
    return rule
  }

  private func entries(_ node: DataNode, _ key: String) -> [KeywordEntry] {
    node.strings(key, mistakes).compactMap { entry(in: $0) }
  }

  private func entry(in text: LocatedString) -> KeywordEntry? {
    let name = String(text.text.dropFirst())
    if text.text.hasPrefix("~") { return .set(name) }
    if text.text.hasPrefix("#") { return .slot(name) }
    guard text.text.contains(where: { $0.isLetter || $0.isNumber }) else {
      mistakes.add(text.location, "'\(text.text)' holds no word")
      return nil
    }
    return .phrase(text.text)
  }

  /// `sets:` of a synonym file: name to members.
  func synonyms(_ root: DataNode) -> [SynonymSet] {
    root.allowOnly(["sets"], mistakes)
    guard let pairs = root["sets"]?.pairs else {
      mistakes.add(root.location, "'sets' is missing", remedy: "write `sets:` and names under it")
      return []
    }
    return pairs.compactMap { key, value in
      guard let name = key.string, let sets = root["sets"] else { return nil }
      return SynonymSet(
        name: name, members: sets.strings(name, mistakes).map(\.text), location: key.location)
    }
  }

  /// `answered_from:` of `intents/refusal.yaml`, 0 to 1.
  func answeredFrom(_ root: DataNode) -> Double? {
    root.allowOnly(["answered_from"], mistakes)
    guard let value = root.optionalNumber("answered_from", mistakes) else { return nil }
    guard (0...1).contains(value) else {
      mistakes.add(
        root["answered_from"]?.location ?? root.location, "answered_from \(value) is out of range",
        remedy: "between 0 and 1; `coach eval --fit-refusal` writes it")
      return nil
    }
    return value
  }

  func foreignLines(_ root: DataNode) -> [LocatedString] {
    root.allowOnly(["examples"], mistakes)
    return root.strings("examples", mistakes)
  }

  /// `shorthand:` maps what people type to the words it stands for.
  func shorthand(_ root: DataNode) -> [String: [String]] {
    var out: [String: [String]] = [:]
    for (key, value) in root["shorthand"]?.pairs ?? [] {
      guard let from = key.string, let to = value.string else {
        mistakes.add(key.location, "shorthand must be `typed: words`")
        continue
      }
      out[from] = to.split(separator: " ").map(String.init)
    }
    return out
  }

  /// `words:` of a word list: correct English that spelling repair must leave alone.
  func words(_ root: DataNode) -> [String] {
    guard let text = root["words"]?.string else { return [] }
    return text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}

/// Words and phrases that mean the same to the engine.
package struct SynonymSet: Sendable, Codable {
  package let name: String
  package let members: [String]
  package let location: SourceLocation
}
