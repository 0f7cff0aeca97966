import Record
import Testing

struct PeopleTests {
  private func line(_ id: Int, _ user: String, _ text: String) -> String {
    BridgeTalk.message("\(id)", text, user: "net:\(user)")
  }

  @Test func `two people never mix, in one batch or in many`() throws {
    let talk = try BridgeTalk()
    let said = [
      "call me %@", "i am 34, female, 165 cm, 68 kg", "i have a sore knee", "squats 3x10",
      "start", "what do you know about me", "next workout", "show my log", "source?", "why",
      "say that again", "undo", "what do you know about me",
    ]
    let canaries = ["ana": "Zebrafinch", "ben": "Goldcrest"]
    var answers: [String: String] = [:]
    for (id, text) in said.enumerated() {
      let lines = ["ana", "ben"].map { user in
        // Only Ana tells anything; Ben asks the rest.
        let isSaid = user == "ana" || id == 0 || id > 4
        return line(id, user, isSaid ? text.replacing("%@", with: canaries[user] ?? "") : "hi")
      }
      for (user, answer) in zip(["ana", "ben"], talk.say(lines)) {
        answers[user, default: ""] += answer + "\n"
      }
    }
    let (ana, ben) = (try #require(answers["ana"]), try #require(answers["ben"]))
    #expect(ana.contains("Zebrafinch") && ben.contains("Goldcrest"))
    for secret in ["Zebrafinch", "net:ana", "68 kg", "165 cm"] { #expect(!ben.contains(secret)) }
    for secret in ["Goldcrest", "net:ben"] { #expect(!ana.contains(secret)) }
  }

  @Test func `export and forget reach one person only`() throws {
    let talk = try BridgeTalk()
    _ = talk.say(line(1, "ana", "call me Zebrafinch"), line(1, "ben", "call me Goldcrest"))
    let export = talk.say(#"{"type":"export","id":"e","user":"net:ana"}"#)[0]
    #expect(export.contains("Zebrafinch") && !export.contains("Goldcrest"))
    #expect(export.contains(#""done":true,"id":"e","type":"export","user":"net:ana"}"#))
    #expect(
      talk.say(#"{"type":"forget","id":"f","user":"net:ana","confirm":true}"#)
        == [#"{"deleted":true,"id":"f","type":"forgotten","user":"net:ana"}"#])
    #expect(!talk.say(#"{"type":"export","id":"e","user":"net:ana"}"#)[0].contains("Zebrafinch"))
    #expect(talk.say(#"{"type":"export","id":"e","user":"net:ben"}"#)[0].contains("Goldcrest"))
  }

  @Test func `forget without confirm erases nothing`() throws {
    let talk = try BridgeTalk()
    _ = talk.say(line(1, "ana", "call me Zebrafinch"))
    for confirm in ["", #","confirm":false"#] {
      let answer = talk.say(#"{"type":"forget","id":"f","user":"net:ana"\#(confirm)}"#)[0]
      #expect(try SeenReply(answer).code == "bad_request")
    }
    #expect(talk.say(#"{"type":"export","id":"e","user":"net:ana"}"#)[0].contains("Zebrafinch"))
  }

  @Test func `a group line that is not addressed is not answered and not kept`() throws {
    let talk = try BridgeTalk()
    let group = ##","kind":"group","addressed":false,"channel":"#gym""##
    #expect(
      talk.say(BridgeTalk.message("1", "i weigh 68 kg", group))
        == [##"{"channel":"#gym","id":"1","messages":[],"type":"reply","user":"net:ana"}"##])
    #expect(try talk.store.export(of: UserKey("net:ana")) == nil)
    let addressed = BridgeTalk.message("1", "hi", #","kind":"group","addressed":true"#)
    #expect(try SeenReply(talk.say(addressed)[0]).text.hasPrefix("Hello"))
  }

  @Test func `what shows a person's own data carries private`() throws {
    let talk = try BridgeTalk()
    let told = [
      "i am 34, female, 165 cm and weigh 68 kg", "say that again", "what do you know about me",
      "my bmi", "lose 1 lb a week", "why", "say that again", "weighed 68 kg", "show my log",
    ]
    for (id, text) in told.enumerated() {
      let reply = try SeenReply(talk.say(line(id, "ana", text))[0])
      for message in reply.messages ?? [] where message.text.contains(/68 kg|10×68|kcal/) {
        #expect(message.private == true, "\(text): \(message.text)")
      }
    }
    let answer = try SeenReply(talk.say(line(99, "ana", "what causes atrophy"))[0])
    #expect(answer.messages?.allSatisfy { $0.private == nil } == true)
  }

  @Test(arguments: ["@everyone", "<@1>", "<!here>", "\\u001b[31mred", "\\u202etxet", "\\u009b1m"])
  func `a name can command nobody`(name: String) throws {
    let talk = try BridgeTalk()
    let answers = talk.say(
      line(1, "ana", "my name is \(name)"), line(2, "ana", "call me \(name)"),
      line(3, "ana", "what do you know about me"), line(4, "ana", "hi"))
    for answer in answers {
      let text = try SeenReply(answer).text
      for sign in ["@", "<!", "\u{1B}", "\u{9B}", "\u{202E}"] { #expect(!text.contains(sign)) }
    }
  }
}
