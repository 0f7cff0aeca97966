import CoachKit
import Foundation
import TestSupport
import Testing

struct LineParserTests {
  private func parse(_ text: String, explains: Bool = false) throws -> [String: Any] {
    let parser = LineParser(
      content: try SharedEngine.content(), explains: explains)
    let json = try parser.json(for: text)
    #expect(json.utf8.allSatisfy { (0x20...0x7E).contains($0) })
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
    return try #require(object as? [String: Any])
  }

  @Test func `a line comes with its intent, slots, safety and alternatives`() throws {
    let read = try parse("i weigh 83.4 kg")
    #expect(read["text"] as? String == "i weigh 83.4 kg")
    #expect(Set(read.keys) == ["text", "intent", "confidence", "slots", "safety", "alternatives"])
    #expect(read["safety"] is NSNull)
    let slots = try #require(read["slots"] as? [String: Any])
    #expect(slots["weight"] as? [String: Double] == ["kg": 83.4])
  }

  @Test func `a danger sign has a level and a rule`() throws {
    let safety = try #require(try parse("i have chest pain")["safety"] as? [String: String])
    #expect(safety["level"] == "emergency")
    #expect(safety["rule"]?.hasPrefix("RF-") == true)
  }

  @Test func `confidence has three decimals at most`() throws {
    let value = try #require(try parse("why are my legs weak")["confidence"] as? Double)
    #expect((0...1).contains(value))
    #expect((value * 1000).rounded() / 1000 == value)
  }

  @Test func `explaining adds repairs and votes`() throws {
    let read = try parse("wastnig in my thihg", explains: true)
    let repairs = try #require(read["repairs"] as? [String: String])
    #expect(repairs["thihg"] == "thigh")
    #expect(read["explanation"] != nil)
    #expect(read["ambiguous"] as? Bool == false)
  }

  @Test(arguments: ["", " ", "\u{1B}[31m", "👍", "\u{0}", String(repeating: "a ", count: 9000)])
  func `any line is parsed`(text: String) throws {
    #expect(try parse(text)["intent"] is String)
  }
}
