import CoachKit
import Content
import Foundation
import TestSupport
import Testing
import Understanding

@Suite(.serialized)
struct CompiledContentTests {
  private let cache: TemporaryFolder
  private let copy: ContentCopy

  init() throws {
    cache = try TemporaryFolder()
    copy = try ContentCopy.small()
  }

  /// Compiles or reads; true when it was compiled.
  private func compile(cache folder: URL? = nil) throws -> Bool {
    var isCompiled = false
    let content = try CompiledContent(folder: copy.folder, cache: folder ?? cache.url) {
      isCompiled = true
    }
    #expect(content.recognizer.understand("what is muscle atrophy").intent == "define.atrophy")
    return isCompiled
  }

  private func cacheFiles() throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: cache.url, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }
  }

  @Test func `the same content is read back, not compiled again`() throws {
    #expect(try compile())
    #expect(try !compile())
    #expect(try cacheFiles().count == 1)
  }

  @Test func `one changed byte is compiled anew`() throws {
    #expect(try compile())
    try copy.edit("seeds/phrases/chat.yaml", "Hello.", with: "Hullo.")
    #expect(try compile())
    try copy.edit("seeds/phrases/chat.yaml", "Hullo.", with: "Hello.")
    #expect(try !compile())
  }

  @Test func `a new and a renamed file are compiled anew`() throws {
    #expect(try compile())
    let seeds = copy.folder.seeds
    try Data("phrases:\n  test.extra: hi\n".utf8)
      .write(to: seeds.appending(path: "phrases/extra.yaml"))
    #expect(try compile())
    try FileManager.default.moveItem(
      at: seeds.appending(path: "phrases/extra.yaml"),
      to: seeds.appending(path: "phrases/more.yaml"))
    #expect(try compile())
  }

  @Test func `a cache file that is not whole is compiled anew and mended`() throws {
    #expect(try compile())
    let file = try #require(try cacheFiles().first)
    let whole = try Data(contentsOf: file)
    let mark = 16
    for count in [0, mark, mark + 8, whole.count / 2, whole.count - 16] {
      try whole.prefix(count).write(to: file)
      #expect(try compile(), "\(count) bytes")
      #expect(try !compile(), "\(count) bytes")
    }
    try Data("something else entirely".utf8).write(to: file)
    #expect(try compile())
    var huge = whole
    huge.replaceSubrange(mark..<(mark + 8), with: [UInt8](repeating: 0xFF, count: 8))
    try huge.write(to: file)
    #expect(try compile())
  }

  @Test func `two compilations give the same bytes`() throws {
    #expect(try compile())
    let other = try TemporaryFolder()
    #expect(try compile(cache: other.url))
    let file = try #require(try cacheFiles().first)
    let twin = other.url.appending(path: file.lastPathComponent)
    #expect(try Data(contentsOf: file) == Data(contentsOf: twin))
  }

  @Test func `without a place to write it works, each time from the start`() throws {
    let file = try cache.write([], to: "a file")
    #expect(try compile(cache: file.appending(path: "below")))
    #expect(try compile(cache: file))
    #expect(try Data(contentsOf: file).isEmpty)
    _ = try CompiledContent(folder: copy.folder, cache: nil)
  }

  @Test func `a form compiled beside the content is found first`() throws {
    #expect(try compile(cache: copy.folder.root.appending(path: "compiled")))
    #expect(try !compile())
    #expect(try cacheFiles().isEmpty)
  }

  @Test func `three forms are kept, older ones go, other files stay`() throws {
    try cache.write("mine".utf8, to: "notes.txt")
    var greeting = "Hello."
    for next in ["One.", "Two.", "Three.", "Four."] {
      try copy.edit("seeds/phrases/chat.yaml", greeting, with: next)
      greeting = next
      #expect(try compile())
    }
    #expect(try cacheFiles().filter { $0.pathExtension == "coach" }.count == 3)
    #expect(try cacheFiles().contains { $0.lastPathComponent == "notes.txt" })
  }

  @Test func `mistakes in the content are all told at once`() throws {
    try copy.edit("seeds/phrases/chat.yaml", "phrases:", with: "phrase:")
    try copy.edit("seeds/phrases/days.yaml", with: "")
    let error = #expect(throws: ContentMistakes.self) { try compile() }
    let text = try #require(error?.description)
    #expect(text.contains("seeds/phrases/chat.yaml"))
    #expect(text.contains("seeds/phrases/days.yaml:1:1: error: the file is empty"))
    #expect(text.hasSuffix("2 mistakes in the content."))
  }
}
