import Foundation

/// A file call that failed, with its `errno`.
struct FileProblem: Error {
  let code: Int32
}

/// The few file calls around a database, none of which follows a link in the last place.
enum FileSystem {
  enum Kind: Equatable {
    case missing
    case regular(bytes: Int, mode: UInt32)
    case other
  }

  static func kind(of path: String) throws(FileProblem) -> Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT { return .missing }
      throw FileProblem(code: errno)
    }
    guard UInt32(status.st_mode) & UInt32(S_IFMT) == UInt32(S_IFREG) else { return .other }
    return .regular(bytes: Int(status.st_size), mode: UInt32(status.st_mode) & 0o777)
  }

  /// Makes the folder and its missing parents for their owner alone, whatever the umask.
  static func makeFolder(_ path: String) throws(FileProblem) {
    if mkdir(path, 0o700) == 0 {
      guard chmod(path, 0o700) == 0 else { throw FileProblem(code: errno) }
      return
    }
    let code = errno
    switch code {
    case EEXIST, EISDIR: return
    case ENOENT:
      let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
      guard parent != path else { throw FileProblem(code: code) }
      try makeFolder(parent)
      try makeFolder(path)
    default: throw FileProblem(code: code)
    }
  }

  /// Makes an empty file for its owner alone; SQLite gives its side files the same mode.
  static func makePrivateFile(_ path: String) throws(FileProblem) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileProblem(code: errno) }
    defer { _ = close(file) }
    guard fchmod(file, 0o600) == 0 else { throw FileProblem(code: errno) }
  }

  static func makePrivate(_ path: String) {
    // Fails only where the file is someone else's; then opening it for writing says so.
    _ = chmod(path, 0o600)
  }

  /// Gives a file its final name unless that name is taken.
  ///
  /// - Returns: false when another file has the name.
  static func publish(_ path: String, as final: String) throws(FileProblem) -> Bool {
    if link(path, final) == 0 {
      remove(path)
    } else if errno == EEXIST {
      remove(path)
      return false
    } else {
      // Some file systems have no hard links.
      try move(path, to: final)
    }
    syncFolder(of: final)
    return true
  }

  static func move(_ path: String, to target: String) throws(FileProblem) {
    guard rename(path, target) == 0 else { throw FileProblem(code: errno) }
    syncFolder(of: target)
  }

  static func remove(_ path: String) {
    _ = unlink(path)
  }

  /// Makes new and removed names durable; a file's own content is synced by SQLite.
  static func syncFolder(of path: String) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    _ = close(descriptor)
  }

  /// The names in the folder of `path` that start with its own name and `suffix`.
  static func siblings(of path: String, suffix: String) -> [String] {
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent().path
    let start = url.lastPathComponent + suffix
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasPrefix(start) }.map { folder + "/" + $0 }
  }

  /// Whether nothing more fits: less than 64 KiB are left on the file system of `path`, or to the
  /// largest file this process may write.
  static func isFull(at path: String) -> Bool {
    isAtSizeLimit(path) || isAtSizeLimit(path + "-wal") || isDiskFull(at: path)
  }

  private static func isAtSizeLimit(_ path: String) -> Bool {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0,
      limit.rlim_cur < UInt64(Int64.max), case .regular(let bytes, _)? = try? kind(of: path)
    else { return false }
    return UInt64(bytes) + 65_536 > limit.rlim_cur
  }

  private static func isDiskFull(at path: String) -> Bool {
    var status = statvfs()
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard statvfs(folder, &status) == 0 else { return false }
    return UInt64(status.f_bavail) * UInt64(status.f_frsize) < 65_536
  }
}
