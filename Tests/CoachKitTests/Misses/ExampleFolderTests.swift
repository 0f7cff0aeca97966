import CoachKit
import Content
import Foundation
import TestSupport
import Testing

struct ExampleFolderTests {
  private let home: TemporaryFolder
  private let examples: ExampleFolder

  init() throws {
    home = try TemporaryFolder()
    let text = "id: cause.alcohol\nkind: answer\nmeans: Wine.\nexamples:\n  - does wine hurt\n"
    try home.write(text.utf8, to: "intents/cause/alcohol.yaml")
    try home.write("id: cause.aging\nexamples: [a, b]\n".utf8, to: "intents/cause/aging.yaml")
    try home.write([0xFF, 0xFE], to: "intents/cause/gout.yaml")
    examples = ExampleFolder(
      folder: ContentFolder(root: home.url),
      intents: ["cause.alcohol", "cause.aging", "cause.gout", "log.weight"])
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: home.url.appending(path: path), encoding: .utf8)
  }

  @Test func `a line goes to its intent's file, once, and the file's mode stays`() throws {
    let path = home.url.appending(path: "intents/cause/alcohol.yaml").path
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let file = try examples.add("wine: bad?", to: "cause.alcohol")
    #expect(file.path.hasSuffix("intents/cause/alcohol.yaml"))
    #expect(
      try text("intents/cause/alcohol.yaml").hasSuffix("- does wine hurt\n  - \"wine: bad?\"\n"))
    try examples.add("does wine hurt", to: "cause.alcohol")
    #expect(try text("intents/cause/alcohol.yaml").hasSuffix("\n  - \"wine: bad?\"\n"))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
  }

  @Test func `foreign lines get a file of their own, made when it is missing`() throws {
    try FileManager.default.createDirectory(
      at: home.url.appending(path: "intents/none"), withIntermediateDirectories: true)
    try examples.add("best pizza", to: .none)
    try examples.add("book a table", to: .none)
    #expect(try text("intents/none/misses.yaml") == "examples:\n  - best pizza\n  - book a table\n")
  }

  @Test func `an unknown intent names near ids`() throws {
    let cases: [(IntentID, [IntentID])] = [
      ("cause.alcohl", ["cause.alcohol"]), ("alcohol", ["cause.alcohol"]),
      ("weight", ["log.weight"]),
      ("cause.everything", ["cause.aging", "cause.alcohol", "cause.gout"]),
      ("../../etc", []),
    ]
    for (typed, near) in cases {
      #expect(throws: ExampleFolderError.unknownIntent(typed.rawValue, near: near)) {
        try examples.add("x", to: typed)
      }
    }
  }

  @Test func `a file that cannot be added to is left alone and named`() throws {
    let path = { (name: String) in
      home.url.appending(path: name).resolvingSymlinksInPath().path
    }
    #expect(throws: ExampleFolderError.noList(path: path("intents/cause/aging.yaml"))) {
      try examples.add("x", to: "cause.aging")
    }
    #expect(try text("intents/cause/aging.yaml") == "id: cause.aging\nexamples: [a, b]\n")
    #expect(throws: ExampleFolderError.unreadable(path: path("intents/cause/gout.yaml"))) {
      try examples.add("x", to: "cause.gout")
    }
    #expect(throws: ExampleFolderError.unwritable(path: path("intents/none/misses.yaml"))) {
      try examples.add("x", to: .none)
    }
  }
}
