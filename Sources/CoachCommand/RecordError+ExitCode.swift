import Record

extension RecordError {
  /// The exit code of a command that cannot do its work without the record (sysexits.h).
  var exitCode: Int32 {
    switch self {
    case .busy: 75
    case .full: 74
    case .unwritable: 77
    case .damaged, .newerVersion: 65
    case .failed: 70
    }
  }
}
