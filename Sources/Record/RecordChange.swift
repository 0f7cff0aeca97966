package import Coaching

/// One thing a turn does to a person's record; all changes of a turn are undone together.
package enum RecordChange: Sendable, Equatable {
  /// nil takes the field out of the profile.
  case set(ProfileField, ProfileValue?, on: Day)
  case add(Entry.Body, on: Day)
  case remove(entry: Int64)
  /// The entry's new form; the old one comes back with undo.
  case replace(entry: Int64, with: Entry.Body, on: Day)
  /// Takes back the latest turn that changed something.
  case undo
  case redo
  /// Erases a field with its history, beyond undo.
  case erase(ProfileField)
  /// Erases all weigh-ins, beyond undo.
  case eraseWeights
  /// Erases the person with every row and stored reply, beyond undo.
  case eraseAll
  /// Keeps a line that was not understood; no change to the person's data, so undo passes it by.
  case keepMiss(String)

  package var erases: Bool {
    switch self {
    case .erase, .eraseWeights, .eraseAll: true
    case .set, .add, .remove, .replace, .undo, .redo, .keepMiss: false
    }
  }
}

/// Everything the coach knows about one person at one moment.
package struct UserRecord: Sendable, Equatable {
  package var profile: Profile
  /// Rows in force, by day and then by the order in which they were told.
  package var entries: [Entry]
  package var canUndo: Bool
  package var canRedo: Bool

  package init(
    profile: Profile = Profile(), entries: [Entry] = [], canUndo: Bool = false,
    canRedo: Bool = false
  ) {
    self.profile = profile
    self.entries = entries
    self.canUndo = canUndo
    self.canRedo = canRedo
  }
}
