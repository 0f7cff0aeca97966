import Foundation
import LineIO
import Record

/// One JSON line of a chat-platform bridge, checked against the limits of the protocol.
package struct BridgeMessage: Sendable {
  package enum Kind: String, Sendable { case hello, message, ping, export, forget, bye }

  package let kind: Kind
  package let id: String
  package let user: String?
  package let channel: String?
  package let text: String?
  let isGroup: Bool
  let isAddressed: Bool
  package let locale: String?
  let timeZone: TimeZone?
  /// Seconds since 1970.
  let time: Int64?
  let isConfirmed: Bool
  let protocols: [Int]?
  let limits: Limits?

  struct Limits: Sendable, Decodable {
    let bytes: Int?
    let messages: Int?
  }

  private struct Raw: Decodable {
    let type: String?
    let id: String?
    let user: String?
    let channel: String?
    let text: String?
    let kind: String?
    let addressed: Bool?
    let locale: String?
    let tz: String?
    let ts: String?
    let confirm: Bool?
    let proto: [Int]?
    let limits: Limits?
  }

  /// Reads a line; the error carries the id where one could be read.
  package init(_ bytes: [UInt8]) throws(BridgeError) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw BridgeError(.invalidUTF8, "The line is not valid UTF-8.")
    }
    let raw = try Self.decode(text)
    guard StrictJSON.isObject(bytes) else {
      throw BridgeError(.badJSON, "The line is not one JSON object.")
    }
    let id = raw.id
    func fail(_ problem: String) -> BridgeError { BridgeError(.badRequest, problem, id: id) }
    guard let id, (1...128).contains(id.utf8.count) else {
      throw fail("'id' must be a string of 1 to 128 bytes.")
    }
    guard let kind = Kind(rawValue: raw.type ?? "message") else {
      throw BridgeError(.unknownType, "The type '\(raw.type ?? "")' is not known.", id: id)
    }
    self.kind = kind
    self.id = id
    user = raw.user
    channel = raw.channel
    self.text = raw.text
    isGroup = raw.kind == "group"
    isAddressed = raw.addressed ?? true
    locale = raw.locale
    timeZone = raw.tz.flatMap { TimeZone(identifier: $0) }
    isConfirmed = raw.confirm ?? false
    protocols = raw.proto
    limits = raw.limits
    if let ts = raw.ts {
      guard let time = Self.seconds(ts) else { throw fail("'ts' must be an RFC 3339 time.") }
      self.time = time
    } else {
      time = nil
    }
    try check(fail)
  }

  private func check(_ fail: (String) -> BridgeError) throws(BridgeError) {
    guard [.message, .export, .forget].contains(kind) else { return }
    guard let user, (1...100).contains(user.utf8.count),
      user.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { throw fail("'user' must be 1 to 100 bytes of printable ASCII.") }
    guard kind == .message else { return }
    guard let text else { throw fail("'text' is missing.") }
    if text.utf8.count > 8000 { throw fail("'text' is longer than 8,000 bytes.") }
  }

  private static func decode(_ text: String) throws(BridgeError) -> Raw {
    do {
      return try JSONDecoder().decode(Raw.self, from: Data(text.utf8))
    } catch DecodingError.typeMismatch(_, let context) {
      guard let key = context.codingPath.last?.stringValue else {
        throw BridgeError(.badJSON, "The line is no JSON object.")
      }
      throw BridgeError(.badRequest, "wrong type at '\(key)'", id: id(in: text))
    } catch {
      throw BridgeError(.badJSON, "The line is not one JSON object.")
    }
  }

  private static func id(in text: String) -> String? {
    struct Only: Decodable { let id: String }
    return (try? JSONDecoder().decode(Only.self, from: Data(text.utf8)))?.id
  }

  private static func seconds(_ text: String) -> Int64? {
    let whole = Date.ISO8601FormatStyle()
    let fractional = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    let date = (try? whole.parse(text)) ?? (try? fractional.parse(text))
    return date.map { Int64($0.timeIntervalSince1970.rounded(.down)) }
  }
}

/// What is wrong with a line, as the protocol reports it.
package struct BridgeError: Error, Sendable {
  enum Code: String, Sendable {
    case badJSON = "bad_json"
    case invalidUTF8 = "invalid_utf8"
    case lineTooLong = "line_too_long"
    case truncated
    case badRequest = "bad_request"
    case unknownType = "unknown_type"
    case unsupportedProtocol = "unsupported_proto"
    case rateLimited = "rate_limited"
  }

  let code: String
  let message: String
  let id: String?
  let isRetryable: Bool
  let retryAfterMilliseconds: Int?

  init(
    _ code: Code, _ message: String, id: String? = nil, isRetryable: Bool = false,
    retryAfterMilliseconds: Int? = nil
  ) {
    self.code = code.rawValue
    self.message = message
    self.id = id
    self.isRetryable = isRetryable
    self.retryAfterMilliseconds = retryAfterMilliseconds
  }

  init(_ error: RecordError, id: String) {
    code = error.code
    message = error.messageForChat
    self.id = id
    isRetryable = [.busy, .full].contains(error)
    retryAfterMilliseconds = nil
  }
}
