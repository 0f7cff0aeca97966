package import CoachKit
import Foundation
package import LineIO
package import Record

/// Offers the coach to programs with a language model, by the Model Context Protocol over standard input and output.
///
/// Serves revisions with a handshake and the one without; keeps no state between requests but the record.
package struct ContextServer {
  private let coach: Coach
  private let store: any RecordStore
  private let version: String
  private let clock: @Sendable () -> Int64

  /// `clock` gives seconds since 1970.
  package init(
    coach: Coach, store: any RecordStore, version: String, clock: @escaping @Sendable () -> Int64
  ) {
    self.coach = coach
    self.store = store
    self.version = version
    self.clock = clock
  }

  /// Serves until the input ends or `shouldStop` says so.
  package func run(
    reader: inout LineReader, writer: LineWriter, shouldStop: () -> Bool
  ) throws(LostOutput) {
    while !shouldStop(), let line = reader.next(shouldStop: shouldStop) {
      if let answer = answer(to: line) { try writer.writeLine(answer) }
    }
  }

  /// The line to write back; nil for a notification or a blank line.
  package func answer(to line: LineReader.Line) -> String? {
    guard case .bytes(let bytes, _) = line else {
      return text(
        Failure(id: .null, code: .invalidRequest, message: "The line is longer than 65,536 bytes."))
    }
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
    var id: JSONValue = .null
    do throws(Failure) {
      let request = try Request(bytes)
      guard let asked = request.id else { return nil }
      id = asked
      return text(["jsonrpc": "2.0", "id": id, "result": try result(of: request)])
    } catch {
      var failure = error
      if failure.id == .null { failure.id = id }
      return text(failure)
    }
  }

  private func result(of request: Request) throws(Failure) -> JSONValue {
    if let version = request.version, version != ProtocolVersion.current {
      throw Failure(
        id: .null, code: .unsupportedVersion, message: "This server speaks another revision.",
        data: [
          "supported": .array(
            ([ProtocolVersion.current] + ProtocolVersion.handshake).map { .string($0) }),
          "requested": .string(version),
        ])
    }
    switch request.method {
    case "initialize": return initialized(request)
    case "server/discover": return discovered
    case "ping": return complete([:])
    case "tools/list":
      return complete([
        "tools": .array(Tool.allCases.map(\.listed)), "ttlMs": 3_600_000, "cacheScope": "public",
      ])
    case "tools/call":
      let call = ToolCall(coach: coach, store: store, now: clock())
      return complete(
        try call.result(name: request.text("name"), arguments: request.params["arguments"] ?? [:]))
    default:
      throw Failure(
        id: .null, code: .unknownMethod, message: "There is no method '\(request.method)'.")
    }
  }

  private func initialized(_ request: Request) -> JSONValue {
    [
      "protocolVersion": .string(ProtocolVersion.negotiated(request.text("protocolVersion"))),
      "capabilities": Self.capabilities, "serverInfo": info, "instructions": Self.instructions,
    ]
  }

  private var discovered: JSONValue {
    complete([
      "supportedVersions": [.string(ProtocolVersion.current)], "capabilities": Self.capabilities,
      "instructions": Self.instructions, "ttlMs": 3_600_000, "cacheScope": "public",
    ])
  }

  /// What each result of the current revision carries; older clients pass it over.
  private func complete(_ result: JSONValue) -> JSONValue {
    guard case .object(var members) = result else { return result }
    members["resultType"] = "complete"
    members["_meta"] = [ProtocolVersion.serverKey: info]
    return .object(members)
  }

  private var info: JSONValue {
    ["name": "coach", "title": "Coach for rebuilding leg muscle", "version": .string(version)]
  }

  private static let capabilities: JSONValue = ["tools": ["listChanged": false]]

  private static let instructions: JSONValue = """
    Facts about leg muscle atrophy come from `ask`, word for word with their sources; do not add figures of your own. A reply with \
    `safety` outranks everything else: pass it on first and whole. The coach is no doctor and gives no diagnosis.
    """

  // Writing

  private func text(_ failure: Failure) -> String {
    var error: JSONValue = [
      "code": .number(Double(failure.code.rawValue)), "message": .string(failure.message),
    ]
    if let data = failure.data, case .object(var members) = error {
      members["data"] = data
      error = .object(members)
    }
    return text(["jsonrpc": "2.0", "id": failure.id, "error": error])
  }

  private func text(_ value: JSONValue) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else {
      return #"{"error":{"code":-32603,"message":"internal"},"id":null,"jsonrpc":"2.0"}"#
    }
    return String(decoding: data, as: UTF8.self)
  }
}
