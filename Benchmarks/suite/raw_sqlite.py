"""The commits of the coach without the coach: raw_sqlite.py DATABASE log|knowledge LINES GROUP.

Writes into a record that the coach made, with its settings, what a line leaves there: the change, the entry and
the weight of a saved line; the conversation, the reply and its count of every line. GROUP lines share a commit.
Prints the lines per second by the clock and the seconds of computing per line.
"""

import sqlite3
import sys
import time

_SETTINGS = ("trusted_schema = OFF", "secure_delete = ON", "cell_size_check = ON", "temp_store = MEMORY",
             "synchronous = FULL", "foreign_keys = ON")


def write(path, kind, lines, group):
    record = sqlite3.connect(path, isolation_level=None)
    for setting in _SETTINGS:
        record.execute(f"PRAGMA {setting}")
    talk, reply = record.execute(
        "SELECT conversation, line FROM user JOIN reply ON user.id = user_id ORDER BY reply.id DESC LIMIT 1").fetchone()
    users = [key for (key,) in record.execute("SELECT key FROM user")]
    run, at, stamp = record.execute, 1_772_442_000, time.time_ns()
    start, computing = time.perf_counter(), time.process_time()
    for first in range(0, lines, group):
        run("BEGIN IMMEDIATE")
        for number in range(first, min(first + group, lines)):
            user = run("SELECT id FROM user WHERE key = ?", (users[number % len(users)],)).fetchone()[0]
            if kind == "log":
                change = run("INSERT INTO change (user_id, at) VALUES (?, ?)", (user, at)).lastrowid
                entry = run("INSERT INTO entry (user_id, change_id, day, told_at, kind) VALUES (?, ?, ?, ?, 'weight')",
                            (user, change, "2026-03-02", at)).lastrowid
                run("INSERT INTO weight_entry (entry_id, kg) VALUES (?, ?)", (entry, 83.4))
            run("UPDATE user SET conversation = ?, latest_at = max(latest_at, ?) WHERE id = ?", (talk, at, user))
            run("INSERT INTO reply (user_id, message_id, line, at) VALUES (?, ?, ?, ?)",
                (user, f"{stamp}-{number}".encode(), reply, at))
            run("UPDATE user SET replies = replies + 1 WHERE id = ?", (user,))
        run("COMMIT")
    seconds, computed = time.perf_counter() - start, time.process_time() - computing
    record.close()
    return lines / seconds, computed / lines


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    print(*write(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])))
