import Foundation
import Understanding

/// A line of `lines/*.txt`: `+ RF-05 urgent | …` must fire with that level, `- | …` must not fire.
///
/// The text may begin with what is known of the person: `{diabetes,age=70}`.
struct LabelledLine: CustomStringConvertible, Sendable {
  let rule: String?
  let level: String?
  let text: String
  let context: SafetyContext

  var description: String { text }

  /// Every line that the rules were built with.
  static let all = files().filter { $0 != "unfolded.txt" }.flatMap(read)
  /// Lines written afterwards, that no rule was ever changed for.
  static let unfolded = read("unfolded.txt")

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "lines")

  private static func files() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  private static func read(_ name: String) -> [LabelledLine] {
    let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return (text ?? "").split(separator: "\n").compactMap(parse)
  }

  private static func parse(_ line: Substring) -> LabelledLine? {
    let parts = line.split(separator: "|", maxSplits: 1).map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    guard parts.count == 2 else { return nil }
    let label = parts[0].split(separator: " ").map(String.init)
    let (context, text) = profile(parts[1])
    let isDanger = label.count == 3
    return LabelledLine(
      rule: isDanger ? label[1] : nil, level: isDanger ? label[2] : nil, text: text,
      context: context)
  }

  private static func profile(_ text: String) -> (SafetyContext, String) {
    var context = SafetyContext()
    guard text.hasPrefix("{"), let end = text.firstIndex(of: "}") else { return (context, text) }
    for entry in text.dropFirst().prefix(upTo: end).split(separator: ",") {
      let pair = entry.split(separator: "=").map(String.init)
      switch pair[0] {
      case "preg": context.pregnant = true
      case "op": context.recentOperation = true
      case "age": context.ageYears = Int(pair[1])
      case "birth": context.weeksSinceBirth = Int(pair[1])
      case "sci": context.spinalInjuryLevel = pair[1]
      default: context.conditions.insert(pair[0])
      }
    }
    return (context, String(text[text.index(after: end)...]))
  }
}
