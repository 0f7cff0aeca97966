package import CoachKit
import Dialogue
import Foundation
package import LineIO
package import Record

/// Serves one bridge: reads JSON lines, writes one line back for each, in order.
///
/// Lines that are already waiting share one commit; a lone line never waits for another.
package final class BridgeSession {
  private let coach: Coach
  private let store: any RecordStore
  /// Why the record could not be opened, if so: nothing is kept then, not even in memory.
  private let trouble: RecordError?
  private let software: String
  private let clock: @Sendable () -> Int64
  private var limiter: RateLimiter?
  private var limits: BridgeMessage.Limits?
  private var lineNumber = 0
  private var isFinished = false

  /// Serves a coach over its store, or without one when `trouble` says why there is none; `clock` gives seconds since 1970 for messages without `ts`.
  package init(
    coach: Coach, store: any RecordStore, trouble: RecordError? = nil, software: String,
    isRateLimited: Bool, clock: @escaping @Sendable () -> Int64
  ) {
    self.trouble = trouble
    self.coach = coach
    self.store = store
    self.software = software
    self.clock = clock
    limiter = isRateLimited ? RateLimiter() : nil
  }

  private static let mostLinesPerCommit = 32

  /// Serves until the input ends, `bye` comes or `shouldStop` says so.
  package func run(
    reader: inout LineReader, writer: LineWriter, shouldStop: () -> Bool
  ) throws(LostOutput) {
    while !isFinished, !shouldStop(), let first = reader.next(shouldStop: shouldStop) {
      var lines = [first]
      while lines.count < Self.mostLinesPerCommit, reader.hasBufferedLine,
        let next = reader.next(shouldStop: shouldStop)
      {
        lines.append(next)
      }
      try writer.write(lines: answers(to: lines))
    }
  }

  /// The answers to waiting lines: saved together, or one by one where saving together failed.
  package func answers(to lines: [LineReader.Line]) -> [String] {
    if let trouble {
      return lines.compactMap { line in
        lineNumber += 1
        return isFinished ? nil : withoutRecord(line, trouble)
      }
    }
    return store.together { saved(lines) }
  }

  private func saved(_ lines: [LineReader.Line]) -> [String] {
    let start = lineNumber
    let savedLimiter = limiter
    do {
      try store.begin()
      let out = try lines.compactMap { line throws(RecordError) in try answer(line) }
      try store.commit()
      return out
    } catch {
      store.rollback()
      lineNumber = start
      limiter = savedLimiter
      isFinished = false
      return lines.compactMap { isFinished ? nil : answerAlone($0) }
    }
  }

  private func answerAlone(_ line: LineReader.Line) -> String? {
    let before = lineNumber
    do {
      try store.begin()
      let out = try answer(line)
      try store.commit()
      return out
    } catch {
      store.rollback()
      lineNumber = before + 1
      return withoutRecord(line, error)
    }
  }

  /// Knowledge is still answered; what could not be saved says so with its code.
  private func withoutRecord(_ line: LineReader.Line, _ error: RecordError) -> String? {
    switch read(line) {
    case nil: return nil
    case .failure(let problem): return failure(problem)
    case .success(let message):
      guard let text = message.text, let user = message.user, message.kind == .message else {
        let needsRecord = [.message, .export, .forget].contains(message.kind)
        return needsRecord ? failure(BridgeError(error, id: message.id)) : answer(simple: message)
      }
      let answered = coach.answerWithoutRecord(
        coachLine(message, user: user, text: text, time: message.time ?? clock()))
      // A danger sign is answered whatever the disk does.
      if answered.changedRecord, answered.reply.safety == nil {
        return failure(BridgeError(error, id: message.id))
      }
      return self.line(answered.reply, to: message, user: user)
    }
  }

  /// One line's answer; nil for a blank line and for what comes after `bye`.
  private func answer(_ line: LineReader.Line) throws(RecordError) -> String? {
    lineNumber += 1
    if isFinished { return nil }
    switch read(line) {
    case nil: return nil
    case .failure(let problem): return failure(problem)
    case .success(let message):
      do {
        return try answer(message)
      } catch let error as BridgeError {
        return failure(error)
      } catch let error as RecordError {
        throw error
      } catch {
        return failure(BridgeError(.badRequest, "The line could not be read.", id: message.id))
      }
    }
  }

  /// What a line holds; nil for a blank one.
  private func read(_ line: LineReader.Line) -> Result<BridgeMessage, BridgeError>? {
    guard case .bytes(let bytes, let isTerminated) = line else {
      return .failure(BridgeError(.lineTooLong, "The line is longer than 65,536 bytes."))
    }
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
    do {
      return .success(try BridgeMessage(bytes))
    } catch {
      let isCut = !isTerminated && error.code == BridgeError.Code.badJSON.rawValue
      return .failure(
        isCut ? BridgeError(.truncated, "The input ended inside this line.") : error)
    }
  }

  private func answer(_ message: BridgeMessage) throws -> String {
    switch message.kind {
    case .hello, .ping, .bye: answer(simple: message)
    case .message: try reply(to: message)
    case .export: try export(message)
    case .forget: try forget(message)
    }
  }

  /// What needs no record.
  private func answer(simple message: BridgeMessage) -> String {
    switch message.kind {
    case .hello: return hello(message)
    case .bye:
      isFinished = true
      return json(BridgeReply.Simple(type: "bye", id: message.id))
    default: return json(BridgeReply.Simple(type: "pong", id: message.id))
    }
  }

  private func hello(_ message: BridgeMessage) -> String {
    if let protocols = message.protocols, !protocols.contains(1) {
      return failure(
        BridgeError(.unsupportedProtocol, "This coach speaks protocol 1.", id: message.id))
    }
    limits = message.limits
    return json(BridgeReply.Hello(id: message.id, software: software))
  }

  private func reply(to message: BridgeMessage) throws -> String {
    guard let user = message.user, let text = message.text else {
      throw BridgeError(.badRequest, "'user' and 'text' are needed.", id: message.id)
    }
    let key = UserKey(user)
    if let stored = try store.reply(to: message.id, of: key) { return marked(stored) }
    let time = try time(of: message, user: key)
    if message.isGroup, !message.isAddressed { return unaddressed(message, user: user) }
    if let wait = limiter?.wait(for: user, at: time) {
      throw BridgeError(
        .rateLimited, "Too many messages at once.", id: message.id, isRetryable: true,
        retryAfterMilliseconds: wait)
    }
    let answered = try coach.answer(coachLine(message, user: user, text: text, time: time))
    let line = self.line(answered.reply, to: message, user: user)
    if !answered.erasedPerson {
      try store.keep(reply: line, to: message.id, of: key, at: time)
    }
    return line
  }

  private func coachLine(
    _ message: BridgeMessage, user: String, text: String, time: Int64
  ) -> Coach.Line {
    Coach.Line(
      user: UserKey(user), text: SafeText.clean(text), epochSeconds: time,
      timeZone: message.timeZone, locale: message.locale)
  }

  /// The message's own clock, never before the person's latest and never a day ahead of ours.
  private func time(of message: BridgeMessage, user: UserKey) throws -> Int64 {
    let now = clock()
    guard let told = message.time else { return max(now, try store.latestTime(of: user) ?? now) }
    if told > now + 86_400 {
      throw BridgeError(
        .badRequest, "'ts' is more than 24 hours ahead of this machine's clock.", id: message.id)
    }
    return max(told, try store.latestTime(of: user) ?? told)
  }

  private func unaddressed(_ message: BridgeMessage, user: String) -> String {
    struct Silent: Encodable {
      let type = "reply"
      let id: String
      let user: String
      let channel: String?
      let messages: [String] = []
    }
    return json(Silent(id: message.id, user: user, channel: message.channel))
  }

  private func export(_ message: BridgeMessage) throws -> String {
    let key = UserKey(message.user ?? "")
    return ExportParts(
      data: ProtocolJSON.ascii(try store.export(of: key) ?? "{}"), id: json(message.id),
      user: json(message.user ?? "")
    ).lines.joined(separator: "\n")
  }

  private func forget(_ message: BridgeMessage) throws -> String {
    guard message.isConfirmed, let user = message.user else {
      throw BridgeError(
        .badRequest, "'forget' needs \"confirm\":true; nothing was erased.", id: message.id)
    }
    try coach.forget(UserKey(user), at: clock())
    return json(BridgeReply.Forgotten(id: message.id, user: user))
  }

  private func failure(_ error: BridgeError) -> String {
    json(
      BridgeReply.Failure(
        id: error.id, code: error.code, message: error.message, line: lineNumber,
        retryable: error.isRetryable, retryAfterMilliseconds: error.retryAfterMilliseconds))
  }

  /// The stored reply with `"dup":true`, at its place among the sorted keys.
  private func marked(_ stored: String) -> String {
    stored.replacing(#","id":"#, with: #","dup":true,"id":"#, maxReplacements: 1)
  }

  private func line(_ reply: Reply, to message: BridgeMessage, user: String) -> String {
    (try? BridgeReply.full(reply, to: message, user: user, limits: limits).line())
      ?? Self.unwritable
  }

  private func json(_ value: some Encodable) -> String {
    (try? ProtocolJSON.line(value)) ?? Self.unwritable
  }

  private static let unwritable = #"{"code":"internal","id":null,"type":"error"}"#
}
