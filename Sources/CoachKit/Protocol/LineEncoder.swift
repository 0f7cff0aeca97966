/// Turns an encodable value into JSON parts.
///
/// Foundation's encoder takes several times as long for a short line, longer than the line took to be understood.
final class LineEncoder: Encoder {
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]
  private let use: (JSONPart) -> Void

  /// `use` gets the part as soon as the value begins to encode itself; what follows is added to it.
  init(_ use: @escaping (JSONPart) -> Void) {
    self.use = use
  }

  /// - Throws: What the value throws, and `EncodingError.invalidValue` for a number that is not finite.
  static func part<Value: Encodable>(_ value: Value) throws -> JSONPart {
    if Value.self == String.self, let text = value as? String { return .text(text) }
    if Value.self == [String].self, let texts = value as? [String] {
      return .list(JSONList(texts.map { .text($0) }))
    }
    var part: JSONPart?
    try withoutActuallyEscaping({ part = $0 }) { use in
      try value.encode(to: LineEncoder(use))
    }
    return part ?? .object(JSONObject())
  }

  static func part<Value: BinaryFloatingPoint & CustomStringConvertible>(
    _ value: Value
  ) throws -> JSONPart {
    guard value.isFinite else {
      throw EncodingError.invalidValue(
        value, .init(codingPath: [], debugDescription: "\(value) is no number of JSON."))
    }
    // The shortest digits that give the number back; a whole one without ".0".
    let digits = value.description
    return .number(digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits)
  }

  func set(_ part: JSONPart) { use(part) }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    let object = JSONObject()
    set(.object(object))
    return KeyedEncodingContainer(KeyedLine(object: object))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    let list = JSONList([])
    set(.list(list))
    return UnkeyedLine(list: list)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { SingleLine(encoder: self) }
}
