/// Reads what a person types at a prompt.
package protocol PromptReader: AnyObject {
  /// Shows the prompt and waits for a line.
  func read(prompt: Prompt) -> PromptInput
  /// Lets the arrow keys bring a line back.
  func remember(_ line: String)
  /// Drops every line that the arrow keys bring back.
  func forget()
}

/// How waiting at a prompt ended.
package enum PromptInput: Equatable {
  /// A line without its line feed; pasted line feeds stand in it.
  case line(String)
  /// Longer than 65,536 bytes, or no UTF-8.
  case unreadable(Unreadable)
  /// Ctrl-C: what was typed is dropped.
  case interrupted
  /// Ctrl-D on an empty line, or the terminal is gone.
  case ended
  /// A signal asks the program to end.
  case stopped(Int32)

  package enum Unreadable { case tooLong, notText }
}

/// What stands before the cursor, and the escape sequences around it.
package struct Prompt: Equatable, Sendable {
  package var text: String
  package var before: String
  package var after: String

  /// `before` and `after` switch a style on and off and take no room on the screen.
  package init(_ text: String, before: String = "", after: String = "") {
    self.text = text
    self.before = before
    self.after = after
  }

  var printed: String { before + text + after + " " }
}

/// What Tab does with the text before the cursor.
package struct TabCompletion: Equatable, Sendable {
  /// Unicode scalars before the cursor that go.
  package var deletedScalars: Int
  package var inserted: String
  /// Lines to show below; empty for none.
  package var listed: String

  package init(deletedScalars: Int = 0, inserted: String = "", listed: String = "") {
    self.deletedScalars = deletedScalars
    self.inserted = inserted
    self.listed = listed
  }
}
