import Foundation
import TestSupport
import Testing

/// `coach report` as a shell sees it.
struct ReportCommandTests {
  private let coach: Executable
  private let folder: TemporaryFolder

  init() throws {
    coach = try Executable()
    folder = try TemporaryFolder()
    _ = try coach.run("ask", "weighed 68.2 kg")
  }

  private var page: URL { folder.url.appending(path: "page.html") }

  private func mode(_ file: URL) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
  }

  @Test func `a page is written for its owner's eyes and says where it is`() throws {
    let result = try coach.run("report", "--output", page.path)
    #expect(result.exitCode == 0 && result.errors == "")
    #expect(result.text == "Wrote \(page.path). Open it in a browser.\n")
    let html = try String(contentsOf: page, encoding: .utf8)
    #expect(html.hasPrefix("<!DOCTYPE html>") && html.contains("68.2\u{A0}kg"))
    #expect(try mode(page) == 0o600)
  }

  @Test func `without a name it is dated and lies in the current folder`() throws {
    let process = coach.process(["report"])
    process.currentDirectoryURL = folder.url
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(names.count == 1)
    #expect(names[0].wholeMatch(of: /coach-report-[0-9]{4}-[0-9]{2}-[0-9]{2}\.html/) != nil)
  }

  @Test func `a file that is there stays, unless --force says otherwise`() throws {
    try Data("mine".utf8).write(to: page)
    let refused = try coach.run("report", "--output", page.path)
    #expect(refused.exitCode == 73)
    #expect(refused.errors.contains("is there already; nothing was written. Give --force"))
    #expect(try String(contentsOf: page, encoding: .utf8) == "mine")
    #expect(try coach.run("report", "--output", page.path, "--force").exitCode == 0)
    #expect(try String(contentsOf: page, encoding: .utf8).contains("68.2\u{A0}kg"))
    #expect(try mode(page) == 0o600)
  }

  @Test func `a link in its place is not followed, even with --force`() throws {
    let other = try folder.write("other".utf8, to: "other")
    try FileManager.default.createSymbolicLink(at: page, withDestinationURL: other)
    #expect(try coach.run("report", "--output", page.path, "--force").exitCode == 73)
    #expect(try String(contentsOf: other, encoding: .utf8) == "other")
  }

  @Test func `a folder that is not there is named, and nothing is left behind`() throws {
    let nowhere = folder.url.appending(path: "no/page.html").path
    let result = try coach.run("report", "--output", nowhere)
    #expect(result.exitCode == 73)
    #expect(result.errors.contains("no/page.html could not be written: No such file or directory"))
  }

  @Test func `someone else's record does not show, and a stranger's page is empty`() throws {
    #expect(try coach.run("report", "--user", "irc:ana", "--output", page.path).exitCode == 0)
    let html = try String(contentsOf: page, encoding: .utf8)
    #expect(!html.contains("68.2\u{A0}kg") && html.contains("Nothing is logged yet"))
  }

  @Test func `--open without a desktop says where the page is`() throws {
    var coach = coach
    coach.environment["PATH"] = folder.url.path
    let result = try coach.run("report", "--open", "--output", page.path)
    #expect(result.exitCode == 0)
    #expect(result.text.hasSuffix("Open it in a browser.\n"))
  }

  @Test func `--open hands the page to the desktop's opener`() throws {
    var coach = coach
    let seen = folder.url.appending(path: "seen")
    let script = try folder.write(
      "#!/bin/sh\necho \"$1\" > \(seen.path).new && mv \(seen.path).new \(seen.path)\n".utf8,
      to: "bin/xdg-open")
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: script.path)
    let bin = script.deletingLastPathComponent().path
    coach.environment["PATH"] = bin + ":/usr/bin:/bin"
    let result = try coach.run("report", "--open", "--output", page.path)
    #expect(result.text.hasSuffix("and opened it.\n"))
    let limit = Date().addingTimeInterval(10)
    while !FileManager.default.fileExists(atPath: seen.path), Date() < limit { usleep(10_000) }
    #expect(try String(contentsOf: seen, encoding: .utf8) == page.path + "\n")
  }

  @Test(arguments: ["0", "105", "x"])
  func `a number of weeks that makes no sense is a usage error`(weeks: String) throws {
    #expect(try coach.run("report", "--weeks", weeks).exitCode == 64)
  }

  @Test func `a damaged record is no empty page`() throws {
    let file = coach.dataFolder.appending(path: "coach.sqlite")
    try Data(repeating: 0x41, count: 9000).write(to: file)
    let result = try coach.run("report", "--output", page.path)
    #expect(result.exitCode == 65)
    #expect(result.errors.contains("is damaged"))
    #expect(!FileManager.default.fileExists(atPath: page.path))
  }
}
