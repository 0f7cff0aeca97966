import Foundation

/// Standard input, output and error as the parent left them.
enum StandardStreams {
  /// Opens /dev/null on a closed descriptor, so that no file of ours ever becomes standard output.
  static func fillClosed() {
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 && errno == EBADF {
      _ = open("/dev/null", descriptor == 0 ? O_RDONLY : O_WRONLY)
    }
  }

  /// Bare text on standard error, for progress.
  static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  /// One line on standard error, never with anything a person wrote to the coach.
  static func notice(_ text: String) {
    FileHandle.standardError.write(Data("coach: \(text)\n".utf8))
  }
}
