import CoachKit
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
}
