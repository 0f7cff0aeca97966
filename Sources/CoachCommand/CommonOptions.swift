import ArgumentParser
import CoachKit
import Content
import Foundation
import LineIO

/// Options that every command has.
struct CommonOptions: ParsableArguments {
  @Option(name: .long, help: "Folder that holds intents/ and seeds/ (default: the installed ones).")
  var content: String?

  @Option(name: .long, help: "Folder of the record (default: $XDG_DATA_HOME/coach).")
  var dataDir: String?
}

/// Whether a talk logs what it did not understand.
struct MissOptions: ParsableArguments {
  @ArgumentParser.Flag(
    name: .long, help: "Keeps the lines that were not understood, for `coach misses`.")
  var keepMisses = false
}

extension CommonOptions {
  /// The compiled content; compiling shows that it goes on where a person watches.
  func compiledContent() throws -> CompiledContent {
    let folder = try contentFolder()
    var waiting: ElapsedLine?
    defer { waiting?.end() }
    return try CompiledContent(folder: folder, cache: Folders.cache) {
      waiting = ElapsedLine(label: "Learning the content, once")
    }
  }

  func contentFolder() throws -> ContentFolder {
    try ContentFolder.locate(
      override: content, environment: ProcessInfo.processInfo.environment,
      executable: Folders.executable)
  }

  var dataFolder: URL {
    dataDir.map { URL(fileURLWithPath: $0, isDirectory: true) } ?? Folders.data
  }

  var recordFile: URL { dataFolder.appendingPathComponent("coach.sqlite") }
}

/// Where things stand on this machine, by the XDG base directory rules.
enum Folders {
  static var executable: URL {
    let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    return URL(fileURLWithPath: path ?? CommandLine.arguments[0])
  }

  static var data: URL { xdg("XDG_DATA_HOME", or: ".local/share").appendingPathComponent("coach") }

  static var cache: URL { xdg("XDG_CACHE_HOME", or: ".cache").appendingPathComponent("coach") }

  /// Lines typed in the terminal, where a person keeps them.
  static var history: URL {
    xdg("XDG_STATE_HOME", or: ".local/state").appendingPathComponent("coach/history")
  }

  /// A relative value is ignored, as the rules ask.
  private static func xdg(_ name: String, or standard: String) -> URL {
    let environment = ProcessInfo.processInfo.environment
    if let value = environment[name], value.hasPrefix("/") {
      return URL(fileURLWithPath: value, isDirectory: true)
    }
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? NSHomeDirectory()
    return URL(fileURLWithPath: home, isDirectory: true).appendingPathComponent(standard)
  }
}
