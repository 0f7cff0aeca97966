import ArgumentParser
import Foundation
import LineIO

/// `coach doctor`: what is found where, and whether it is in order.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Says what is found where and whether it is in order; --repair mends what it can.",
    discussion: """
      Exit codes: 0 all is well, 1 there is something to mend, 77 the folder of the record can't be written. \
      --repair narrows modes, and saves from a damaged record what can be read; the damaged file is kept.
      """)

  @ArgumentParser.Flag(name: .long, help: "Mends modes and a damaged record.")
  var repair = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    var findings: [Checkup.Finding] = []
    findings += ProgramCheckup().findings
    findings += ContentCheckup(common: common).findings
    findings += FolderCheckup(folder: common.dataFolder, repairs: repair).findings
    findings += RecordCheckup(place: common.recordFile, repairs: repair).findings
    findings += TerminalCheckup(environment: ProcessInfo.processInfo.environment).findings
    let writer = LineWriter()
    for finding in findings { try writer.writeLine(SafeText.clean(finding.line)) }
    let wrong = findings.count { $0.state == .mend }
    let closing =
      wrong == 0
      ? "All is well."
      : "\(wrong) \(wrong == 1 ? "thing" : "things") to mend, each with its remedy above."
    try writer.writeLine(closing)
    if findings.contains(where: \.isUnwritable) { throw ExitCode(77) }
    if wrong > 0 { throw ExitCode(1) }
  }
}
