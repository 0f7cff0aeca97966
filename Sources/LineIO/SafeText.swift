/// Removes what could command a terminal or a chat client: escapes, controls, bidi overrides.
package enum SafeText {
  /// The text without escape sequences and control characters; line feeds stay.
  package static func clean(_ text: String) -> String {
    if isClean(text) { return text }
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

  /// True where nothing is to be removed.
  private static func isClean(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      for (place, byte) in bytes.enumerated() where byte < 0x20 || byte >= 0x7F {
        switch byte {
        case 0x0A: continue
        // U+0080–009F, U+061C, and of U+2000–207F the marks and overrides of direction.
        case 0xC2: if bytes[place + 1] < 0xA0 { return false }
        case 0xD8: if bytes[place + 1] == 0x9C { return false }
        case 0xE2: if isDirection(bytes[place + 1], bytes[place + 2]) { return false }
        case 0x80...: continue
        default: return false
        }
      }
      return true
    }
  }

  /// Whether the bytes after E2 are those of U+200E, U+200F, U+202A–202E or U+2066–2069.
  private static func isDirection(_ second: UInt8, _ third: UInt8) -> Bool {
    switch (second, third) {
    case (0x80, 0x8E...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): true
    default: false
    }
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
