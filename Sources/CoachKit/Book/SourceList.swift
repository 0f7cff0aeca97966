package import Content

/// `coach sources`: every source, how far it was checked, and what rests on it.
package struct SourceList {
  private let library: Library
  private let users: [Source.Key: [String]]

  /// - Throws: `ContentMistakes` where `seeds/` cannot be read.
  package init(folder: ContentFolder) throws {
    let files = try folder.files().filter { $0.path.hasPrefix("seeds/") }
    let (library, mistakes) = ContentLoader().load(files)
    guard mistakes.isEmpty else { throw ContentMistakes(mistakes: mistakes) }
    self.init(library: library, files: files)
  }

  init(library: Library, files: [ContentFile]) {
    self.library = library
    users = SourceUse(files: files).users
  }

  /// Sources by key, the coach's own rule last: it is no evidence.
  func sources(checked: Source.Checked? = nil) -> [Source] {
    let all = library.sources.values.sorted { $0.key < $1.key }
    let published = all.filter { $0.key != Source.ownRule }
    guard let checked else { return published + all.filter { $0.key == Source.ownRule } }
    return published.filter { $0.checked == checked }
  }

  /// The whole list, then how many sources there are in each state; wrapped at `width`, nil for long lines.
  package func text(
    checked: Source.Checked? = nil, showsFacts: Bool = false, width: Int? = nil
  ) -> String {
    let page = IndentedText(width: width)
    let entries = sources(checked: checked).map { source in
      page.text(source.key, below: details(of: source, showsFacts: showsFacts))
    }
    return (entries + [totals(checked: checked).joined(separator: "\n")])
      .joined(separator: "\n\n")
  }

  private func details(of source: Source, showsFacts: Bool) -> [String] {
    var lines = [source.short, source.cite]
    if let address = Self.address(of: source) { lines.append(address) }
    if let state = state(of: source) { lines.append(state) }
    lines.append(use(of: source))
    guard showsFacts else { return lines }
    let facts = (users[source.key] ?? []).compactMap { library.facts[$0] }
    return lines + facts.map { "\($0.id) (\($0.grade.rawValue)): \($0.say)" }
  }

  static func address(of source: Source) -> String? {
    source.doi.map { "https://doi.org/\($0)" } ?? source.link
  }

  /// How far the source was checked, in the words that "source?" has for it; nil for the coach's own rule.
  func state(of source: Source) -> String? {
    source.key == Source.ownRule ? nil : words(for: source.checked)
  }

  func use(of source: Source) -> String {
    let named = users[source.key] ?? []
    let all = named + (source.carries.map { [$0] } ?? [])
    return all.isEmpty ? "Used by nothing." : "Used by \(all.joined(separator: ", "))."
  }

  /// "45 original: Read in the original." for each state, then the sum.
  func totals(checked: Source.Checked? = nil) -> [String] {
    let found = sources(checked: checked).filter { $0.key != Source.ownRule }
    let states = Source.Checked.allCases.filter { checked == nil || checked == $0 }
    return states.map { state in
      let count = found.count { $0.checked == state }
      return "\(count) \(state.rawValue): \(words(for: state))"
    } + ["\(found.count) source\(found.count == 1 ? "" : "s") in all."]
  }

  private func words(for state: Source.Checked) -> String {
    library.phrases["chat.source.\(state.rawValue)"]?.text ?? state.rawValue
  }
}
