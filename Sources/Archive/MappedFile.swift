#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A file whose bytes are read by the system when they are first looked at.
package struct MappedFile: @unchecked Sendable {
  let start: UnsafeRawPointer
  let memory: FlatMemory
  package let count: Int

  /// nil where the file is missing, empty or cannot be mapped.
  package init?(path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0 else { return nil }
    let size = Int(status.st_size)
    guard let bytes = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), bytes != MAP_FAILED
    else { return nil }
    start = UnsafeRawPointer(bytes)
    count = size
    memory = FlatMemory(mapped: bytes, bytes: size)
  }

  /// A copy of bytes in memory, read in the same way as a file.
  package init(copying bytes: some Collection<UInt8>) {
    let copy = UnsafeMutableRawPointer.allocate(
      byteCount: max(1, bytes.count), alignment: ArchiveWriter.alignment)
    UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyBytes(from: bytes)
    start = UnsafeRawPointer(copy)
    count = bytes.count
    memory = FlatMemory(allocated: copy)
  }
}
