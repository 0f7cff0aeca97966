import Content
import Foundation
import Understanding

/// Engines over a few lines of content, to see what is learned from what.
enum SmallEngine {
  static func library(_ files: [String: String]) -> Library {
    ContentLoader().load(
      files.sorted { $0.key < $1.key }.map {
        ContentFile(path: $0.key, bytes: Data($0.value.utf8))
      }
    ).library
  }

  static func recognizer(_ library: Library) throws -> Recognizer {
    let compiler = EngineCompiler(library: library)
    return try Recognizer(
      library: library, vocabulary: compiler.vocabulary, trained: try compiler.train())
  }

  /// One intent file.
  static func intent(_ id: String, _ examples: [String], more: String = "") -> String {
    "id: \(id)\nkind: answer\nmeans: a test\n\(more)examples:\n"
      + examples.map { "  - \($0)\n" }.joined()
  }

  static let fruit: [String: String] = [
    "intents/fruit/apple.yaml": intent(
      "fruit.apple", ["red apple pie", "apple tart please", "an apple a day", "green apple"]),
    "intents/fruit/pear.yaml": intent(
      "fruit.pear", ["ripe pear", "pear crumble", "a juicy pear today", "soft pear cake"]),
    "intents/none/cars.yaml":
      "examples:\n  - the car will not start\n  - engine oil\n  - flat tyre again\n"
      + "  - where is the garage\n",
  ]
}
