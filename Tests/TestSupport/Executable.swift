package import Foundation

/// Runs the `coach` that was built beside the tests, as a person's shell or a chat bridge would.
package struct Executable {
  /// `coach` in the folder of the test runner.
  package static let coach: URL = {
    let runner =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? Bundle.main.executablePath ?? CommandLine.arguments[0]
    var folder = URL(filePath: runner).deletingLastPathComponent()
    while folder.path.contains(".xctest") { folder.deleteLastPathComponent() }
    return folder.appending(path: "coach")
  }()

  /// Variables on top of a clean environment.
  package var environment: [String: String] = [:]
  private let home: TemporaryFolder

  package init() throws { home = try TemporaryFolder() }

  /// The folder of the record.
  package var dataFolder: URL { home.url.appending(path: "data/coach") }

  /// What a run left behind.
  package struct Result: Sendable {
    package let exitCode: Int32
    package let output: Data
    package let errors: String

    package var text: String { String(decoding: output, as: UTF8.self) }
    package var lines: [String] {
      text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
  }

  /// Runs to the end with `input` on standard input; files stand in for pipes, so nothing can block.
  package func run(_ arguments: String..., input: Data = Data()) throws -> Result {
    try run(arguments, input: input)
  }

  package func run(_ arguments: [String], input: Data = Data()) throws -> Result {
    try run(process(arguments), input: input)
  }

  private func run(_ process: Process, input: Data) throws -> Result {
    let folder = try TemporaryFolder()
    let names = ["input", "output", "errors"].map { folder.url.appending(path: $0) }
    try input.write(to: names[0])
    for name in names[1...] { try Data().write(to: name) }
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      exitCode: process.terminationStatus, output: try Data(contentsOf: names[1]),
      errors: String(decoding: try Data(contentsOf: names[2]), as: UTF8.self))
  }

  /// Runs after a line of shell, which sets limits or closes streams: `ulimit -n 20`, `exec 0<&-`.
  package func run(
    after line: String, _ arguments: [String], input: Data = Data()
  ) throws -> Result {
    let process = process(arguments)
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line + "; exec \"$0\" \"$@\"", Self.coach.path] + arguments
    return try run(process, input: input)
  }

  /// What `scripts/sanitize` tells the sanitizer holds for the program too.
  private static let sanitizerOptions = ProcessInfo.processInfo.environment.filter {
    ["ASAN_OPTIONS", "TSAN_OPTIONS", "SWIFT_BACKTRACE"].contains($0.key)
  }

  /// A process that is ready to start, for tests that hold its pipes themselves.
  package func process(_ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = Self.coach
    process.arguments = arguments
    process.environment = [
      "HOME": home.url.path, "XDG_DATA_HOME": home.url.appending(path: "data").path,
      "XDG_CACHE_HOME": SharedEngine.cacheHome.path, "TZ": "UTC", "LANG": "C.UTF-8",
    ].merging(Self.sanitizerOptions) { _, own in own }.merging(environment) { _, own in own }
    return process
  }
}
