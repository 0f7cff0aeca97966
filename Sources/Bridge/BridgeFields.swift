import Foundation

/// The members of a line, looked up by key and read as what the protocol says they are; null is as good as missing.
struct BridgeFields {
  private let bytes: [UInt8]
  private let members: [StrictJSON.Member]

  /// - Throws: `bad_json` for what is not one JSON object.
  init(_ bytes: [UInt8]) throws(BridgeError) {
    guard let members = StrictJSON.members(bytes) else { throw Self.noObject }
    self.bytes = bytes
    self.members = members
  }

  static let noObject = BridgeError(.badJSON, "The line is not one JSON object.")

  /// The line's id where it is text, for the errors of other members.
  var id: String? { value("id").flatMap { isText($0) ? StrictJSON.text($0) : nil } }

  func text(_ key: StaticString) throws(BridgeError) -> String? {
    guard let value = value(key) else { return nil }
    guard isText(value) else { throw wrongType(key.description) }
    guard let text = StrictJSON.text(value) else { throw Self.noObject }
    return text
  }

  func flag(_ key: StaticString) throws(BridgeError) -> Bool? {
    guard let value = value(key) else { return nil }
    switch value.first {
    case UInt8(ascii: "t"): return true
    case UInt8(ascii: "f"): return false
    default: throw wrongType(key.description)
    }
  }

  /// A member of a form of its own, which only a greeting has.
  func decoded<Value: Decodable>(_ key: StaticString, as type: Value.Type) throws(BridgeError)
    -> Value?
  {
    guard let value = value(key) else { return nil }
    do {
      return try JSONDecoder().decode(type, from: Data(value))
    } catch DecodingError.typeMismatch(_, let context) {
      throw wrongType(context.codingPath.last?.stringValue ?? key.description)
    } catch {
      throw Self.noObject
    }
  }

  private func wrongType(_ key: String) -> BridgeError {
    BridgeError(.badRequest, "wrong type at '\(key)'", id: id)
  }

  private func isText(_ value: ArraySlice<UInt8>) -> Bool { value.first == UInt8(ascii: "\"") }

  private func value(_ key: StaticString) -> ArraySlice<UInt8>? {
    let name = UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
    guard let member = members.first(where: { $0.key.elementsEqual(name) }),
      bytes[member.value.lowerBound] != UInt8(ascii: "n")
    else { return nil }
    return bytes[member.value]
  }
}
