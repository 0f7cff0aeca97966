import Dialogue
import TerminalUI
import Testing

struct TypedLineTests {
  private let replies: Replies
  private let offered: QuickReplies

  init() throws {
    replies = try Replies()
    let reply = replies.reply(
      [.text("Done.", isPrivate: false)], suggestions: ["next workout", "undo", "why"])
    offered = QuickReplies(reply, hasOpenQuestion: false)
  }

  @Test(arguments: [("2", "undo"), (" 1 ", "next workout"), ("3.", "why"), ("1)", "next workout")])
  func `a number picks a suggestion`(line: String, choice: String) {
    #expect(TypedLine(line, offered: offered) == .picked(choice))
  }

  @Test(arguments: ["0", "4", "-1", "2 sets", "two", "1.5", ")", "٢"])
  func `other lines with numbers go to the coach`(line: String) {
    #expect(TypedLine(line, offered: offered) == .message(line))
  }

  @Test func `an open question keeps the numbers`() {
    for blocks in [[Reply.Block.text("How tall are you?", isPrivate: false)], []] {
      let reply = replies.reply(blocks, suggestions: ["skip", "stop"])
      let offered = QuickReplies(reply, hasOpenQuestion: blocks.isEmpty)
      #expect(TypedLine("2", offered: offered) == .message("2"))
    }
  }

  @Test(arguments: SlashCommand.allCases)
  func `every command is known by its name`(command: SlashCommand) {
    #expect(TypedLine("/\(command.rawValue)") == .command(command, argument: ""))
    #expect(
      TypedLine("/\(command.rawValue.uppercased()) a  b ") == .command(command, argument: "a b"))
  }

  @Test(arguments: [
    ("/hlep", SlashCommand.help), ("/sorces", .sources), ("/quti", .quit), ("/privcy", .privacy),
    ("/prog", .progress), ("/forgetme", .forget), ("/why-taht", .whyThat),
  ])
  func `a slip suggests the nearest command`(line: String, command: SlashCommand) {
    #expect(
      TypedLine(line) == .unknownCommand(name: String(line.dropFirst()), nearest: command))
  }

  @Test(arguments: ["/xyzzy", "/", "/ help", "/2"])
  func `what is near nothing suggests nothing`(line: String) {
    guard case .unknownCommand(_, nil) = TypedLine(line) else {
      Issue.record("\(line) was taken as \(TypedLine(line))")
      return
    }
  }

  @Test func `two slashes say one, and a slash elsewhere is no command`() {
    #expect(TypedLine("//help") == .message("/help"))
    #expect(TypedLine(" /help") == .message(" /help"))
    #expect(TypedLine("knee 3/10") == .message("knee 3/10"))
    #expect(TypedLine("  \t") == .blank)
  }
}
