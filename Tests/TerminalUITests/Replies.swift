import CoachKit
import Content
import Dialogue
import Foundation
import Record
import RecordDatabase
import TestSupport
import Understanding

/// Replies to lay out: their parts written here, on top of what the real coach replied.
struct Replies {
  private let plain: Reply
  private let alarming: Reply

  init() throws {
    let coach = try Coach(
      content: try SharedEngine.content(), store: try SQLiteRecordStore(.inMemory))
    func reply(to text: String) -> Reply {
      coach.answerWithoutRecord(
        Coach.Line(user: .local, text: text, epochSeconds: 1, timeZone: .gmt)
      ).reply
    }
    plain = reply(to: "hi")
    alarming = reply(to: "i have chest pain and can't breathe")
  }

  func reply(
    _ blocks: [Reply.Block], sources: [Source] = [], suggestions: [String] = [],
    isAlarming: Bool = false
  ) -> Reply {
    var reply = isAlarming ? alarming : plain
    reply.blocks = blocks
    reply.sources = sources
    reply.suggestions = suggestions
    return reply
  }

  static func source(_ short: String, doi: String? = nil, link: String? = nil) throws -> Source {
    var fields = [
      "key": "a", "short": short, "cite": short, "checked": "original",
      "location": "seeds/sources.yaml:1:1",
    ]
    fields["doi"] = doi
    fields["link"] = link
    return try JSONDecoder().decode(
      Source.self, from: JSONEncoder().encode(fields))
  }

  /// The replies of `screens/`.
  func named() throws -> [(name: String, reply: Reply)] {
    [
      ("answer", try answer()), ("card", try card()), ("progress", progress),
      ("emergency", try emergency()),
    ]
  }

  private func answer() throws -> Reply {
    reply(
      [
        .text(
          "A leg in a cast shrinks within days because it carries no load [1][2]. In young men, five "
            + "days cost 3.5 % of the front thigh's size [1]. Ask whoever put the cast on which moves "
            + "are safe now, then say \"start\".", isPrivate: false)
      ],
      sources: [
        try Self.source("Wall 2014", doi: "10.1111/apha.12190"),
        try Self.source(
          "MedlinePlus, Muscle atrophy", link: "https://medlineplus.gov/ency/article/003188.htm"),
      ],
      suggestions: [
        "how long to rebuild", "exercises in a cast", "train the other leg", "a fourth",
      ])
  }

  private func card() throws -> Reply {
    reply(
      [
        .text("Workout A, about 27 min. Warm up with 5 easy minutes [1].", isPrivate: true),
        .table(
          Reply.Table(rows: [
            ["Chair rise, no hands", "2 × 8", "rest 90 s", "Cross your arms, up in two seconds."],
            [
              "Bird dog", "2 × 6, hold 3 s each side", "rest 60 s",
              "Reach one arm and the other leg.",
            ],
          ]), isPrivate: true),
        .text("Sharp pain or pain above 5 out of 10: stop that move [1].", isPrivate: true),
      ], sources: [try Self.source("AAOS OrthoInfo, knee")], suggestions: ["too hard", "why"])
  }

  private var progress: Reply {
    reply(
      [
        .text("Week of 2 March", isPrivate: true),
        .table(
          Reply.Table(rows: [
            ["Aerobic", "███████░░░ 70/100 min"], ["Strength", "██ 2/2"],
            ["Weight", "68 kg → 67.3 kg (trend)"],
          ]), isPrivate: true),
        .text("█▆▅▂▁ lowest 67.3 kg, highest 70 kg, 5 entries", isPrivate: true),
      ], suggestions: ["next workout"])
  }

  private func emergency() throws -> Reply {
    reply(
      [
        .text(
          "Call 112, 911 or 999 now. Sit still and upright, and do not travel there alone [1].",
          isPrivate: false),
        .text("Training and numbers wait until a clinician has cleared you.", isPrivate: false),
      ], sources: [try Self.source("NHS, DVT")],
      isAlarming: true)
  }
}
