import CoachKit
import Foundation

/// One JSON-RPC 2.0 message from the client.
struct Request {
  /// A string or a number; nil for a notification, which gets no answer.
  let id: JSONValue?
  let method: String
  let params: JSONValue

  /// - Throws: `Failure` with the code of JSON-RPC for what is wrong.
  init(_ bytes: [UInt8]) throws(Failure) {
    guard let tree = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)) else {
      throw Failure(id: .null, code: .parse, message: "This line is no JSON.")
    }
    let id = tree["id"]
    switch id {
    case nil, .string, .number: break
    default:
      throw Failure(id: .null, code: .invalidRequest, message: "'id' is no string or number.")
    }
    guard case .string("2.0")? = tree["jsonrpc"], case .string(let method)? = tree["method"] else {
      throw Failure(
        id: id ?? .null, code: .invalidRequest,
        message: "A request has \"jsonrpc\":\"2.0\" and a method.")
    }
    self.id = id
    self.method = method
    params = tree["params"] ?? [:]
  }

  /// The version that the request itself names, as revisions without a handshake do.
  var version: String? {
    if case .string(let version)? = params["_meta"]?[ProtocolVersion.metaKey] { return version }
    return nil
  }

  func text(_ name: String) -> String? {
    if case .string(let text)? = params[name] { return text }
    return nil
  }
}

/// An error of the protocol; what a tool could not do is a result instead.
struct Failure: Error {
  enum Code: Int {
    case parse = -32700
    case invalidRequest = -32600
    case unknownMethod = -32601
    case invalidParams = -32602
    case unsupportedVersion = -32022
  }

  var id: JSONValue
  let code: Code
  let message: String
  var data: JSONValue?
}
