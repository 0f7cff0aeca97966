import Archive
import Synchronization

/// Pieces of content by id; in the compiled content each is decoded when somebody first asks for it.
package struct Shelf<Key: ShelfKey, Value: Codable & Sendable>: Sendable {
  private enum Storage: Sendable {
    case open([Key: Value])
    case stored(StoredShelf<Value>)
  }

  private var storage: Storage

  package init(_ items: [Key: Value] = [:]) {
    storage = .open(items)
  }

  init?(_ archive: inout ArchiveReader) {
    guard let stored = StoredShelf<Value>(&archive) else { return nil }
    storage = .stored(stored)
  }

  func write(to archive: inout ArchiveWriter) throws {
    let sorted = items.sorted { $0.key.shelfKey < $1.key.shelfKey }
    WordTable(sorted.enumerated().map { (key: $0.element.key.shelfKey, value: Int32($0.offset)) })
      .write(to: &archive)
    archive.write(try sorted.map { try ArchiveWriter.json($0.value) })
  }

  package subscript(key: Key) -> Value? {
    get {
      switch storage {
      case .open(let items): items[key]
      case .stored(let shelf): shelf[key.shelfKey]
      }
    }
    set {
      var items = items
      items[key] = newValue
      storage = .open(items)
    }
  }

  /// Adds what is not there yet, and returns whether it was added.
  mutating func insert(_ value: Value, for key: Key) -> Bool {
    guard case .open(var items) = storage else { return false }
    storage = .open([:])
    defer { storage = .open(items) }
    guard items[key] == nil else { return false }
    items[key] = value
    return true
  }

  /// All pieces, decoded.
  package var items: [Key: Value] {
    switch storage {
    case .open(let items): return items
    case .stored(let shelf):
      var items: [Key: Value] = [:]
      for name in shelf.names { items[Key(shelfKey: name)] = shelf[name] }
      return items
    }
  }

  package var values: [Value] { Array(items.values) }

  package var count: Int {
    switch storage {
    case .open(let items): items.count
    case .stored(let shelf): shelf.count
    }
  }
}

/// An id that is text.
package protocol ShelfKey: Hashable, Sendable {
  init(shelfKey: String)
  var shelfKey: String { get }
}

extension String: ShelfKey {
  package init(shelfKey: String) { self = shelfKey }
  package var shelfKey: String { self }
}

extension IntentID: ShelfKey {
  package init(shelfKey: String) { self.init(rawValue: shelfKey) }
  package var shelfKey: String { rawValue }
}

/// The pieces of a compiled shelf, as JSON until they are asked for.
private final class StoredShelf<Value: Codable & Sendable>: Sendable {
  private let places: WordTable
  private let texts: FlatWords
  private let decoded = Mutex<[Int32: Value]>([:])

  init?(_ archive: inout ArchiveReader) {
    guard let places = WordTable(&archive), let texts = archive.flatWords(),
      places.count == texts.count
    else { return nil }
    self.places = places
    self.texts = texts
  }

  var count: Int { places.count }

  var names: [String] { places.entries.map(\.key) }

  subscript(name: String) -> Value? {
    guard let place = places[name], texts.indices.contains(Int(place)) else { return nil }
    return decoded.withLock { decoded in
      if let known = decoded[place] { return known }
      let value = texts.withBytes(of: Int(place)) { $0.decoded(as: Value.self) }
      decoded[place] = value
      return value
    }
  }
}
