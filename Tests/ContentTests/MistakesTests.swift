import Content
import Foundation
import TestSupport
import Testing

/// One folder of `Tests/Mistakes` for each thing that can be wrong with a content file.
struct MistakesTests {
  static let folder = Checkout.tests.appending(path: "Mistakes").resolvingSymlinksInPath()
  static let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()

  private static let isRecording = ProcessInfo.processInfo.environment["COACH_RECORD"] == "1"

  @Test(arguments: names ?? [])
  func `a mistake is told with its place, the problem and the remedy`(name: String) throws {
    let folder = Self.folder.appending(path: name)
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".yaml") }
      .map { path in
        ContentFile(path: path, bytes: try Data(contentsOf: folder.appending(path: path)))
      }
    let told = ContentLoader().load(files).mistakes.map { "\($0)\n" }.joined()
    let file = folder.appending(path: "expected.txt")
    let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    #expect(told == expected)
    if Self.isRecording, told != expected {
      try told.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  @Test func `there is a folder for every kind of mistake`() {
    #expect(Self.names?.count ?? 0 >= 40)
  }
}
