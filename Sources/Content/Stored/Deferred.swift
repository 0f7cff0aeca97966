import Archive
import Synchronization

/// A value of the compiled content that is decoded when somebody first asks for it.
@propertyWrapper
package struct Deferred<Value: Codable & Sendable>: Sendable {
  private let box: Box

  package init(wrappedValue: Value) {
    box = Box(.made(wrappedValue))
  }

  /// Takes the next value of an archive; nil where the archive ends before it.
  init?(_ archive: inout ArchiveReader, orWhereUnreadable fallback: Value) {
    guard let bytes: FlatArray<UInt8> = archive.flat() else { return nil }
    box = Box(.stored(bytes, fallback))
  }

  package var wrappedValue: Value {
    get { box.value }
    set { self = Deferred(wrappedValue: newValue) }
  }

  private enum State: Sendable {
    case made(Value)
    case stored(FlatArray<UInt8>, Value)
  }

  private final class Box: Sendable {
    private let state: Mutex<State>

    init(_ state: State) {
      self.state = Mutex(state)
    }

    var value: Value {
      state.withLock { state in
        switch state {
        case .made(let value): return value
        case .stored(let bytes, let fallback):
          let value = bytes.decoded(as: Value.self) ?? fallback
          state = .made(value)
          return value
        }
      }
    }
  }
}
