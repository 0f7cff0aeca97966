import Archive
import Content
import Foundation
import Understanding

/// The stored compiled form: a mark, the library piece by piece, the engine as flat arrays.
struct CompiledFile {
  let library: Library
  let recognizer: Recognizer

  private static let mark = Array("coach compiled 2".utf8)

  init(library: Library, recognizer: Recognizer) {
    self.library = library
    self.recognizer = recognizer
  }

  /// nil where there is no such file or it is not whole.
  init?(at url: URL) {
    guard let file = MappedFile(path: url.path),
      var archive = ArchiveReader(file, mark: Self.mark), let library = Library(&archive),
      let recognizer = Recognizer(&archive)
    else { return nil }
    self.library = library
    self.recognizer = recognizer
  }

  /// Writes beside older forms and removes those; a cache that can't be written is done without.
  func write(name: String, to folder: URL) {
    let files = FileManager.default
    var archive = ArchiveWriter(mark: Self.mark)
    do {
      try library.write(to: &archive)
      try recognizer.write(to: &archive)
    } catch {
      return
    }
    do {
      try files.createDirectory(at: folder, withIntermediateDirectories: true)
      try archive.bytes.write(to: folder.appendingPathComponent(name), options: .atomic)
    } catch {
      return
    }
    removeOthers(than: name, in: folder)
  }

  /// The three youngest forms stay, for people who switch between content folders.
  private func removeOthers(than name: String, in folder: URL) {
    let files = FileManager.default
    let found = (try? files.contentsOfDirectory(atPath: folder.path)) ?? []
    let others = found.filter { $0.hasSuffix(".coach") && $0 != name }
    func age(_ other: String) -> Date {
      let path = folder.appendingPathComponent(other).path
      return (try? files.attributesOfItem(atPath: path)[.modificationDate] as? Date) ?? .distantPast
    }
    for other in others.sorted(by: { age($0) > age($1) }).dropFirst(2) {
      try? files.removeItem(at: folder.appendingPathComponent(other))
    }
  }
}
