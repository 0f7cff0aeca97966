import ArgumentParser
import Foundation
import LineIO
import TerminalUI

/// How answers look on standard output.
struct DisplayOptions: ParsableArguments {
  @ArgumentParser.Flag(
    name: .long,
    help: "For screen readers: labels and sentences; no colour, charts or redrawing (ACCESSIBLE=1)."
  )
  var plain = false

  @Option(name: .long, help: "Colour: auto (default; NO_COLOR is heard), always or never.")
  var color = ColorChoice.auto

  /// The style for standard output as its window is now.
  func style(isPlain: Bool) -> ScreenStyle {
    let environment = ProcessInfo.processInfo.environment
    let isTerminal = Terminal.isTerminal(1)
    return ScreenStyle(
      isTerminal: isTerminal, width: isTerminal ? Terminal.width(environment: environment) : nil,
      wantsPlain: isPlain, color: color, environment: environment)
  }

  /// nil where answers go to another program as bare text.
  var screen: ReplyScreen? {
    let style = style(isPlain: plain)
    guard Terminal.isTerminal(1) || style.isPlain || style.hasColor else { return nil }
    return ReplyScreen(style: style)
  }
}

extension ColorChoice: ExpressibleByArgument {}
