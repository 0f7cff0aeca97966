import Content
import Understanding

/// Examples that another intent wins, and examples that stand twice.
struct ExampleCheck {
  let library: Library
  let mistakes: MistakeList

  func run() {
    checkTwice()
    checkStrays()
    do {
      let compiler = EngineCompiler(library: library)
      let recognizer = try Recognizer(
        library: library, vocabulary: compiler.vocabulary, trained: try compiler.train())
      checkWinners(recognizer)
    } catch {
      mistakes.add(SourceLocation(path: "seeds/red-flags"), "\(error)")
    }
  }

  private func checkTwice() {
    var seen: [String: SourceLocation] = [:]
    let all = library.intents.flatMap(\.examples) + library.foreignLines
    for example in all {
      let key = Self.key(of: example.text)
      if let first = seen[key] {
        mistakes.add(example.location, "this example stands twice", remedy: "also at \(first)")
      } else {
        seen[key] = example.location
      }
    }
  }

  /// Letters and digits decide; a line of signs alone is compared as it is.
  private static func key(of text: String) -> String {
    let words = text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " }
    return words.isEmpty ? text : words
  }

  private func checkStrays() {
    for stray in ExampleNeighbours(library: library).strays() {
      mistakes.add(
        stray.example.location,
        "this example of '\(stray.intent)' is won by '\(stray.twinIntent)', which has \"\(stray.twin.text)\"",
        remedy: "move it there, word it more clearly, or add examples like it")
    }
  }

  private func checkWinners(_ recognizer: Recognizer) {
    for intent in library.intents where intent.kind != .safety {
      for example in intent.examples {
        guard let winner = recognizer.clearWinner(of: example.text), winner != intent.id else {
          continue
        }
        mistakes.add(
          example.location, "this example of '\(intent.id)' is won by '\(winner)'",
          remedy: "move it there, word it more clearly, or add examples like it")
      }
    }
  }
}
