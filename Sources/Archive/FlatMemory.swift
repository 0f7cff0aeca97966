#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Keeps memory alive that nobody changes, and gives it back at the end.
final class FlatMemory: @unchecked Sendable {
  private let start: UnsafeMutableRawPointer
  /// Bytes of a mapped file; nil for memory that was allocated.
  private let mappedBytes: Int?

  init(allocated start: UnsafeMutableRawPointer) {
    self.start = start
    mappedBytes = nil
  }

  init(mapped start: UnsafeMutableRawPointer, bytes: Int) {
    self.start = start
    mappedBytes = bytes
  }

  deinit {
    if let mappedBytes { munmap(start, mappedBytes) } else { start.deallocate() }
  }
}
