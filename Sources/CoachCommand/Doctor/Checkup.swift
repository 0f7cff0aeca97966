/// What `coach doctor` tells of one thing.
enum Checkup {
  enum State: String {
    case fine = "ok"
    /// Worth knowing, and nothing to do.
    case note
    case mended
    case mend
  }

  struct Finding {
    let state: State
    let about: String
    let text: String
    /// What to do; empty where there is nothing to do.
    var remedy = ""
    /// The folder of the record can't be written.
    var isUnwritable = false

    /// "mend    folder        … has mode 0755. Run …"
    var line: String {
      Self.padded(state.rawValue, to: 8) + Self.padded(about, to: 14) + text
        + (remedy.isEmpty ? "" : " " + remedy)
    }

    private static func padded(_ text: String, to width: Int) -> String {
      text + String(repeating: " ", count: max(1, width - text.count))
    }
  }

  static func fine(_ about: String, _ text: String) -> Finding {
    Finding(state: .fine, about: about, text: text)
  }

  static func note(_ about: String, _ text: String) -> Finding {
    Finding(state: .note, about: about, text: text)
  }

  static func mended(_ about: String, _ text: String) -> Finding {
    Finding(state: .mended, about: about, text: text)
  }

  static func mend(_ about: String, _ text: String, _ remedy: String) -> Finding {
    Finding(state: .mend, about: about, text: text, remedy: remedy)
  }

  /// "512 bytes", "1.5 MB".
  static func size(_ bytes: Int) -> String {
    var value = Double(bytes)
    for unit in ["bytes", "kB", "MB", "GB"] {
      if value < 1000 || unit == "GB" {
        let tenths = (value * 10).rounded() / 10
        let isWhole = unit == "bytes" || tenths == tenths.rounded()
        return (isWhole ? String(Int(tenths)) : String(tenths)) + " " + unit
      }
      value /= 1000
    }
    return ""
  }
}
