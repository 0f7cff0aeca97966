package import Content
import Dialogue

/// `coach answers`: everything the coach may answer, as one Markdown text for people who check it.
package struct AnswerBook {
  let library: Library
  let desk: BookDesk
  private let sources: SourceList

  /// - Throws: `ContentMistakes` where a card or table of the content cannot be used.
  package init(content: CompiledContent, folder: ContentFolder) throws {
    library = content.library
    desk = try BookDesk(content: content)
    sources = SourceList(library: library, files: try folder.files())
  }

  package func markdown() -> String {
    ([head] + answers + redFlags + norms + sourceList).joined(separator: "\n\n") + "\n"
  }

  private var head: String {
    let variants = library.answers.values.reduce(0) { $0 + $1.variants.count }
    return """
      # Book of answers

      What the coach says, rendered from `seeds/` by `coach answers`. Edit the seeds, not this file; `make answers` writes it again.

      \(library.answers.count) topics in \(variants) variants, \(library.redFlags?.rules.count ?? 0) red flags, \
      the norms of the self-tests, \(library.sources.count) sources. Of the variants of a topic the first whose condition \
      holds is said. Marks like [1] name the sources below each variant; a sentence without a mark is this coach's own rule, \
      or the next step.
      """
  }

  private var answers: [String] {
    let byGroup = Dictionary(grouping: library.answers.values) { String($0.intent.group) }
    return byGroup.sorted { $0.key < $1.key }.flatMap { group, answers in
      ["## \(group)"] + answers.sorted { $0.intent < $1.intent }.flatMap(pages)
    }
  }

  private func pages(of answer: Answer) -> [String] {
    var head = "### \(answer.intent)"
    if let intent = library.intent(answer.intent) {
      head += "\n\n\(intent.means)"
      if let sample = intent.sample { head += " For example: “\(sample)”" }
    }
    let page = VariantPage(library: library, desk: desk)
    let count = answer.variants.count
    return [head]
      + answer.variants.enumerated().map { place, variant in
        page.text(of: variant, number: place + 1, isOnly: count == 1)
      }
  }

  private var redFlags: [String] {
    guard let flags = library.redFlags else { return [] }
    let page = RedFlagPage(flags: flags, desk: desk)
    return ["## Red flags", page.help] + flags.rules.sorted { $0.id < $1.id }.map(page.text)
  }

  private var norms: [String] {
    guard let norms = library.norms else { return [] }
    return ["## Norms of the self-tests"] + NormPage(norms: norms.norms, library: library).parts
  }

  private var sourceList: [String] {
    let entries = sources.sources().map { source in
      let lines = [
        source.cite, SourceList.address(of: source), sources.state(of: source),
        sources.use(of: source),
      ]
      return "- **\(source.short)** (`\(source.key)`): "
        + lines.compactMap(\.self).map { $0.hasSuffix(".") ? $0 : $0 + "." }
        .joined(separator: " ")
    }
    return [
      "## Sources", sources.totals().joined(separator: "\n\n"), entries.joined(separator: "\n"),
    ]
  }
}
