/// Removes what could command a terminal or a chat client: escapes, controls, bidi overrides.
package enum SafeText {
  /// The text without escape sequences and control characters; line feeds stay.
  package static func clean(_ text: String) -> String {
    if text.utf8.allSatisfy({ ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x0A }) { return text }
    var out = String.UnicodeScalarView()
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar.value {
      case 0x1B: skipEscape(&scalars)
      case 0x9B: skipControlSequence(&scalars)
      case 0x90, 0x98, 0x9D...0x9F: skipString(&scalars)
      case 0x0A: out.append(scalar)
      case 0x09: out.append(" ")
      case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C:
        continue
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  /// Skips what follows ESC: a control sequence, a string, or a short escape with its intermediate bytes.
  private static func skipEscape(_ scalars: inout ArraySlice<Unicode.Scalar>) {
    switch scalars.popFirst() {
    case "[": skipControlSequence(&scalars)
    case "]", "P", "X", "^", "_": skipString(&scalars)
    case let next? where (0x20...0x2F).contains(next.value):
      while let next = scalars.popFirst() {
        if !(0x20...0x2F).contains(next.value) { return }
      }
    default: return
    }
  }

  /// Skips a CSI sequence to its final byte.
  private static func skipControlSequence(_ scalars: inout ArraySlice<Unicode.Scalar>) {
    while let next = scalars.popFirst() {
      if (0x40...0x7E).contains(next.value) { return }
    }
  }

  /// Skips an OSC, DCS, SOS, PM or APC string to its terminator.
  private static func skipString(_ scalars: inout ArraySlice<Unicode.Scalar>) {
    while let next = scalars.popFirst() {
      if next.value == 0x07 || next.value == 0x9C { return }
      if next.value == 0x1B {
        if scalars.first == "\\" { scalars.removeFirst() }
        return
      }
    }
  }
}
