"""Fills a record that the coach made with people and days that nobody had to type."""

import sqlite3

_AT = 1_772_442_000


def connect(data):
    record = sqlite3.connect(f"{data}/coach.sqlite")
    record.execute("PRAGMA synchronous = OFF")
    return record


def add_people(data, first, last):
    """People `bench:FIRST` to `bench:LAST`, each with a profile, one weight, a conversation and a kept reply."""
    with connect(data) as record:
        talk, reply = record.execute(
            "SELECT conversation, line FROM user JOIN reply ON user.id = user_id LIMIT 1").fetchone()
        people = "WITH RECURSIVE n(i) AS (SELECT ? UNION ALL SELECT i + 1 FROM n WHERE i < ?) "

        def fill(sql, *more):
            record.execute(people.replace("?", str(first), 1).replace("?", str(last), 1) + sql, more)

        # Ids are never used again, so a new row stands behind all that were.
        user, change, entry = (
            record.execute(f"SELECT coalesce(max(id), 0) - ? FROM {table}", (first - 1,)).fetchone()[0]
            for table in ("user", "change", "entry"))
        fill(f"INSERT INTO user SELECT i + {user}, CAST('bench:' || i AS BLOB), ?, ?, ?, NULL, 1 FROM n", _AT, _AT, talk)
        fill(f"INSERT INTO change SELECT i + {change}, i + {user}, ? FROM n", _AT)
        fill(f"INSERT INTO entry SELECT i + {entry}, i + {user}, i + {change}, NULL, '2026-03-01', ?, 'weight' FROM n", _AT)
        fill(f"INSERT INTO weight_entry SELECT i + {entry}, 60 + i % 500 / 10.0 FROM n")
        for field, kind, value in (("age", "number", 45.0), ("height_cm", "number", 180.0), ("sex", "text", "M")):
            fill(f"INSERT INTO fact SELECT i + {user}, ?, i + {change}, ?, ?, '2026-03-01' FROM n", field, kind, value)
        fill(f"INSERT INTO reply (user_id, message_id, line, at) SELECT i + {user}, CAST('m' || i AS BLOB), ?, ? FROM n",
             reply, _AT)
    record.close()


def add_days(data, user, days):
    """A daily log that ends on 2026-03-01: weight, food, and strength and walking in turn, for one who spoke."""
    with connect(data) as record:
        (person,) = record.execute("SELECT id FROM user WHERE key = ?", (user.encode(),)).fetchone()
        for ago in range(days, 0, -1):
            (day,) = record.execute("SELECT date('2026-03-02', ?)", (f"-{ago} days",)).fetchone()
            at = _AT - 86_400 * ago

            def entry(kind):
                change = record.execute("INSERT INTO change (user_id, at) VALUES (?, ?)", (person, at)).lastrowid
                return record.execute(
                    "INSERT INTO entry (user_id, change_id, day, told_at, kind) VALUES (?, ?, ?, ?, ?)",
                    (person, change, day, at, kind)).lastrowid

            record.execute("INSERT INTO weight_entry VALUES (?, ?)", (entry("weight"), 80 + ago % 20 / 10))
            record.execute("INSERT INTO food VALUES (?, 2100, 110, 1)", (entry("food"),))
            session = entry("activity")
            if ago % 2:
                record.execute("INSERT INTO activity VALUES (?, 'aerobic', 'a_walk', 30, NULL, NULL, NULL, NULL, 0)", (session,))
                continue
            record.execute(
                "INSERT INTO activity VALUES (?, 'strength', 'back_squat', NULL, NULL, NULL, NULL, NULL, 0)", (session,))
            for place in range(3):
                record.execute("INSERT INTO activity_set VALUES (?, ?, 10, NULL, 40, NULL)", (session, place))
    record.close()
