import Foundation

/// A file that only its owner may read, written whole or not at all.
struct PrivateFile {
  let url: URL

  init(_ url: URL) { self.url = url }

  /// Why nothing was written.
  enum Refusal: Error, CustomStringConvertible {
    case exists(String)
    case failed(String, Int32)

    var description: String {
      switch self {
      case .exists(let path):
        "\(path) is there already; nothing was written. Give --force, or another name."
      case .failed(let path, let code):
        "\(path) could not be written: \(String(cString: strerror(code))). Try another folder."
      }
    }
  }

  /// Writes beside the final name and renames, so that a full disk leaves the old file as it was.
  func write(_ bytes: [UInt8], replaces: Bool) throws(Refusal) {
    var status = stat()
    if lstat(url.path, &status) == 0 {
      let isRegular = UInt32(status.st_mode) & UInt32(S_IFMT) == UInt32(S_IFREG)
      guard replaces, isRegular else { throw .exists(url.path) }
    }
    let draft = url.path + ".new-\(getpid())"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .failed(url.path, errno) }
    let code = Self.fill(descriptor, with: bytes)
    _ = close(descriptor)
    guard code == 0, replaces ? rename(draft, url.path) == 0 : link(draft, url.path) == 0 else {
      let code = code == 0 ? errno : code
      _ = unlink(draft)
      throw code == EEXIST ? .exists(url.path) : .failed(url.path, code)
    }
    if !replaces { _ = unlink(draft) }
  }

  /// - Returns: 0, or the `errno` of what failed.
  private static func fill(_ descriptor: Int32, with bytes: [UInt8]) -> Int32 {
    guard fchmod(descriptor, 0o600) == 0 else { return errno }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count < 0 ? errno : EIO }
      rest = rest.dropFirst(count)
    }
    return fsync(descriptor) == 0 ? 0 : errno
  }
}
