import Coaching

/// Reads all files of a content folder, collecting every mistake.
package struct ContentLoader {
  private let mistakes = MistakeList()

  package init() {}

  /// The library and what is wrong with the files; with mistakes the library holds what could be read.
  package func load(_ files: [ContentFile]) -> (library: Library, mistakes: [DataMistake]) {
    var library = Library()
    var redFlags = RedFlagFiles()
    for file in files {
      guard let text = file.text else {
        mistakes.add(
          SourceLocation(path: file.path), "not valid UTF-8",
          remedy: "save the file as UTF-8 text")
        continue
      }
      guard let root = DataNode.compose(text, path: file.path, mistakes: mistakes) else { continue }
      read(root, folders: file.path.split(separator: "/"), into: &library, redFlags: &redFlags)
    }
    library.redFlags = redFlags.library
    return (library, mistakes.mistakes)
  }

  private func read(
    _ root: DataNode, folders: [Substring], into library: inout Library,
    redFlags: inout RedFlagFiles
  ) {
    let place = folders.dropLast().joined(separator: "/")
    let name = String(folders.last?.dropLast(5) ?? "")
    switch place {
    case "intents" where name == "refusal":
      library.answeredFrom = IntentFileReader(mistakes: mistakes).answeredFrom(root)
    case "intents/synonyms":
      library.synonyms += IntentFileReader(mistakes: mistakes).synonyms(root)
    case "intents/none":
      library.foreignLines += IntentFileReader(mistakes: mistakes).foreignLines(root)
    case "intents/danger":
      library.dangerLines += DangerLineReader(mistakes: mistakes).lines(root)
    case "intents/words": readWords(root, into: &library)
    case "intents/slots": library.slotWords[name] = slotWords(root)
    case "intents/talk": library.talkWords[name] = slotWords(root)
    case "seeds": readTopLevel(root, name: name, into: &library)
    case "seeds/facts":
      for fact in SeedFileReader(mistakes: mistakes).facts(root) {
        insert(fact, id: fact.id, at: fact.location, into: &library.facts)
      }
    case "seeds/phrases":
      for (key, phrase) in PhraseFileReader(mistakes: mistakes).phrases(root)
      where !library.phrases.insert(phrase, for: key) {
        mistakes.add(
          phrase.location, "this phrase stands twice",
          remedy: library.phrases[key].map { "also at \($0.location)" })
      }
    case "seeds/exercises":
      library.exercises += list("exercises", of: ExerciseCard.self, in: root)
    case "seeds/red-flags": redFlags.read(root, name: name, mistakes)
    case let answers where answers.hasPrefix("seeds/answers"):
      if let answer = SeedFileReader(mistakes: mistakes).answer(root) {
        insert(answer, id: answer.intent, at: answer.location, into: &library.answers)
      }
    case let intents where intents.hasPrefix("intents/"):
      if let intent = IntentFileReader(mistakes: mistakes).intent(root) {
        library.intents.append(intent)
      }
    default:
      mistakes.add(root.location, "no kind of content stands in '\(place)'")
    }
  }

  private func readTopLevel(_ root: DataNode, name: String, into library: inout Library) {
    switch name {
    case "sources":
      for source in SeedFileReader(mistakes: mistakes).sources(root) {
        insert(source, id: source.key, at: source.location, into: &library.sources)
      }
    case "aerobic-modes": library.modes = list("modes", of: ModeCard.self, in: root)
    case "mets": library.mets = root.decode(METTable.self, mistakes)
    case "jargon": library.jargon = WordingFileReader(mistakes: mistakes).jargon(root)
    case "fixed-terms":
      library.fixedTerms = WordingFileReader(mistakes: mistakes).fixedTerms(root)
    case "norms": library.norms = root.decode(NormsFile.self, mistakes)
    default: mistakes.add(root.location, "the coach knows no file '\(name).yaml' here")
    }
  }

  private func list<Item: Decodable>(
    _ key: String, of type: Item.Type, in root: DataNode
  ) -> [Item] {
    root.allowOnly([key], mistakes)
    guard let node = root[key] else {
      mistakes.add(root.location, "'\(key)' is missing", remedy: "start the file with `\(key):`")
      return []
    }
    return node.decode([Item].self, mistakes) ?? []
  }

  private func readWords(_ root: DataNode, into library: inout Library) {
    let reader = IntentFileReader(mistakes: mistakes)
    library.shorthand.merge(reader.shorthand(root)) { first, _ in first }
    library.commonWords += reader.words(root)
  }

  private func slotWords(_ root: DataNode) -> [String: [String]] {
    var out: [String: [String]] = [:]
    for (key, value) in root["words"]?.pairs ?? [] {
      guard let name = key.string else { continue }
      out[name] = (value.items ?? [value]).compactMap(\.string)
    }
    return out
  }

  private func insert<ID: ShelfKey, Item>(
    _ item: Item, id: ID, at location: SourceLocation, into items: inout Shelf<ID, Item>
  ) {
    if !items.insert(item, for: id) {
      mistakes.add(location, "'\(id)' stands twice", remedy: "give it another id, or join both")
    }
  }
}
