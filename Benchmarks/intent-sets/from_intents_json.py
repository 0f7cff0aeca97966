#!/usr/bin/env python3
"""Answers one JSON line per input line with a coach that learned an intents.json.

usage: from_intents_json.py COACH INTENTS.json [LANGUAGE]

INTENTS.json is a list of {"intent", "examples", "keywords", "match"}; an intent called "none" holds
foreign lines. Keyword groups become the intent's keyword rules. With LANGUAGE, a content folder, its synonyms, word lists and foreign lines are known
beside them; its intents and their examples are not. The folder that is learned is temporary.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

import content_folder


def main(coach, path, language=None):
    intents = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        content_folder.write(
            folder, "set", {i["intent"]: i for i in intents if i["intent"] != "none"},
            foreign=[line for i in intents if i["intent"] == "none" for line in i["examples"]],
            language=language)
        environment = dict(os.environ, XDG_CACHE_HOME=folder)
        parser = subprocess.Popen(
            [coach, "parse", "--content", folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            env=environment, text=True, bufsize=1)
        for line in sys.stdin:
            parser.stdin.write(line)
            parser.stdin.flush()
            read = json.loads(parser.stdout.readline())
            intent = read["intent"].removeprefix("set.")
            print(json.dumps({"intent": intent, "confidence": read["confidence"]}), flush=True)
        parser.stdin.close()
        parser.wait()


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    main(*sys.argv[1:])
