/// What Tab offers: commands, what was suggested or talked about, names of exercises.
package struct Completer: Sendable {
  /// Lower-case names that may end a line.
  private let names: [String]
  /// Whole lines, newest first.
  package private(set) var recent: [String] = []

  private static let mostRecent = 30
  /// More would scroll the line away.
  private static let mostListed = 12

  package init(names: [String]) {
    self.names = Set(names.map { $0.lowercased() }).sorted()
  }

  /// Offers lines from now on, before older ones.
  package mutating func offer(_ lines: [String]) {
    recent.removeAll(where: lines.contains)
    recent.insert(contentsOf: lines, at: 0)
    recent = Array(recent.prefix(Self.mostRecent))
  }

  package mutating func forget() { recent = [] }

  package struct Result: Equatable, Sendable {
    /// Unicode scalars before the cursor that go.
    package var deletedScalars: Int
    package var inserted: String
    /// To show where more than one thing fits.
    package var choices: [String]

    package init(deletedScalars: Int = 0, inserted: String = "", choices: [String] = []) {
      self.deletedScalars = deletedScalars
      self.inserted = inserted
      self.choices = choices
    }
  }

  /// What fits the text before the cursor.
  package func result(for text: String) -> Result {
    if text.isEmpty { return Result(choices: Array(recent.prefix(3)) + ["/help"]) }
    if text.hasPrefix("/"), !text.contains(" ") {
      let commands = SlashCommand.allCases.map { "/" + $0.rawValue }
      return result(for: text, among: commands.filter { Self.begins($0, with: text) })
    }
    let lines = recent.filter { Self.begins($0, with: text) }
    if !lines.isEmpty { return result(for: text, among: lines) }
    return nameResult(for: text)
  }

  /// The longest tail of words that begins a name: "did heel ra" → "heel raise".
  private func nameResult(for text: String) -> Result {
    var starts = [text.startIndex]
    for place in text.indices where text[place] == " " { starts.append(text.index(after: place)) }
    for start in starts {
      let tail = String(text[start...])
      guard tail.count > 1 else { break }
      let found = names.filter { Self.begins($0, with: tail) }
      if !found.isEmpty { return result(for: tail, among: found) }
    }
    return Result()
  }

  private func result(for typed: String, among choices: [String]) -> Result {
    guard !choices.isEmpty else { return Result() }
    let common = Self.commonBeginning(of: choices)
    let isOnly = choices.count == 1
    var result = Result(choices: isOnly ? [] : Array(choices.prefix(Self.mostListed)))
    guard isOnly || common.count > typed.count else { return result }
    result.deletedScalars = typed.unicodeScalars.count
    result.inserted = isOnly ? choices[0] + " " : common
    result.choices = []
    return result
  }

  private static func begins(_ line: String, with text: String) -> Bool {
    line.lowercased().hasPrefix(text.lowercased())
  }

  private static func commonBeginning(of lines: [String]) -> String {
    guard var common = lines.first?.lowercased() else { return "" }
    for line in lines { common = line.lowercased().commonPrefix(with: common) }
    return common
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
