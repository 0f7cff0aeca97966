import FuzzDriver

/// What all inputs are spoken to with; made before the first, which must not pay for it.
nonisolated(unsafe) private let bridge = FuzzTarget.mustSucceed("the coach starts") {
  try TalkedThrough()
}

@_cdecl("LLVMFuzzerInitialize")
func prepareSession(
  _ count: UnsafeMutablePointer<Int32>?,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>?
) -> Int32 {
  _ = bridge
  return 0
}

/// Some lines of one person over the bridge, with a record in memory: one answer each, as the protocol has it, nothing the
/// record refuses, and the same again in a second talk.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzSession(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  var input = FuzzTarget.input(start, count)
  bridge.check(&input)
  return 0
}
