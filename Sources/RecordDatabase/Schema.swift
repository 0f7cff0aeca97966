/// The tables, as numbered steps; a released step is never edited, only followed by another.
package enum Schema {
  /// "COAC", so that `file` and other programs can tell whose database it is.
  package static let applicationID = 0x434F_4143

  package static let migrations = [version1, version2]

  /// What is undone is always a tail of a person's changes, so one number per person says it all:
  /// a row is in force when the change that made it is below `user.undone_from`,
  /// and the change that removed it, if there is one, is not.
  private static let version1 = [users, facts, entries, bodies, training, replies, chores]
    .joined(separator: "\n")

  /// Lines that were not understood, kept only where somebody asked for it.
  private static let version2 = """
    CREATE TABLE miss (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      user_id INTEGER NOT NULL REFERENCES user (id) ON DELETE CASCADE,
      text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 400),
      at INTEGER NOT NULL,
      UNIQUE (user_id, text)
    ) STRICT;
    CREATE INDEX miss_text ON miss (text);
    """

  private static let users = """
    CREATE TABLE user (
      id INTEGER PRIMARY KEY,
      key BLOB NOT NULL UNIQUE CHECK (length(key) BETWEEN 1 AND 1024),
      created_at INTEGER NOT NULL,
      latest_at INTEGER NOT NULL,
      conversation BLOB,
      undone_from INTEGER,
      replies INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE TABLE change (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      user_id INTEGER NOT NULL REFERENCES user (id) ON DELETE CASCADE,
      at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX change_of_user ON change (user_id, id);
    """

  // No `json_valid`: SQLite 3.40 refuses it in a check when `trusted_schema` is off.
  // `ANY` keeps a number bit for bit; JSON text is parsed in decimal and may come back one bit off.
  private static let facts = """
    CREATE TABLE fact (
      user_id INTEGER NOT NULL REFERENCES user (id) ON DELETE CASCADE,
      field TEXT NOT NULL,
      change_id INTEGER NOT NULL REFERENCES change (id) ON DELETE CASCADE,
      kind TEXT,
      value ANY,
      day TEXT NOT NULL CHECK (day IS date(day)),
      PRIMARY KEY (user_id, field, change_id),
      CHECK (CASE kind
        WHEN 'number' THEN typeof(value) = 'real' AND abs(value) < 1e12
        WHEN 'text' THEN typeof(value) = 'text'
        WHEN 'texts' THEN typeof(value) = 'text' AND value GLOB '[[]*]'
        WHEN 'flag' THEN typeof(value) = 'integer' AND value IN (0, 1)
        ELSE kind IS NULL AND value IS NULL END)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX fact_of_change ON fact (change_id);
    """

  // Replies lie in the order of writing, so that the lines of one commit share their pages.
  private static let replies = """
    CREATE TABLE reply (
      id INTEGER PRIMARY KEY,
      user_id INTEGER NOT NULL REFERENCES user (id) ON DELETE CASCADE,
      message_id BLOB NOT NULL,
      line TEXT NOT NULL,
      at INTEGER NOT NULL,
      UNIQUE (user_id, message_id)
    ) STRICT;
    """

  // An erased person must be wiped from the file even when the program was killed before that.
  private static let chores = """
    CREATE TABLE chore (name TEXT PRIMARY KEY CHECK (name = 'wipe')) STRICT, WITHOUT ROWID;
    """
}
