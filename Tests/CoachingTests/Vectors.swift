import Foundation
import Testing

/// The shared cases of `Tests/Vectors`, one JSON file for each algorithm.
enum Vectors {
  /// `Tests/Vectors/<name>.json`.
  static func load(_ name: String) throws -> VectorFile {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Vectors/\(name).json")
    return try JSONDecoder().decode(VectorFile.self, from: Data(contentsOf: file))
  }

  /// The cases of one file whose input holds `key`.
  static func cases(_ name: String, with key: String) throws -> [VectorCase] {
    try load(name).cases.filter { $0.input[key] != nil }
  }
}

/// What every vector file holds.
struct VectorFile: Decodable, Sendable {
  let about: String
  let source: String
  let tolerance: String
  let cases: [VectorCase]
}

/// One case: what is given and what must come out.
struct VectorCase: Decodable, Sendable, CustomTestStringConvertible {
  let id: String
  let input: JSON
  let output: JSON

  private enum CodingKeys: String, CodingKey {
    case id
    case input = "in"
    case output = "out"
  }

  var testDescription: String { id }
}

/// Any JSON value; a key or index that is not there is nil, a written `null` is `.null`.
enum JSON: Hashable, Sendable, Codable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSON].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .text(let value): try container.encode(value)
    case .list(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }
}

extension JSON {
  subscript(key: String) -> JSON? { object?[key] }

  subscript(index: Int) -> JSON? {
    guard let list, list.indices.contains(index) else { return nil }
    return list[index]
  }

  var isNull: Bool { self == .null }

  var bool: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  var double: Double? {
    guard case .number(let value) = self else { return nil }
    return value
  }

  /// Nil also for a number that is not whole.
  var int: Int? { double.flatMap { Int(exactly: $0) } }

  var string: String? {
    guard case .text(let value) = self else { return nil }
    return value
  }

  var list: [JSON]? {
    guard case .list(let value) = self else { return nil }
    return value
  }

  /// Nil unless every element is a text.
  var strings: [String]? {
    guard let list else { return nil }
    let texts = list.compactMap(\.string)
    return texts.count == list.count ? texts : nil
  }

  var object: [String: JSON]? {
    guard case .object(let value) = self else { return nil }
    return value
  }

  /// This value read as `Value`, for cases with a fixed shape.
  func decoded<Value: Decodable>(as type: Value.Type = Value.self) throws -> Value {
    try JSONDecoder().decode(type, from: JSONEncoder().encode(self))
  }
}
