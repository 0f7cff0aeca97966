/// A JSON value to be written out.
enum JSONTree: Encodable {
  case object([String: JSONTree])
  case array([JSONTree])
  case text(String)
  case number(Double)
  case whole(Int64)
  case flag(Bool)

  /// An object of the members that have a value.
  static func members(_ members: KeyValuePairs<String, JSONTree?>) -> JSONTree {
    .object(
      Dictionary(members.compactMap { key, value in value.map { (key, $0) } }) { $1 })
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .object(let members): try container.encode(members)
    case .array(let items): try container.encode(items)
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .whole(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    }
  }
}
