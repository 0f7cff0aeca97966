import Yams

extension DataNode {
  /// The node as a value; what does not fit becomes a mistake at its own line.
  func decode<Value: Decodable>(_ type: Value.Type, _ mistakes: MistakeList) -> Value? {
    do {
      return try YAMLDecoder().decode(type, from: node)
    } catch let error as DecodingError {
      let (path, problem) = Self.describe(error)
      mistakes.add(at(path).location, problem)
    } catch {
      mistakes.add(location, "not readable: \(error)")
    }
    return nil
  }

  private static func describe(_ error: DecodingError) -> ([any CodingKey], String) {
    switch error {
    case .keyNotFound(let key, let context):
      (context.codingPath, "'\(key.stringValue)' is missing")
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      (
        context.codingPath,
        "'\(context.codingPath.last?.stringValue ?? "value")' has the wrong form"
      )
    case .dataCorrupted(let context):
      (
        context.codingPath,
        "'\(context.codingPath.last?.stringValue ?? "value")': \(context.debugDescription)"
      )
    @unknown default: ([], "not readable")
    }
  }

  /// The deepest node that exists along a coding path.
  private func at(_ path: [any CodingKey]) -> DataNode {
    var here = self
    for key in path {
      if let index = key.intValue, let items = here.items, items.indices.contains(index) {
        here = items[index]
      } else if let next = here[key.stringValue] {
        here = next
      }
    }
    return here
  }
}
