import Foundation

/// Stops where a promise of the program is broken, so that libFuzzer keeps the input.
package enum FuzzTarget {
  /// An input of `LLVMFuzzerTestOneInput`.
  package static func input(_ start: UnsafePointer<UInt8>?, _ count: Int) -> FuzzedInput {
    FuzzedInput(Array(UnsafeBufferPointer(start: start, count: count)))
  }

  /// Ends the process where something that is promised does not hold.
  package static func claim(_ holds: Bool, _ promise: @autoclosure () -> String) {
    if !holds { stop(promise()) }
  }

  /// The value, or the end of the process where making it failed though it never may.
  package static func mustSucceed<Value>(_ promise: String, _ make: () throws -> Value) -> Value {
    do {
      return try make()
    } catch {
      stop("\(promise): \(error)")
    }
  }

  private static func stop(_ promise: String) -> Never {
    FileHandle.standardError.write(Data("BROKEN PROMISE: \(promise)\n".utf8))
    abort()
  }
}
