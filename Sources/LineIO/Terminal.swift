import Foundation

/// What the screen can do.
package enum Terminal {
  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Columns of the window on standard output, else `COLUMNS`, else 80; for text kept in 20 to 100.
  package static func width(environment: [String: String]) -> Int {
    var size = winsize()
    if ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return clamped(Int(size.ws_col)) }
    return clamped(environment["COLUMNS"].flatMap { Int($0) } ?? 80)
  }

  private static func clamped(_ width: Int) -> Int { min(max(width, 20), 100) }
}
