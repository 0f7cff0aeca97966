import ArgumentParser
import Foundation

/// The clock of a talk: the machine's, or one that stands still for demonstrations and tests.
struct ClockOptions: ParsableArguments {
  @Option(name: .long, help: .hidden)
  var now: String?

  func validate() throws {
    if now != nil, standing == nil {
      throw ValidationError("--now takes a time such as 2026-03-02T09:00:00Z.")
    }
  }

  func read() -> Date { standing ?? Date() }

  private var standing: Date? { now.flatMap { try? Date($0, strategy: .iso8601) } }
}
