/// Numbers that nobody changes, in memory of their own or in a stretch of a mapped file.
package struct FlatArray<Element: BitwiseCopyable & Sendable>: RandomAccessCollection,
  @unchecked Sendable
{
  /// The first element; valid as long as the array lives.
  package let first: UnsafePointer<Element>
  private let memory: FlatMemory
  package let count: Int

  package init(_ elements: some Collection<Element>) {
    let copy = UnsafeMutablePointer<Element>.allocate(capacity: Swift.max(1, elements.count))
    _ = UnsafeMutableBufferPointer(start: copy, count: elements.count)
      .initialize(fromContentsOf: elements)
    first = UnsafePointer(copy)
    memory = FlatMemory(allocated: copy)
    count = elements.count
  }

  /// `first` and the elements behind it stay valid as long as `memory` lives.
  init(first: UnsafePointer<Element>, count: Int, memory: FlatMemory) {
    self.first = first
    self.memory = memory
    self.count = count
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  package subscript(place: Int) -> Element {
    precondition(UInt(bitPattern: place) < UInt(bitPattern: count))
    return first[place]
  }

  package func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<Element>) throws -> Result
  ) rethrows -> Result? {
    try withExtendedLifetime(memory) {
      try body(UnsafeBufferPointer(start: first, count: count))
    }
  }

  /// The elements behind a bare pointer, for loops that must not check each step.
  package func withUnsafeElements<Result>(
    _ body: (UnsafePointer<Element>) -> Result
  ) -> Result {
    withExtendedLifetime(memory) { body(first) }
  }
}

extension FlatArray: Equatable where Element: Equatable {
  package static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }
}
