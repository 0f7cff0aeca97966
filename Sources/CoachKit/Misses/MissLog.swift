package import Content
package import Foundation
package import Record
package import Understanding

/// The lines that were not understood, with what they came near, and where they can go.
package struct MissLog {
  private let store: any RecordStore
  private let recognizer: Recognizer
  private let examples: ExampleFolder

  package init(store: any RecordStore, recognizer: Recognizer, folder: ContentFolder) {
    self.store = store
    self.recognizer = recognizer
    examples = ExampleFolder(folder: folder, intents: recognizer.intents.map(\.id))
  }

  package static let empty = """
    No lines are kept. Lines that were not understood are kept only when you ask for it: \
    start `coach chat --keep-misses` or `coach bridge --keep-misses`.
    """

  package func misses() throws(RecordError) -> [Miss] { try store.misses() }

  /// The three nearest readings of a line.
  package func nearest(to miss: Miss) -> [Understanding.Alternative] {
    Array(recognizer.understand(miss.text).alternatives.prefix(3))
  }

  /// Every line with its number and what it came near; never whose it was.
  package func listing() throws(RecordError) -> String {
    let misses = try misses()
    if misses.isEmpty { return Self.empty }
    return zip(1..., misses).map { number, miss in
      let near = nearest(to: miss).map { "\($0.intent) \(Self.shown($0.confidence))" }
      return "\(number). \(Self.shown(miss))\n   "
        + (near.isEmpty ? "near nothing" : near.joined(separator: " · "))
    }.joined(separator: "\n")
  }

  /// Adds a line to an intent's examples, or to the foreign lines, and takes it out of the log.
  ///
  /// - Returns: the file that holds it now.
  @discardableResult
  package func add(_ miss: Miss, to intent: IntentID) throws -> URL {
    let file = try examples.add(miss.text, to: intent)
    try store.drop(miss: miss.text)
    return file
  }

  package func drop(_ miss: Miss) throws(RecordError) { try store.drop(miss: miss.text) }

  static func shown(_ miss: Miss) -> String {
    miss.people > 1 ? "\(miss.text)  (\(miss.people) people)" : miss.text
  }

  /// Two decimals, the same on every machine.
  static func shown(_ confidence: Double) -> String {
    let hundredths = Int((confidence * 100).rounded())
    return hundredths >= 100 ? "1.00" : "0." + (hundredths < 10 ? "0" : "") + "\(hundredths)"
  }
}
