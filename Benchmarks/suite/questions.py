"""The labelled lines of Tests/Questions: of the length that people write."""

import json

from .processes import ROOT


def labelled():
    """(text, accepted intents) of our own lines, without danger and without what honest people would dispute."""
    out = []
    for name in ("asked", "topics", "actions"):
        for line in (ROOT / f"Tests/Questions/{name}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            danger = any(intent.startswith("safety.") for intent in row["accept"])
            if not row.get("borderline") and not danger:
                out.append((" ".join(row["text"].split()), set(row["accept"])))
    return out


def foreign():
    """(text, {"none"}) of lines for somebody else."""
    lines = (ROOT / "Tests/Questions/foreign.txt").read_text(encoding="utf-8").splitlines()
    return [(line, {"none"}) for line in lines if line.strip()]


def everything():
    """Every text of the questions, danger lines too."""
    texts = [text for text, _ in foreign()]
    for path in sorted((ROOT / "Tests/Questions").glob("*.jsonl")):
        texts += [" ".join(json.loads(line)["text"].split()) for line in path.read_text(encoding="utf-8").splitlines()]
    return texts
