import Foundation

/// The folder of the record: who may look in, and how much room there is.
struct FolderCheckup {
  let folder: URL
  let repairs: Bool

  /// Less room than this is little for a log that grows by some kilobytes a day.
  private static let leastFreeBytes = 20_000_000

  var findings: [Checkup.Finding] {
    var status = stat()
    guard lstat(folder.path, &status) == 0 else { return [missing] }
    guard Self.kind(status) == UInt32(S_IFDIR) || Self.kind(status) == UInt32(S_IFLNK) else {
      return [unwritable("\(folder.path) is no folder.")]
    }
    guard ContentCheckup.canWrite(folder) else {
      return [unwritable("\(folder.path) can't be written.")]
    }
    return [owner] + files + [room]
  }

  private static func kind(_ status: stat) -> UInt32 { UInt32(status.st_mode) & UInt32(S_IFMT) }

  private var missing: Checkup.Finding {
    ContentCheckup.canWrite(folder)
      ? Checkup.note("folder", "\(folder.path) is not there yet; the first line makes it")
      : unwritable("\(folder.path) is not there and can't be made.")
  }

  private func unwritable(_ text: String) -> Checkup.Finding {
    Checkup.Finding(
      state: .mend, about: "folder", text: text,
      remedy:
        "Check who owns it and its mode, or give another place with --data-dir or XDG_DATA_HOME.",
      isUnwritable: true)
  }

  private var owner: Checkup.Finding {
    judge(folder.path, about: "folder", wanted: 0o700)
      ?? Checkup.fine("folder", "\(folder.path), yours alone (0700)")
  }

  /// Everything in the folder is a record or a copy of one.
  private var files: [Checkup.Finding] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let wrong = names.sorted().compactMap { name in
      judge(folder.appendingPathComponent(name).path, about: "file", wanted: 0o600)
    }
    return wrong.isEmpty && !names.isEmpty
      ? [Checkup.fine("files", "\(names.count), yours alone (0600)")] : wrong
  }

  /// nil where owner and mode are as wanted; with `repairs` a mode is mended.
  private func judge(_ path: String, about: String, wanted: UInt32) -> Checkup.Finding? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    guard status.st_uid == geteuid() else {
      return Checkup.mend(
        about, "\(path) belongs to another account.",
        "Run: sudo chown \(geteuid()) '\(path)', or give another place with --data-dir.")
    }
    let mode = UInt32(status.st_mode) & 0o777
    guard mode & ~wanted != 0 else { return nil }
    let found = "\(path) has mode 0\(String(mode, radix: 8)), so others may look in."
    if repairs, chmod(path, mode & wanted) == 0 {
      return Checkup.mended(
        about, "\(path): mode 0\(String(mode, radix: 8)) is 0\(String(mode & wanted, radix: 8)) now"
      )
    }
    return Checkup.mend(about, found, "Run: coach doctor --repair")
  }

  private var room: Checkup.Finding {
    var status = statvfs()
    guard statvfs(folder.path, &status) == 0 else {
      return Checkup.note("disk", "the room that is left can't be read")
    }
    let free = Int(clamping: UInt64(status.f_bavail) * UInt64(status.f_frsize))
    return free < Self.leastFreeBytes
      ? Checkup.mend(
        "disk", "only \(Checkup.size(free)) are free.",
        "Make some room, or nothing more can be saved.")
      : Checkup.fine("disk", "\(Checkup.size(free)) free")
  }
}
