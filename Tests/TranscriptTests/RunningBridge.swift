import Foundation
import TestSupport

/// A `coach` that is running, with the ends of its pipes in the test's hands.
final class RunningBridge {
  let process: Process
  private let input = Pipe()
  private let output = Pipe()
  private var buffer = Data()

  init(_ coach: Executable, arguments: [String] = ["bridge"]) throws {
    signal(SIGPIPE, SIG_IGN)
    process = coach.process(arguments)
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try Self.withoutBlockedSignals(process.run)
  }

  /// A child inherits what its parent's thread blocks, and threads of the test runner block signals.
  private static func withoutBlockedSignals(_ start: () throws -> Void) rethrows {
    var (none, before) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try start()
  }

  deinit {
    if process.isRunning { process.terminate() }
  }

  func write(_ line: String) throws {
    try input.fileHandleForWriting.write(contentsOf: Data("\(line)\n".utf8))
  }

  /// The next line, waiting for it; nil at the end.
  func line() -> String? {
    while true {
      if let end = buffer.firstIndex(of: 0x0A) {
        defer { buffer = Data(buffer[(end + 1)...]) }
        return String(decoding: buffer[..<end], as: UTF8.self)
      }
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { return nil }
      buffer += more
    }
  }

  /// Writes a line again and again until neither side of the pipes moves any more.
  func fillUntilBlocked(with line: String) throws {
    let descriptor = input.fileHandleForWriting.fileDescriptor
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    let bytes = Array("\(line)\n".utf8)
    var idle = 0
    // A full second without room: the bridge waits for a reader.
    while idle < 20 {
      if Foundation.write(descriptor, bytes, bytes.count) == bytes.count {
        idle = 0
      } else {
        idle += 1
        usleep(50_000)
      }
    }
  }

  /// Memory in use, from the kernel's own table.
  func residentBytes() throws -> Int {
    let status = try String(
      contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
    let kilobytes = status.firstMatch(of: /VmRSS:\s*([0-9]+) kB/).flatMap { Int($0.output.1) }
    return (kilobytes ?? 0) * 1024
  }

  /// Whether what lies in the pipe after the end is whole lines.
  func hasOnlyWholeLines() -> Bool {
    let rest = buffer + ((try? output.fileHandleForReading.readToEnd()) ?? Data())
    return rest.isEmpty || rest.last == 0x0A
  }

  func closeInput() { try? input.fileHandleForWriting.close() }

  func closeOutput() { try? output.fileHandleForReading.close() }

  /// The exit code, or nil where it still runs after so many seconds.
  func exitCode(within seconds: Double) -> Int32? {
    let end = Date(timeIntervalSinceNow: seconds)
    while process.isRunning, Date() < end { usleep(10_000) }
    return process.isRunning ? nil : process.terminationStatus
  }
}
