/// A place in a content file; line and column count from 1.
package struct SourceLocation: Sendable, Hashable, Codable, Comparable, CustomStringConvertible {
  package let path: String
  package let line: Int
  package let column: Int

  package init(path: String, line: Int = 1, column: Int = 1) {
    self.path = path
    self.line = line
    self.column = column
  }

  package var description: String { "\(path):\(line):\(column)" }

  package static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    (a.path, a.line, a.column) < (b.path, b.line, b.column)
  }
}

/// Stored as one text: thousands of locations are read at each start.
extension SourceLocation {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    let parts = text.utf8.split(separator: UInt8(ascii: ":"))
    guard parts.count == 3, let line = Int(Substring(parts[1])),
      let column = Int(Substring(parts[2]))
    else {
      self.init(path: text)
      return
    }
    self.init(path: String(Substring(parts[0])), line: line, column: column)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// Something wrong in a content file, in the words of the person who edits it.
package struct DataMistake: Error, Sendable, Hashable, CustomStringConvertible {
  package let location: SourceLocation
  package let problem: String
  package let remedy: String?

  package init(_ location: SourceLocation, _ problem: String, remedy: String? = nil) {
    self.location = location
    self.problem = problem
    self.remedy = remedy
  }

  package var description: String {
    let head = "\(location): error: \(problem)"
    return remedy.map { "\(head)\n  \($0)" } ?? head
  }
}

/// Collects every mistake of a load, so that a writer sees all of them at once.
package final class MistakeList {
  package private(set) var mistakes: [DataMistake] = []

  package init() {}

  package func add(_ mistake: DataMistake) { mistakes.append(mistake) }

  package func add(_ location: SourceLocation, _ problem: String, remedy: String? = nil) {
    mistakes.append(DataMistake(location, problem, remedy: remedy))
  }
}
