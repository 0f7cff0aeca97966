import FuzzDriver
import LineIO

/// Any bytes in any chunks: the lines are those of the whole stream, no byte lost or doubled, none over the limit.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzLineReader(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  var input = FuzzTarget.input(start, count)
  let limit = input.choice(of: 48)
  let chunks = ChunkedStream.cut(&input)
  let read = ChunkedStream(chunks).lines(limit: limit)
  let expected = LineSplit(chunks.flatMap(\.self), limit: limit).lines
  FuzzTarget.claim(
    read == expected, "the lines of the stream with limit \(limit): \(expected), not \(read)")
  for case .bytes(let line, _) in read { checkClean(String(decoding: line, as: UTF8.self)) }
  return 0
}

private func checkClean(_ line: String) {
  let text = SafeText.clean(line)
  FuzzTarget.claim(text.unicodeScalars.allSatisfy(isHarmless), "no control character: \(text)")
  FuzzTarget.claim(SafeText.clean(text).utf8.elementsEqual(text.utf8), "clean text stays")
}

/// Commands neither a terminal nor the direction of a text.
private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0A: true
  case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: false
  default: true
  }
}
