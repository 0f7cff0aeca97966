import Archive
package import Content

/// What the engine keeps of an intent: a column of the model.
package struct LearnedIntent: Sendable {
  package let id: IntentID
  package let kind: IntentKind
  package let means: String
  /// Where each of its keyword rules stands, for explanations.
  let rulePlaces: [String]
}

extension LearnedIntent {
  init(_ intent: Intent) {
    id = intent.id
    kind = intent.kind
    means = intent.means
    rulePlaces = intent.keywords.map(\.location.description)
  }
}

extension [LearnedIntent] {
  /// nil where a kind has another name than it had.
  init?(_ archive: inout ArchiveReader) {
    guard let ids = archive.words(), let kinds = archive.words(), let meanings = archive.words(),
      let counts: [Int32] = archive.array(), let places = archive.words(),
      [kinds.count, meanings.count, counts.count].allSatisfy({ $0 == ids.count }),
      counts.reduce(0, { $0 + Int($1) }) == places.count
    else { return nil }
    self = []
    var start = 0
    for (place, id) in ids.enumerated() {
      guard let kind = IntentKind(rawValue: kinds[place]) else { return nil }
      let end = start + Int(counts[place])
      append(
        LearnedIntent(
          id: IntentID(rawValue: id), kind: kind, means: meanings[place],
          rulePlaces: Array<String>(places[start..<end])))
      start = end
    }
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(map(\.id.rawValue))
    archive.write(map(\.kind.rawValue))
    archive.write(map(\.means))
    archive.write(map { Int32($0.rulePlaces.count) })
    archive.write(flatMap(\.rulePlaces))
  }
}
