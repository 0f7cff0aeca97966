#!/usr/bin/env python3
"""Puts one random slip of the finger into each labelled line.

usage: typos.py [--seed N] FILE.jsonl... > OUT.jsonl

A slip swaps two letters, drops one, doubles one or hits the key beside it, inside one word of four letters
or more; a line without such a word stays as it is. The same seed and line give the same slip.
"""

import json
import random
import sys

# The key beside each letter from a to z.
BESIDE = dict(zip("abcdefghijklmnopqrstuvwxyz", "svxfrghjoklknmpowtayibecux"))


def slip(text, seed):
    chance = random.Random(f"{seed}:{text}")
    words = text.split(" ")
    long = [place for place, word in enumerate(words) if sum(c.isalpha() for c in word) >= 4]
    if not long:
        return text
    place = chance.choice(long)
    word = words[place]
    at = chance.randrange(1, len(word) - 1)
    kind = chance.choice(("swap", "drop", "double", "key"))
    if kind == "swap":
        word = word[:at] + word[at + 1] + word[at] + word[at + 2:]
    elif kind == "drop":
        word = word[:at] + word[at + 1:]
    elif kind == "double":
        word = word[:at] + word[at] + word[at:]
    else:
        word = word[:at] + BESIDE.get(word[at].lower(), "x") + word[at + 1:]
    words[place] = word
    return " ".join(words)


def main(arguments):
    seed = 7
    if arguments[:1] == ["--seed"]:
        seed, arguments = int(arguments[1]), arguments[2:]
    if not arguments:
        sys.exit(__doc__)
    for path in arguments:
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                row["text"] = slip(row["text"], seed)
                print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1:])
