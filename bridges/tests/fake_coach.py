"""A coach that misbehaves on purpose: what a text starts with says how.

Usage: fake_coach.py FOLDER. Every request is kept in FOLDER/requests.jsonl, every start in FOLDER/starts.
"""

import json
import os
import sys
from pathlib import Path

folder = Path(sys.argv[1])
with (folder / "starts").open("a") as starts:
    starts.write(f"{os.getpid()}\n")
tries: dict[str, int] = {}

for line in sys.stdin:
    request = json.loads(line)
    with (folder / "requests.jsonl").open("a") as kept:
        kept.write(line)
    if request["type"] == "hello":
        refused = os.environ.get("FAKE_REFUSES")
        print(json.dumps({"type": "error", "id": "hello", "code": "unsupported_proto"} if refused else
                         {"type": "hello", "id": "hello", "proto": 1}), flush=True)
        continue
    key, text = request["id"], request["text"]
    tries[key] = tries.get(key, 0) + 1
    if text == "die always" or (text == "die once" and len((folder / "starts").read_text().split()) == 1):
        os._exit(9)
    answer = {"type": "error", "id": key, "retryable": True, "message": "/home/someone/coach.sqlite"}
    if text == "busy twice" and tries[key] < 3:
        answer["code"] = "busy"
    elif text == "full":
        answer["code"] = "store_full"
    elif text == "too fast" and tries[key] < 3:
        answer |= {"code": "rate_limited", "retry_after_ms": 10}
    elif text == "corrupt":
        answer |= {"code": "store_corrupt", "retryable": False}
    else:
        answer = {"type": "reply", "id": key, "user": request["user"],
                  "messages": [{"text": f"heard {text}"}, {"text": "for you", "private": True}]}
    print(json.dumps(answer), flush=True)
