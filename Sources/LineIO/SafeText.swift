/// Removes what could command a terminal or a chat client: escapes, controls, bidi overrides.
package enum SafeText {
  /// The text without escape sequences and control characters; line feeds stay.
  package static func clean(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar.value {
      case 0x1B, 0x9B: skipSequence(&scalars, isBracketed: scalar.value == 0x9B)
      case 0x0A: out.append(scalar)
      case 0x09: out.append(" ")
      case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F: continue
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  /// Skips a CSI sequence to its final byte, or an OSC or DCS string to its terminator.
  private static func skipSequence(
    _ scalars: inout ArraySlice<Unicode.Scalar>, isBracketed: Bool
  ) {
    if isBracketed || scalars.first == "[" {
      if !isBracketed { scalars.removeFirst() }
      while let next = scalars.popFirst() {
        if (0x40...0x7E).contains(next.value) { return }
      }
    } else if let first = scalars.first, "]PX^_".unicodeScalars.contains(first) {
      scalars.removeFirst()
      while let next = scalars.popFirst() {
        if next.value == 0x07 || next.value == 0x9C { return }
        if next.value == 0x1B {
          if scalars.first == "\\" { scalars.removeFirst() }
          return
        }
      }
    } else if !scalars.isEmpty {
      scalars.removeFirst()
    }
  }
}
