import Archive
import CoachKit
import Content
import FuzzDriver
import Understanding

/// Any text as content files: a library, or mistakes that name a place in one of the files; never a trap.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzContentLoader(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  var input = FuzzTarget.input(start, count)
  let files = WrittenFiles(input.rest()).files
  let (library, mistakes) = ContentLoader().load(files)
  for mistake in mistakes { checkPlace(mistake, files) }
  let again = ContentLoader().load(files).mistakes
  FuzzTarget.claim(again == mistakes, "the same mistakes twice: \(mistakes), then \(again)")
  // Checks across files and learning take a hundred times as long as loading.
  guard input.isDrawn(oneOf: 32) else { return 0 }
  checkFolder(files, mistakes)
  if mistakes.isEmpty { checkCompiling(library) }
  return 0
}

private func checkPlace(_ mistake: DataMistake, _ files: [ContentFile]) {
  let place = mistake.location
  guard let file = files.first(where: { $0.path == place.path }) else {
    FuzzTarget.claim(false, "a mistake in one of the files: \(mistake)")
    return
  }
  let lines = file.text?.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
  FuzzTarget.claim(
    (1...(lines ?? 1) + 1).contains(place.line) && place.column >= 1,
    "a place in the \(lines ?? 1) lines of the file: \(mistake)")
  FuzzTarget.claim(!mistake.problem.isEmpty, "a mistake says what is wrong, at \(place)")
}

/// `coach check` finds what the loader found, and more.
private func checkFolder(_ files: [ContentFile], _ mistakes: [DataMistake]) {
  let report = FuzzTarget.mustSucceed("the files are checked") {
    try ContentCheck(files: files).report()
  }
  FuzzTarget.claim(
    Set(report.mistakes).isSuperset(of: mistakes), "every mistake is reported: \(mistakes)")
}

/// What loads can be stored; what has a rule or card that cannot be used is refused in words.
private func checkCompiling(_ library: Library) {
  FuzzTarget.mustSucceed("a library that loaded is stored") {
    var archive = ArchiveWriter(mark: Array("coach compiled 2".utf8))
    try library.write(to: &archive)
  }
  do {
    for card in library.exercises { _ = try card.exercise() }
    for card in library.modes { _ = try card.mode() }
    _ = library.norms?.selfTestNorms
    let compiler = EngineCompiler(library: library)
    let recognizer = try Recognizer(
      library: library, vocabulary: compiler.vocabulary, trained: try compiler.train())
    for intent in library.intents {
      for example in intent.examples.prefix(2) { _ = recognizer.understand(example.text) }
    }
  } catch {
    FuzzTarget.claim(!"\(error)".isEmpty, "a refusal says why")
  }
}
