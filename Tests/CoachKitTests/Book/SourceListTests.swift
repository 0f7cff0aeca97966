import CoachKit
import Content
import Foundation
import TestSupport
import Testing

/// `coach sources`, on a folder small enough to write down what comes out.
struct SourceListTests {
  private static let files = [
    "seeds/sources.yaml": """
    sources:
      - {key: coach-rule, short: own rule, cite: A convention, checked: original}
      - {key: wall-2014, short: Wall 2014, cite: Wall BT. Acta 2014, doi: 10.1/x, checked: copy}
      - {key: adams-2001, short: Adams 2001, cite: Adams A. Legs 2001, link: "https://a.example", checked: recalled}
      - {key: hall-2011, short: Hall 2011, cite: Hall K. Lancet 2011, checked: original, carries: the weight model}
    """,
    "seeds/facts/legs.yaml": """
    facts:
      - {id: F-012, say: Rest shrinks legs., sources: [wall-2014], grade: B}
      - {id: F-002, say: "Legs carry you; this coach says so.", sources: [wall-2014, coach-rule], grade: A}
    """,
    "seeds/phrases/chat.yaml": """
    phrases:
      chat.source.original: Read there.
      chat.source.copy: Read in a copy.
      chat.source.recalled: From memory.
    """,
  ]

  private func list() throws -> SourceList {
    let folder = try TemporaryFolder()
    for (path, text) in Self.files { try folder.write(text.utf8, to: path) }
    try folder.write([], to: "intents/README.md")
    return try SourceList(folder: ContentFolder(root: folder.url))
  }

  @Test func `each source has its citation, address, state and users, the own rule last`() throws {
    #expect(
      try list().text() == """
        adams-2001
          Adams 2001
          Adams A. Legs 2001
          https://a.example
          From memory.
          Used by nothing.

        hall-2011
          Hall 2011
          Hall K. Lancet 2011
          Read there.
          Used by the weight model.

        wall-2014
          Wall 2014
          Wall BT. Acta 2014
          https://doi.org/10.1/x
          Read in a copy.
          Used by F-002, F-012.

        coach-rule
          own rule
          A convention
          Used by F-002.

        1 original: Read there.
        1 copy: Read in a copy.
        1 recalled: From memory.
        3 sources in all.
        """)
  }

  @Test func `one state alone, with the sentences of its facts`() throws {
    #expect(
      try list().text(checked: .copy, showsFacts: true) == """
        wall-2014
          Wall 2014
          Wall BT. Acta 2014
          https://doi.org/10.1/x
          Read in a copy.
          Used by F-002, F-012.
          F-002 (A): Legs carry you; this coach says so.
          F-012 (B): Rest shrinks legs.

        1 copy: Read in a copy.
        1 source in all.
        """)
  }

  @Test func `a screen gets lines that fit, indented where they go on`() throws {
    for line in try list().text(showsFacts: true, width: 40).split(separator: "\n") {
      #expect(line.count <= 40, "\(line)")
    }
  }

  @Test func `the sources that ship are all used, by facts, red flags, tables or the program`()
    throws
  {
    let text = try SourceList(folder: try SharedEngine.contentFolder()).text()
    #expect(!text.contains("Used by nothing."))
    for user in ["RF-08", "norms.yaml", "mets.yaml", "lines.yaml", "the weight model"] {
      #expect(text.contains(user), "\(user)")
    }
  }

  @Test func `seeds with a mistake are not listed`() throws {
    let folder = try TemporaryFolder()
    try folder.write("sources: []".utf8, to: "seeds/sources.yaml")
    try folder.write("facts: [{id: F-001}]".utf8, to: "seeds/facts/legs.yaml")
    try folder.write([], to: "intents/README.md")
    #expect(throws: ContentMistakes.self) {
      try SourceList(folder: ContentFolder(root: folder.url))
    }
  }
}
