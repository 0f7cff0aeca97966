import Foundation
import LineEditing
import TestSupport
import Testing

struct HistoryFileTests {
  private let folder: TemporaryFolder
  private let file: HistoryFile

  init() throws {
    folder = try TemporaryFolder()
    file = HistoryFile(url: folder.url.appending(path: "coach/history"))
  }

  private func mode(of url: URL) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
  }

  @Test func `nothing is there before a line is added`() {
    #expect(file.lines() == [])
    #expect(!FileManager.default.fileExists(atPath: file.url.path))
  }

  @Test func `lines come back in order, pasted line feeds and wide letters too`() throws {
    for line in ["squats 3x10", "one\ntwo", "café 日本語"] { try file.add(line) }
    #expect(file.lines() == ["squats 3x10", "one\ntwo", "café 日本語"])
  }

  @Test func `the file and its folder are for the owner alone`() throws {
    try file.add("squats 3x10")
    #expect(try mode(of: file.url) == 0o600)
    #expect(try mode(of: file.url.deletingLastPathComponent()) == 0o700)
  }

  @Test(arguments: [" my secret", "", "   "])
  func `a line that begins with a space stays out`(line: String) throws {
    try file.add(line)
    #expect(!FileManager.default.fileExists(atPath: file.url.path))
  }

  @Test func `a long file is cut to the newest thousand lines`() throws {
    let all = (1...2100).map { "line \($0)" }
    try folder.write(Data((all.joined(separator: "\n") + "\n").utf8), to: "coach/history")
    #expect(file.lines() == Array(all.suffix(1000)))
    let kept = try String(contentsOf: file.url, encoding: .utf8).split(separator: "\n")
    #expect(kept.count == 1000)
    #expect(try mode(of: file.url) == 0o600)
  }

  @Test func `a link in its place is not followed`() throws {
    let target = try folder.write(Data("mine\n".utf8), to: "other")
    try FileManager.default.createDirectory(
      at: file.url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(at: file.url, withDestinationURL: target)
    #expect(throws: (any Error).self) { try file.add("squats") }
    #expect(try String(contentsOf: target, encoding: .utf8) == "mine\n")
  }

  @Test func `erasing takes the file away`() throws {
    try file.add("squats 3x10")
    file.erase()
    #expect(!FileManager.default.fileExists(atPath: file.url.path))
    file.erase()
  }
}
