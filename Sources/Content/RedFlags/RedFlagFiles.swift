/// Gathers the files of `seeds/red-flags` until all are read.
struct RedFlagFiles {
  private var words: RedFlagWords?
  private var lines: HelpLinesFile?
  private var rules: [RedFlagFile] = []

  mutating func read(_ root: DataNode, name: String, _ mistakes: MistakeList) {
    switch name {
    case "words": words = root.decode(RedFlagWords.self, mistakes)
    case "lines": lines = root.decode(HelpLinesFile.self, mistakes)
    default:
      if let rule = root.decode(RedFlagFile.self, mistakes) { rules.append(rule) }
    }
  }

  var library: RedFlagLibrary? {
    guard let words, let lines else { return nil }
    return RedFlagLibrary(words: words, rules: rules, lines: lines)
  }
}
