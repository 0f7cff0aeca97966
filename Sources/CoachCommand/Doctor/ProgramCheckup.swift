import Foundation
import RecordDatabase

/// The program and the libraries it runs with.
struct ProgramCheckup {
  var findings: [Checkup.Finding] {
    [
      Checkup.fine(
        "program",
        "coach \(CoachVersion.current), built with Swift \(Self.swift), SQLite \(RecordInspection.libraryVersion); "
          + Folders.executable.path),
      lineEditing,
    ]
  }

  private static var swift: String {
    #if compiler(>=6.4)
    "6.4 or newer"
    #elseif compiler(>=6.3)
    "6.3"
    #else
    "6.2"
    #endif
  }

  /// The library is loaded at run time, so nothing else tells that it is missing.
  private var lineEditing: Checkup.Finding {
    for name in ["libedit.so.2", "libedit.so.0", "libedit.so"] {
      guard let library = dlopen(name, RTLD_LAZY | RTLD_LOCAL) else { continue }
      defer { dlclose(library) }
      if dlsym(library, "el_init") != nil {
        return Checkup.fine("line editing", "\(name) is there")
      }
    }
    return Checkup.note(
      "line editing",
      "libedit is not there, so the chat has plain line input. The package libedit2 brings editing."
    )
  }
}
