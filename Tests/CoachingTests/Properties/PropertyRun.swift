import Foundation

/// How many random people a property is tried on; `COACH_PROPERTY_COUNT=100000` is the full run.
enum PropertyRun {
  static let people = count(orElse: 2000)

  private static func count(orElse usual: Int) -> Int {
    ProcessInfo.processInfo.environment["COACH_PROPERTY_COUNT"].flatMap(Int.init) ?? usual
  }

  /// The seeds of the run.
  static var seeds: ClosedRange<UInt64> { 1...UInt64(max(1, people)) }
}
