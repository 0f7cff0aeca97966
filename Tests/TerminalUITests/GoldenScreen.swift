import Foundation
import TestSupport

/// A screen that stands in `screens/`; COACH_RECORD=1 writes it anew, and the test fails all the same.
struct GoldenScreen {
  let name: String

  private var file: URL {
    Checkout.tests.appending(path: "TerminalUITests/screens/\(name).txt")
  }

  /// The screen as it should be; what is given, where it is being recorded.
  func expected(recording given: String) throws -> String {
    if ProcessInfo.processInfo.environment["COACH_RECORD"] == "1" {
      try Data("\(given)\n".utf8).write(to: file)
      throw Recorded(name: name)
    }
    return String(try String(contentsOf: file, encoding: .utf8).dropLast())
  }

  struct Recorded: Error {
    let name: String
  }
}
