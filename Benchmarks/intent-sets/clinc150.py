#!/usr/bin/env python3
"""Learns CLINC150 as a domain of its own and measures it, or measures how the coach refuses its lines.

usage: clinc150.py learn OUT [DATA]     write OUT/intents, OUT/dev.jsonl and OUT/test.jsonl
       clinc150.py foreign [DATA]       print test lines that are no topic of the coach, one per line

DATA is data_full.json of github.com/clinc/oos-eval (Larson et al. 2019, CC BY 3.0); without it the
repository is cloned into a temporary folder. No out-of-scope line is learned: OUT/intents holds the
training lines of the 150 intents alone.
"""

import collections
import json
import pathlib
import subprocess
import sys
import tempfile

import content_folder

REPOSITORY = "https://github.com/clinc/oos-eval"

# Labels that are a topic of the coach too: talk about the talk, who it is, food and calories.
OURS = {
    "are_you_a_bot", "calories", "cancel", "change_user_name", "goodbye", "greeting", "maybe", "no",
    "nutrition_info", "repeat", "thank_you", "user_name", "what_can_i_ask_you", "what_is_your_name",
    "who_made_you", "yes",
}


def data(path=None):
    if path:
        return json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["git", "clone", "--quiet", "--depth", "1", REPOSITORY, folder], check=True)
        return data(pathlib.Path(folder) / "data" / "data_full.json")


def learn(out, sets):
    examples = collections.defaultdict(list)
    for text, intent in sets["train"]:
        examples[intent].append(text)
    content_folder.write(
        out, "clinc", {name: {"examples": lines} for name, lines in examples.items()})
    for name, own, foreign in (("dev", "val", "oos_val"), ("test", "test", "oos_test")):
        rows = [{"text": text, "accept": [f"clinc.{intent}"]} for text, intent in sets[own]]
        rows += [{"text": text, "accept": ["none"]} for text, _ in sets[foreign]]
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (pathlib.Path(out) / f"{name}.jsonl").write_text(lines, encoding="utf-8")


def foreign(sets):
    for text, intent in sets["test"] + sets["oos_test"]:
        if intent not in OURS:
            print(text)


if __name__ == "__main__":
    if len(sys.argv) in (3, 4) and sys.argv[1] == "learn":
        learn(sys.argv[2], data(*sys.argv[3:]))
    elif len(sys.argv) in (2, 3) and sys.argv[1] == "foreign":
        foreign(data(*sys.argv[2:]))
    else:
        sys.exit(__doc__)
