/// One expected line below a typed one.
struct Expectation: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    /// The line, letter by letter.
    case exact(String)
    /// Any lines, also none.
    case anyLines
    /// A line in which the pattern is found.
    case pattern(String)
    /// Text that must be nowhere in the reply.
    case absent(String)
  }

  let kind: Kind
  /// Where it stands in its file, from 1.
  let line: Int

  init(_ text: String, line: Int) {
    self.line = line
    let text = text.trimmingSuffix(while: \.isWhitespace)
    if text == "..." {
      kind = .anyLines
    } else if text.count > 2, text.hasPrefix("/"), text.hasSuffix("/") {
      kind = .pattern(String(text.dropFirst().dropLast()))
    } else if text.hasPrefix("!") {
      kind = .absent(String(text.dropFirst()))
    } else {
      kind = .exact(String(text.hasPrefix("\\") ? text.dropFirst() : text))
    }
  }

  /// A reply's line as an expectation that holds for it alone.
  static func written(for line: String) -> String {
    let isMark = line == "..." || "#@>/!\\".contains(line.first ?? " ")
    return isMark ? "\\" + line : line
  }
}

/// What a reply does not fulfil.
struct Unfulfilled: Equatable {
  /// In the transcript, from 1.
  let line: Int
  let problem: String
}

extension Transcript.Turn {
  /// The lines of a reply that expectations speak of: without the empty ones.
  static func lines(of reply: String) -> [String] {
    reply.split(separator: "\n").map { String($0.trimmingSuffix(while: \.isWhitespace)) }
      .filter { !$0.isEmpty }
  }

  /// What a reply gets wrong; empty when all is as expected.
  func unfulfilled(by reply: String) throws -> [Unfulfilled] {
    let said = Self.lines(of: reply)
    var out: [Unfulfilled] = []
    for case (let line, .absent(let text)) in expectations.map({ ($0.line, $0.kind) })
    where reply.contains(text) {
      out.append(Unfulfilled(line: line, problem: "'\(text)' must not be said"))
    }
    let wanted = expectations.filter { if case .absent = $0.kind { false } else { true } }
    guard !wanted.isEmpty else { return out }
    // Every place in the reply that the expectations so far may have reached.
    var reached: Set<Int> = [0]
    for expectation in wanted {
      let next = try Self.step(expectation.kind, from: reached, in: said)
      if next.isEmpty {
        return out + [Unfulfilled(line: expectation.line, problem: "this line did not come")]
      }
      reached = next
    }
    if !reached.contains(said.count) {
      let extra = said[(reached.max() ?? 0)...].first ?? ""
      out.append(Unfulfilled(line: line, problem: "more was said: '\(extra)'"))
    }
    return out
  }

  private static func step(
    _ kind: Expectation.Kind, from reached: Set<Int>, in said: [String]
  ) throws -> Set<Int> {
    switch kind {
    case .anyLines: return Set((reached.min() ?? 0)...said.count)
    case .exact(let text):
      return Set(reached.filter { $0 < said.count && said[$0] == text }.map { $0 + 1 })
    case .pattern(let pattern):
      let regex = try Regex(pattern)
      return Set(reached.filter { $0 < said.count && said[$0].contains(regex) }.map { $0 + 1 })
    case .absent: return reached
    }
  }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(while isEnd: (Character) -> Bool) -> SubSequence {
    var end = endIndex
    while end > startIndex, isEnd(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}
