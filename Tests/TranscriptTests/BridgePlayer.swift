import Foundation
import TestSupport

/// Plays a transcript through `coach bridge`, all lines at once, with a fresh record.
struct BridgePlayer {
  private struct Request: Encodable {
    let id: String
    let user: String
    let text: String
    let ts: String
    let tz: String
    let locale: String?
  }

  private struct Response: Decodable {
    struct Message: Decodable { let text: String }
    struct Safety: Decodable { let rule: String }
    struct Source: Decodable { let key: String }

    let type: String
    let id: String
    let messages: [Message]
    let intent: String
    let safety: Safety?
    let sources: [Source]
    let suggest: [String]
  }

  /// A line of the bridge that is not the reply that was due.
  struct Unexpected: Error, CustomStringConvertible {
    let description: String
  }

  func play(_ transcript: Transcript) throws -> [PlayedReply] {
    let encoder = JSONEncoder()
    var input = Data()
    for turn in transcript.turns {
      let time = Date(timeIntervalSince1970: Double(turn.time))
      input += try encoder.encode(
        Request(
          id: "line-\(turn.line)", user: turn.user, text: turn.text, ts: time.formatted(.iso8601),
          tz: turn.timeZone.identifier, locale: turn.locale))
      input.append(0x0A)
    }
    let result = try Executable().run("bridge", "--rate", "off", input: input)
    guard result.exitCode == 0, result.lines.count == transcript.turns.count else {
      throw Unexpected(
        description: "exit \(result.exitCode), \(result.lines.count) lines\n\(result.errors)")
    }
    return try zip(transcript.turns, result.lines).map { turn, line in
      guard let response = try? JSONDecoder().decode(Response.self, from: Data(line.utf8)),
        response.type == "reply", response.id == "line-\(turn.line)"
      else { throw Unexpected(description: line) }
      return PlayedReply(
        text: response.messages.map(\.text).joined(separator: "\n"), intent: response.intent,
        safetyRule: response.safety?.rule, sources: response.sources.map(\.key),
        suggestions: response.suggest)
    }
  }
}
