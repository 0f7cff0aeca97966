import ArgumentParser
import CoachKit
import Content
import Foundation
import LineIO

/// `coach sources`: what the content rests on.
struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "Lists every source: citation, how far it was checked, which facts use it.")

  @ArgumentParser.Flag(name: .long, help: "Adds the sentences of the facts that use a source.")
  var facts = false

  @ArgumentParser.Option(
    name: .long, help: "Only the sources in one state: original, copy or recalled.")
  var checked: Source.Checked?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let list = try SourceList(folder: try common.contentFolder())
    let width =
      Terminal.isTerminal(1)
      ? Terminal.width(environment: ProcessInfo.processInfo.environment) : nil
    let text = list.text(checked: checked, showsFacts: facts, width: width)
    try LineWriter().writeLine(SafeText.clean(text))
  }
}

extension Source.Checked: ExpressibleByArgument {}
