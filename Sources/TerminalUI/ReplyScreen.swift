import Content
import CoachKit
package import Dialogue
import LineIO
import Understanding

/// Lays a reply out for a person who reads it on a screen: a pure function of reply and style.
package struct ReplyScreen: Sendable {
  package let style: ScreenStyle
  let palette: Palette

  package init(style: ScreenStyle) {
    self.style = style
    palette = Palette(isOn: style.hasColor)
  }

  /// The reply's lines, without a closing line feed; escape sequences of the content are taken out.
  ///
  /// `hasOpenQuestion`: the coach waits for an answer, so a number would answer that.
  package func text(of reply: Reply, hasOpenQuestion: Bool) -> String {
    var sections = [body(of: reply)]
    let notes = footnotes(of: reply)
    if !notes.isEmpty { sections.append(notes) }
    let offered = QuickReplies(reply, hasOpenQuestion: hasOpenQuestion)
    let tries = lines(of: offered)
    if !tries.isEmpty { sections.append(tries) }
    if style.isPlain { return sections.joined().joined(separator: "\n") }
    // What belongs below the text stands together, a line apart from it.
    let below = sections.dropFirst().joined()
    return (sections[0] + (below.isEmpty ? [] : [""]) + below).joined(separator: "\n")
  }

  /// A remark of the terminal itself, wrapped like a reply.
  package func text(of notice: String) -> String {
    TextWrap.lines(SafeText.clean(notice), at: style.width).map(decorated)
      .joined(separator: "\n")
  }

  private func body(of reply: Reply) -> [String] {
    var lines: [String] = []
    let label = AlarmLabel(reply.safety?.level)
    let speaker = style.isLabelled ? "Coach: " : ""
    for (place, block) in reply.blocks.enumerated() {
      switch block {
      case .text(let text, _):
        let said = adapted(SafeText.clean(text))
        let paragraph =
          place == 0 ? self.lines(of: speaker, said, alarm: label) : self.lines(of: "", said)
        if place > 0, needsGap(reply.blocks[place - 1], paragraph) { lines.append("") }
        lines += paragraph
      case .table(let table, _):
        lines += TableScreen(style: style, palette: palette).lines(of: table)
      }
    }
    if case .table? = reply.blocks.first, style.isLabelled { lines.insert("Coach:", at: 0) }
    return lines
  }

  /// Long paragraphs stand apart; short lines and what follows a table stay close.
  private func needsGap(_ before: Reply.Block, _ paragraph: [String]) -> Bool {
    guard !style.isPlain, case .text(let text, _) = before else { return false }
    return paragraph.count > 2 || TextWrap.lines(text, at: style.width).count > 2
  }

  /// A paragraph, with who speaks and the word of alarm before it.
  private func lines(of speaker: String, _ text: String, alarm: AlarmLabel? = nil) -> [String] {
    guard let alarm else { return TextWrap.lines(speaker + text, at: style.width).map(decorated) }
    let wrapped = TextWrap.lines("\(speaker)\(alarm.word): \(text)", at: style.width)
    return alarm.painted(wrapped, palette).map(decorated)
  }

  /// Drawings in the form that the screen and its reader can take.
  private func adapted(_ text: String) -> String {
    if style.isPlain { return DrawnCharacters.spoken(text) }
    return style.chartCharacters == .ascii ? DrawnCharacters.ascii(text) : text
  }

  /// Source marks and bars in their quiet colours.
  func decorated(_ line: String) -> String {
    Decoration(palette: palette).applied(to: line)
  }

  private func footnotes(of reply: Reply) -> [String] {
    let isList = reply.intent == "chat.source" && reply.slots.source == nil
    guard !reply.sources.isEmpty, !isList else { return [] }
    let names = reply.sources.map { SafeText.clean($0.short) }
    if style.isPlain {
      let spoken = names.enumerated().map { "\($0.offset + 1), \($0.element)" }
      return TextWrap.lines(
        "Sources: " + spoken.joined(separator: "; ") + ".", at: style.width)
    }
    let units = names.enumerated().map { "[\($0.offset + 1)] \($0.element)" }
    return TextWrap.flow(units, gap: "  ", at: style.width).flatMap { row -> [String] in
      if row.count == 1, let width = style.width, TextWidth.of(units[row[0]]) > width {
        return TextWrap.lines(units[row[0]], at: width).map { palette.paint($0, .quiet) }
      }
      let notes = row.map { place in
        style.hasLinks
          ? linked(units[place], to: reply.sources[place].address) : units[place]
      }
      return [palette.paint(notes.joined(separator: "  "), .quiet)]
    }
  }

  private func linked(_ note: String, to address: String?) -> String {
    address.map { Hyperlinks.link(note, to: $0) } ?? note
  }

  private func lines(of offered: QuickReplies) -> [String] {
    let choices = offered.choices.map { SafeText.clean($0) }
    guard !choices.isEmpty else { return [] }
    let lead = "Try "
    if style.isPlain {
      let spoken = choices.enumerated().map {
        offered.areNumbered ? "\($0.offset + 1), \($0.element)" : "\"\($0.element)\""
      }
      return TextWrap.lines("Try: " + spoken.joined(separator: "; ") + ".", at: style.width)
    }
    let units = choices.enumerated().map {
      offered.areNumbered ? "\($0.offset + 1)) \($0.element)" : "\"\($0.element)\""
    }
    let room = style.width.map { max($0 - lead.count, 10) }
    let indent = String(repeating: " ", count: lead.count)
    var lines: [String] = []
    for row in TextWrap.flow(units, gap: "   ", at: room) {
      let pieces = row.count == 1 ? TextWrap.lines(units[row[0]], at: room) : row.map { units[$0] }
      let painted = pieces.map { self.painted($0, isNumbered: offered.areNumbered) }
      lines += row.count == 1 ? painted : [painted.joined(separator: "   ")]
    }
    return lines.enumerated().map {
      ($0.offset == 0 ? palette.paint(lead, .quiet) : indent) + $0.element
    }
  }

  private func painted(_ unit: String, isNumbered: Bool) -> String {
    guard isNumbered, unit.first?.isNumber == true, let space = unit.firstIndex(of: " ") else {
      return unit
    }
    return palette.paint(String(unit[..<space]), .number) + unit[space...]
  }
}
