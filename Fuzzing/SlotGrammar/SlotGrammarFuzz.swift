import CoachKit
import FuzzDriver
import FuzzEngine

/// What all inputs are read with; made before the first, which must not pay for it.
private let grammars = FuzzTarget.mustSucceed("the content loads") { try GrammarCheck() }

@_cdecl("LLVMFuzzerInitialize")
func prepareSlotGrammar(
  _ count: UnsafeMutablePointer<Int32>?,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>?
) -> Int32 {
  _ = grammars
  return 0
}

/// Any line under every intent: mentions in order and within the line, slots in range; told amounts come out in their units.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzSlotGrammar(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  var input = FuzzTarget.input(start, count)
  if input.choice(of: 16) == 0 {
    grammars.checkAmount(&input)
  } else {
    grammars.checkLine(&input)
  }
  return 0
}
