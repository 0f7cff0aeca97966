package import Foundation

/// Lines of earlier talks, kept only where a person asked for it; readable by the owner alone.
package struct HistoryFile: Sendable {
  package let url: URL

  /// Lines that are kept, the newest ones.
  static let mostLines = 1000
  private static let lineFeedSymbol = "\u{23CE}"

  package init(url: URL) {
    self.url = url
  }

  /// The lines, oldest first; none where there is no file.
  ///
  /// A file that has grown long is cut.
  package func lines() -> [String] {
    guard let bytes = try? Data(contentsOf: url) else { return [] }
    let all = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    let kept = Array(all.suffix(Self.mostLines))
    if all.count > 2 * Self.mostLines { try? write(kept) }
    return kept.map { $0.replacing(Self.lineFeedSymbol, with: "\n") }
  }

  /// Adds a line; one that begins with a space stays out, as in a shell.
  ///
  /// - Throws: what the file system said.
  package func add(_ line: String) throws {
    guard Self.isKept(line) else { return }
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    let descriptor = open(url.path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    let stored = line.replacing("\n", with: Self.lineFeedSymbol)
    try handle.write(contentsOf: Data("\(stored)\n".utf8))
  }

  /// Whether a line may be remembered at all.
  package static func isKept(_ line: String) -> Bool {
    !line.hasPrefix(" ") && !line.allSatisfy(\.isWhitespace)
  }

  /// Takes the file away.
  package func erase() {
    try? FileManager.default.removeItem(at: url)
  }

  private func write(_ lines: [String]) throws {
    let fresh = url.appendingPathExtension("new")
    let text = lines.joined(separator: "\n") + "\n"
    guard
      FileManager.default.createFile(
        atPath: fresh.path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    else { throw CocoaError(.fileWriteUnknown) }
    _ = rename(fresh.path, url.path)
  }
}
