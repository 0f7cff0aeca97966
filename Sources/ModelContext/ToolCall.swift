import CoachKit
import Content
import Dialogue
import Foundation
import LineIO
import Record
import Understanding

/// Carries out one call of a tool against the coach.
struct ToolCall {
  let coach: Coach
  let store: any RecordStore
  /// Seconds since 1970.
  let now: Int64

  /// The result of `tools/call`: what the tool could not do is said in it, so that a model can read it.
  ///
  /// - Throws: `Failure` where the tool is unknown or an argument is none that its schema allows.
  func result(name: String?, arguments: JSONValue) throws(Failure) -> JSONValue {
    guard let tool = name.flatMap(Tool.init) else {
      throw Failure(
        id: .null, code: .invalidParams,
        message: "There is no tool '\(name ?? "")'; see tools/list.")
    }
    let person = try person(arguments)
    switch tool {
    case .ask: return Self.shown(reply(to: try text("question", arguments)))
    case .sources: return Self.cited(reply(to: try text("question", arguments)))
    case .nextWorkout: return serve("next workout", person)
    case .calories: return serve("calories", person)
    case .log: return log(try text("entry", arguments), person)
    }
  }

  // Answers

  private func reply(to question: String) -> Reply {
    coach.answerWithoutRecord(line(question, .local)).reply
  }

  private func log(_ entry: String, _ person: UserKey) -> JSONValue {
    let read = coach.converser.tools.recognizer.understand(entry)
    let groups = [read.intent.group, read.plainIntent.group]
    guard groups.contains("log") || groups.contains("profile") else {
      return Self.refused(
        "That is nothing to log, so nothing was kept. Say it like \"did squats 3x10\", \"weighed 68.2\" or \"knee 3/10\"."
      )
    }
    guard read.intent != "profile.delete", read.intent != "profile.export" else {
      return Self.refused(
        "Erasing and exporting are done by the person: `coach forget`, `coach export`.")
    }
    return serve(entry, person)
  }

  private func serve(_ text: String, _ person: UserKey) -> JSONValue {
    do {
      try store.begin()
      let reply = try coach.answer(line(text, person)).reply
      try store.commit()
      return Self.shown(reply)
    } catch {
      store.rollback()
      return Self.refused(error.description)
    }
  }

  private func line(_ text: String, _ person: UserKey) -> Coach.Line {
    Coach.Line(user: person, text: SafeText.clean(text), epochSeconds: now, timeZone: nil)
  }

  // Arguments

  private func text(_ name: String, _ arguments: JSONValue) throws(Failure) -> String {
    guard case .string(let text)? = arguments[name], !text.isEmpty, text.utf8.count <= 8000 else {
      throw Failure(
        id: .null, code: .invalidParams, message: "'\(name)' must be a text of 1 to 8,000 bytes.")
    }
    return text
  }

  private func person(_ arguments: JSONValue) throws(Failure) -> UserKey {
    switch arguments["person"] {
    case nil, .null: return .local
    case .string(let id)
    where (1...100).contains(id.utf8.count)
      && id.utf8.allSatisfy({ (0x21...0x7E).contains($0) }):
      return UserKey(id)
    default:
      throw Failure(
        id: .null, code: .invalidParams,
        message: "'person' must be 1 to 100 bytes of printable ASCII without spaces.")
    }
  }

  // Results

  private static func shown(_ reply: Reply) -> JSONValue {
    let text = SafeText.clean(PlainText(showsSuggestions: false).text(of: reply))
    return result(text, of: reply)
  }

  private static func cited(_ reply: Reply) -> JSONValue {
    let lines = reply.sources.enumerated().map {
      "[\($0 + 1)] \($1.fullCitation) (\($1.checked.rawValue))"
    }
    return result(
      lines.isEmpty ? "The answer to that rests on no source." : lines.joined(separator: "\n"),
      of: reply)
  }

  private static func result(_ text: String, of reply: Reply) -> JSONValue {
    let safety: JSONValue =
      reply.safety.map { ["level": .string($0.level.rawValue), "rule": .string($0.rule)] } ?? .null
    let sources = reply.sources.enumerated().map { place, source -> JSONValue in
      [
        "n": .number(Double(place + 1)), "key": .string(source.key),
        "cite": .string(source.fullCitation), "checked": .string(source.checked.rawValue),
      ]
    }
    return [
      "content": [["type": "text", "text": .string(text)]], "isError": false,
      "structuredContent": [
        "text": .string(text), "intent": .string(reply.intent.rawValue),
        "confidence": .number((reply.confidence * 1000).rounded() / 1000), "safety": safety,
        "sources": .array(sources),
      ],
    ]
  }

  private static func refused(_ why: String) -> JSONValue {
    ["content": [["type": "text", "text": .string(why)]], "isError": true]
  }
}
