import CoachKit
import Content
import Foundation

/// The content, its compiled form and the cache.
struct ContentCheckup {
  let common: CommonOptions

  var findings: [Checkup.Finding] {
    do {
      let folder = try common.contentFolder()
      let files = try folder.files()
      return [
        Checkup.fine("content", "\(files.count) files in \(folder.root.path)"),
        compiledForm(of: folder, files),
      ]
    } catch {
      let reason = "\(error)".split(separator: "\n").joined(separator: " ")
      return [Checkup.mend("content", reason, "")]
    }
  }

  private func compiledForm(of folder: ContentFolder, _ files: [ContentFile]) -> Checkup.Finding {
    let cache = Folders.cache
    for place in CompiledContent.places(folder: folder, files: files, cache: cache)
    where FileManager.default.fileExists(atPath: place.path) {
      return Checkup.fine("learned form", place.path)
    }
    guard Self.canWrite(cache) else {
      return Checkup.mend(
        "learned form",
        "there is none, and \(cache.path) can't be written, so every start learns the content anew.",
        "Make that folder writable, or set XDG_CACHE_HOME.")
    }
    return Checkup.note(
      "learned form",
      "not there yet; the next start learns the content, some seconds, into \(cache.path)")
  }

  /// Whether the folder, or the nearest one above it that is there, lets this account make files.
  static func canWrite(_ folder: URL) -> Bool {
    var folder = folder.standardizedFileURL
    var status = stat()
    while lstat(folder.path, &status) != 0 {
      guard errno == ENOENT, folder.path != "/" else { return false }
      folder = folder.deletingLastPathComponent()
    }
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isDirectory),
      isDirectory.boolValue
    else { return false }
    return access(folder.path, W_OK | X_OK) == 0
  }
}
