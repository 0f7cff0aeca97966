import CoachKit
import Content
import Foundation
import Language
import TestSupport
import Testing
import Understanding

/// What is known of a word beforehand against what each part of the engine makes of it by itself.
struct KnownWordsTests {
  private static let lines: [String] = {
    let folder = Checkout.tests.appending(path: "UnderstandingTests/Safety/lines")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.sorted().flatMap { name in
      let text = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
      return text.split(separator: "\n").compactMap { line in
        line.split(separator: "|", maxSplits: 1).dropFirst().first.map {
          $0.trimmingCharacters(in: .whitespaces)
        }
      }
    }
  }()

  @Test func `the red-flag rules see the same signs with and without it`() throws {
    let content = try SharedEngine.content()
    let recognizer = content.recognizer
    // The compiled form keeps no signs, so the rules are read from their files.
    let folder = try SharedEngine.contentFolder()
    let flags = try #require(ContentLoader().load(try folder.files()).library.redFlags)
    let reader = SafetyReader(rules: try SafetyRules(flags), isKnown: recognizer.isKnown)
    #expect(Self.lines.count > 1000)
    for line in Self.lines {
      let plain = reader.reading(of: recognizer.repaired(line), context: SafetyContext())
      #expect(recognizer.understand(line).signs == plain.signs, "\(line)")
    }
  }
}
