import Content
import Foundation

/// Several content files in one text: a line `%% path` starts each.
struct WrittenFiles {
  let files: [ContentFile]

  /// More than these would be another input's work.
  private static let mostFiles = 8

  init(_ bytes: [UInt8]) {
    var files: [(path: String, bytes: [UInt8])] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: "%% ".utf8), files.count < Self.mostFiles {
        let path = String(decoding: line.dropFirst(3), as: UTF8.self)
        // A folder holds a name once.
        if !files.contains(where: { $0.path == path }) { files.append((path, [])) }
      } else if files.isEmpty {
        files.append(("intents/cause/alcohol.yaml", line + [0x0A]))
      } else {
        files[files.count - 1].bytes += line + [0x0A]
      }
    }
    self.files = files.map { ContentFile(path: $0.path, bytes: Data($0.bytes)) }
  }
}
