import ArgumentParser
import Foundation
import LineEditing
import LineIO
import Record

/// `coach forget`: erases a person's data.
struct ForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Erases everything kept about a person, beyond undo.")

  @Option(name: .long, help: "Whose data (default: the person of this terminal).")
  var user = "local"

  @ArgumentParser.Flag(name: .long, help: "Says that you mean it; without it nothing is erased.")
  var confirm = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    guard confirm else {
      throw ValidationError(
        "Nothing was erased. Add --confirm to erase everything about '\(user)'.")
    }
    let opened = try OpenedCoach(common)
    if let trouble = opened.trouble { throw Refusal.record(trouble) }
    try opened.store.begin()
    try opened.store.apply(
      [.eraseAll], conversation: nil, of: UserKey(user),
      at: Int64(Date().timeIntervalSince1970))
    try opened.store.commit()
    if user == "local" { HistoryFile(url: Folders.history).erase() }
    try LineWriter().writeLine("Erased everything about '\(user)'.")
  }
}
