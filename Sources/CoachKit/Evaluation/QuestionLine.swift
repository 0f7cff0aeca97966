package import Foundation

/// A labelled line of an evaluation file.
package struct QuestionLine: Sendable, Decodable {
  package let text: String
  /// Intents that would satisfy the writer, best first; `none` for lines of no concern to the coach.
  package let accept: [String]
  /// The name under which the line is counted.
  package var set: String?
  package let slots: [String: JSONValue]?
  /// Several entries in one line; their slots are not compared.
  package let items: Bool?
  /// People would disagree on it: left out of the accuracy.
  package let borderline: Bool?

  package var isForeign: Bool { accept == ["none"] }

  private enum CodingKeys: String, CodingKey { case text, accept, set, slots, items, borderline }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    text = try container.decode(String.self, forKey: .text)
    accept = try container.decode([String].self, forKey: .accept)
    set = try container.decodeIfPresent(String.self, forKey: .set)
    slots = try container.decodeIfPresent([String: JSONValue].self, forKey: .slots)
    items = (try? container.decodeIfPresent(Bool.self, forKey: .items)) ?? nil
    borderline = try container.decodeIfPresent(Bool.self, forKey: .borderline)
  }

  private init(foreign text: String, set: String) {
    self.text = text
    self.set = set
    accept = ["none"]
    (slots, items, borderline) = (nil, nil, nil)
  }

  /// The lines of a `.jsonl` file, or of a text file in which every line is foreign.
  ///
  /// - Throws: `EvaluationError` that names the first line that is not understood.
  package static func lines(of file: URL) throws -> [QuestionLine] {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      throw EvaluationError.unreadable(file.path)
    }
    let name = file.deletingPathExtension().lastPathComponent
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    var out: [QuestionLine] = []
    for (number, row) in rows.enumerated() where row.contains(where: { !$0.isWhitespace }) {
      guard file.pathExtension == "jsonl" else {
        out.append(QuestionLine(foreign: String(row), set: name))
        continue
      }
      do {
        var line = try JSONDecoder().decode(QuestionLine.self, from: Data(row.utf8))
        line.set = line.set ?? name
        out.append(line)
      } catch {
        throw EvaluationError.badLine(file.path, number + 1)
      }
    }
    return out
  }
}

package enum EvaluationError: Error, CustomStringConvertible, Equatable {
  case unreadable(String)
  case badLine(String, Int)
  case noForeignLines

  package var description: String {
    switch self {
    case .unreadable(let path): "\(path) cannot be read; give .jsonl or .txt files."
    case .badLine(let path, let number):
      "\(path):\(number): not a labelled line; it needs {\"text\": …, \"accept\": [intents]}."
    case .noForeignLines:
      "The threshold needs foreign lines too: lines with accept [\"none\"], or a .txt file of them."
    }
  }
}
