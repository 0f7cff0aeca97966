extension Schema {
  // An id is never used again: a conversation may still remember the id of an erased row.
  static let entries = """
    CREATE TABLE entry (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      user_id INTEGER NOT NULL REFERENCES user (id) ON DELETE CASCADE,
      change_id INTEGER NOT NULL REFERENCES change (id) ON DELETE CASCADE,
      removed_by INTEGER REFERENCES change (id) ON DELETE SET NULL,
      day TEXT NOT NULL CHECK (day IS date(day)),
      told_at INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN
        ('weight', 'activity', 'pain', 'test', 'food', 'goal', 'flag', 'card', 'absence'))
    ) STRICT;
    CREATE INDEX entry_of_user ON entry (user_id, kind);
    CREATE INDEX entry_of_change ON entry (change_id);
    CREATE INDEX entry_removed_by ON entry (removed_by) WHERE removed_by IS NOT NULL;
    """

  static let bodies = """
    CREATE TABLE weight_entry (
      entry_id INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
      kg REAL NOT NULL CHECK (kg BETWEEN 20 AND 400)
    ) STRICT;
    CREATE TABLE pain (
      entry_id INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
      joint TEXT NOT NULL CHECK (joint <> ''),
      side TEXT CHECK (side IN ('left', 'right')),
      score REAL NOT NULL CHECK (score BETWEEN 0 AND 10),
      moment TEXT NOT NULL CHECK (moment IN ('session', 'morning', 'any')),
      usual REAL CHECK (usual BETWEEN 0 AND 10)
    ) STRICT;
    CREATE TABLE test (
      entry_id INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
      test TEXT NOT NULL CHECK (test <> ''),
      value REAL NOT NULL CHECK (value BETWEEN 0 AND 10000),
      side TEXT CHECK (side IN ('left', 'right'))
    ) STRICT;
    CREATE TABLE food (
      entry_id INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
      kcal REAL CHECK (kcal BETWEEN 0 AND 50000),
      protein_g REAL CHECK (protein_g BETWEEN 0 AND 5000),
      is_whole_day INTEGER NOT NULL CHECK (is_whole_day IN (0, 1))
    ) STRICT;
    CREATE TABLE goal (
      entry_id INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
      rate_lb_per_week REAL CHECK (rate_lb_per_week BETWEEN -20 AND 20),
      kcal REAL CHECK (kcal BETWEEN 0 AND 50000),
      target_kg REAL CHECK (target_kg BETWEEN 20 AND 400)
    ) STRICT;
    CREATE TABLE flag (
      entry_id INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
      rule TEXT NOT NULL CHECK (rule GLOB 'RF-[0-9][0-9]'),
      action TEXT NOT NULL CHECK (action IN
        ('EMERGENCY', 'SAME DAY', 'SOON', 'CRISIS', 'NUMBERS OFF')),
      is_cleared INTEGER NOT NULL CHECK (is_cleared IN (0, 1))
    ) STRICT;
    CREATE TABLE absence (
      entry_id INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
      reason TEXT NOT NULL CHECK (reason IN
        ('ill', 'fever', 'travel', 'busy', 'tired', 'pain', 'bed', 'skip_test', 'other'))
    ) STRICT;
    """

  static let training = """
    CREATE TABLE activity (
      entry_id INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('strength', 'aerobic', 'balance')),
      name TEXT NOT NULL CHECK (name <> ''),
      minutes REAL CHECK (minutes BETWEEN 0 AND 10080),
      distance_km REAL CHECK (distance_km BETWEEN 0 AND 2000),
      effort TEXT CHECK (effort IN ('easy', 'moderate', 'vigorous')),
      rir REAL CHECK (rir BETWEEN 0 AND 10),
      pain REAL CHECK (pain BETWEEN 0 AND 10),
      was_sharp INTEGER NOT NULL CHECK (was_sharp IN (0, 1))
    ) STRICT;
    CREATE TABLE activity_set (
      entry_id INTEGER NOT NULL REFERENCES activity (entry_id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      reps INTEGER CHECK (reps BETWEEN 0 AND 10000),
      seconds REAL CHECK (seconds BETWEEN 0 AND 86400),
      load_kg REAL CHECK (load_kg BETWEEN 0 AND 2000),
      side TEXT CHECK (side IN ('left', 'right')),
      PRIMARY KEY (entry_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE card (
      entry_id INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
      letter TEXT NOT NULL CHECK (letter IN ('', 'A', 'B')),
      level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4)
    ) STRICT;
    CREATE TABLE card_item (
      entry_id INTEGER NOT NULL REFERENCES card (entry_id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      slot TEXT NOT NULL,
      exercise TEXT NOT NULL CHECK (exercise <> ''),
      sets INTEGER NOT NULL CHECK (sets BETWEEN 0 AND 100),
      target TEXT NOT NULL CHECK (target GLOB '[[]*]'),
      load_kg REAL CHECK (load_kg BETWEEN 0 AND 2000),
      PRIMARY KEY (entry_id, position)
    ) STRICT, WITHOUT ROWID;
    """
}
