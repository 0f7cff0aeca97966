import CoachKit
import Foundation
import Testing

struct ProtocolJSONTests {
  @Test func `keys are sorted, slashes plain, all of it on one line`() throws {
    let line = try ProtocolJSON.line(["b": "1/2", "a": "x\ny", "B": "\t\"\\"])
    #expect(line == #"{"B":"\t\"\\","a":"x\ny","b":"1/2"}"#)
  }

  @Test(arguments: [
    ("é", #""\u00e9""#), ("½", #""\u00bd""#), ("👍", #""\ud83d\udc4d""#), ("\u{2028}", #""\u2028""#),
    ("\u{7F}", #""\u007f""#), ("\u{0}", #""\u0000""#), ("\u{1B}", #""\u001b""#), ("~", #""~""#),
    ("\u{FFFF}", #""\uffff""#), ("", #""""#),
  ])
  func `everything beyond ASCII is escaped`(text: String, json: String) throws {
    #expect(try ProtocolJSON.line(text) == json)
  }

  /// Everything that a reply may hold, and what only some other value would.
  private struct Mixed: Encodable {
    struct Nothing: Encodable {}
    enum Side: String, Encodable { case left }
    var whole: Double? = 1
    var numbers = [0.1, 1e20, -1.5e-7, -0.0, 1e15, 1e16, .greatestFiniteMagnitude]
    var single: Float = 0.3
    var most = UInt64.max
    var small = Int8(-4)
    var maybe: [String: [Int?]] = ["x": [1, nil], "": []]
    var nothing = Nothing()
    var lists: [[String]] = [[], ["a\u{1F}\u{8}\u{C}\u{0}/é"]]
    var side = Side.left
    var absent: String?
    var keys = [
      "é": 1, "Z": 2, "a b": 3, "a": 4, "a1": 5, "a10": 6, "a2": 7, "_": 8, "👍": 9, "ä": 10,
      "\u{FFFF}": 11, "e\u{301}x": 12, "ex": 13, "ey": 14,
    ]
  }

  @Test func `a value is written as Foundation writes it`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let wanted = String(decoding: try encoder.encode(Mixed()), as: UTF8.self)
    #expect(try ProtocolJSON.line(Mixed()) == ProtocolJSON.ascii(wanted))
  }

  @Test(arguments: [Double.nan, .infinity])
  func `a number that JSON cannot hold is an error`(number: Double) {
    #expect(throws: EncodingError.self) { try ProtocolJSON.line([number]) }
  }
}
