import Content
import Foundation
import TestSupport
import Testing

struct ContentFolderTests {
  private let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  /// A folder with `intents/` and `seeds/`, each with one file.
  private func makeContent(_ path: String) throws -> URL {
    try home.write("a: 1\n".utf8, to: "\(path)/intents/a.yaml")
    try home.write("a: 1\n".utf8, to: "\(path)/seeds/a.yaml")
    return home.url.appending(path: path)
  }

  private func located(
    override: String? = nil, variable: String? = nil
  ) throws -> String {
    try ContentFolder.locate(
      override: override, environment: variable.map { ["COACH_CONTENT": $0] } ?? [:],
      executable: home.url.appending(path: "bin/coach")
    ).root.resolvingSymlinksInPath().path
  }

  private func path(_ name: String) -> String {
    home.url.appending(path: name).resolvingSymlinksInPath().path
  }

  @Test func `the option wins, then the variable, then what stands beside the program`() throws {
    for name in ["share/coach", "bin/coach_Content.bundle", "bin/coach_Content.resources"] {
      _ = try makeContent(name)
      #expect(try located() == path(name))
    }
    let named = try makeContent("named").path
    #expect(try located(variable: named) == path("named"))
    let given = try makeContent("given").path
    #expect(try located(override: given, variable: named) == path("given"))
  }

  @Test func `an option that leads nowhere is an error, never another folder`() throws {
    _ = try makeContent("share/coach")
    let error = #expect(throws: ContentFolderError.self) { try located(override: "/nowhere") }
    #expect(error?.tried == ["/nowhere"])
  }

  @Test func `a variable that is empty or leads nowhere is passed over`() throws {
    _ = try makeContent("share/coach")
    #expect(try located(variable: "") == path("share/coach"))
    #expect(try located(variable: "/nowhere") == path("share/coach"))
  }

  @Test func `the program is found through a link to it`() throws {
    let content = try makeContent("real/coach_Content.resources")
    try home.write([], to: "real/coach")
    let link = home.url.appending(path: "link")
    try FileManager.default.createSymbolicLink(
      at: link, withDestinationURL: home.url.appending(path: "real/coach"))
    let found = try ContentFolder.locate(override: nil, environment: [:], executable: link)
    #expect(found.root.resolvingSymlinksInPath().path == content.resolvingSymlinksInPath().path)
  }

  @Test func `where nothing is found the error names every place and a way out`() throws {
    try home.write([], to: "share/coach/intents/only-half.yaml")
    let error = #expect(throws: ContentFolderError.self) { try located(variable: "/nowhere") }
    let text = try #require(error?.description)
    for place in ["/nowhere", "coach_Content.resources", "coach_Content.bundle", "share/coach"] {
      #expect(text.contains(place))
    }
    #expect(text.contains("--content DIR or COACH_CONTENT"))
  }

  @Test func `files come sorted by path, YAML only`() throws {
    let root = try makeContent("c")
    for name in ["intents/b/z.yaml", "intents/b.yaml", "intents/README.md", "seeds/é.yaml"] {
      try home.write("a: 1\n".utf8, to: "c/\(name)")
    }
    let paths = try ContentFolder(root: root).files().map(\.path)
    #expect(
      paths == [
        "intents/a.yaml", "intents/b.yaml", "intents/b/z.yaml", "seeds/a.yaml", "seeds/é.yaml",
      ])
  }

  @Test func `a file that is no UTF-8 has no text`() {
    #expect(ContentFile(path: "a", bytes: Data([0xFF])).text == nil)
    #expect(ContentFile(path: "a", bytes: Data("é".utf8)).text == "é")
  }
}
