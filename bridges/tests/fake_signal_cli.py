"""Stands in for `signal-cli -a NUMBER jsonRpc`: prints the lines of a file, and answers `send`.

Usage: fake_signal_cli.py FOLDER -a NUMBER jsonRpc. It prints FOLDER/in.jsonl, keeps what it is
asked in FOLDER/out.jsonl, and does once each what FOLDER/faults names in order: an error code, or `die`.
"""

import json
import sys
from pathlib import Path

folder = Path(sys.argv[1])
assert sys.argv[2:3] == ["-a"] and sys.argv[4:] == ["jsonRpc"], sys.argv


def fault() -> str | None:
    path = folder / "faults"
    waiting = path.read_text().split() if path.exists() else []
    path.write_text(" ".join(waiting[1:]))
    return waiting[0] if waiting else None


source = folder / "in.jsonl"
sys.stdout.write(source.read_text())
sys.stdout.flush()
source.write_text("")
for line in sys.stdin:
    request = json.loads(line)
    trouble = fault()
    if trouble == "die":
        sys.exit(3)
    answer = {"jsonrpc": "2.0", "id": request["id"]}
    if trouble:
        answer["error"] = {"code": int(trouble), "message": "a fault", "data": None}
    else:
        with (folder / "out.jsonl").open("a") as kept:
            kept.write(line)
        answer["result"] = {"timestamp": 999}
    print(json.dumps(answer), flush=True)
