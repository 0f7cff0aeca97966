import ArgumentParser
import CoachKit
import Content
import LineIO

/// `coach answers`: the book of answers, for people who check what the coach says.
struct AnswersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answers",
    abstract: "Prints everything the coach may answer, with conditions and sources, as Markdown.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let book = try AnswerBook(
      content: try common.compiledContent(), folder: try common.contentFolder())
    try LineWriter().write(SafeText.clean(book.markdown()))
  }
}
