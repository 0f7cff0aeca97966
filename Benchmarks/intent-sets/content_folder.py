"""Writes labelled lines as a content folder that `coach --content` can learn."""

import json
import pathlib
import shutil


def write(folder, group, intents, foreign=(), language=None):
    """One file per intent under intents/GROUP, the foreign lines under intents/none, and an empty seeds/.

    `intents` maps a name to {"examples": lines, "keywords": groups of synonyms, "match": "all" or "any"}.
    `language` is a content folder whose synonyms, word lists and foreign lines are taken over.
    """
    root = pathlib.Path(folder) / "intents"
    (root / group).mkdir(parents=True, exist_ok=True)
    (root.parent / "seeds").mkdir(exist_ok=True)
    sets = {}
    for name, intent in sorted(intents.items()):
        text = [f"id: {group}.{name}", "kind: answer", f"means: {json.dumps(name)}"]
        names = []
        for place, members in enumerate(intent.get("keywords") or []):
            names.append(f"{name}_{place}")
            sets[names[-1]] = members
        if names:
            entries = ", ".join(f"~{entry}" for entry in names)
            text += ["keywords:", f"  - {intent.get('match', 'all')}: [{entries}]"]
        text += ["examples:"] + [f"  - {json.dumps(line)}" for line in intent["examples"]]
        (root / group / f"{name}.yaml").write_text("\n".join(text) + "\n", encoding="utf-8")
    if sets:
        (root / "synonyms").mkdir(exist_ok=True)
        lines = "".join(f"  {name}: {json.dumps(members)}\n" for name, members in sets.items())
        (root / "synonyms" / f"{group}.yaml").write_text(f"sets:\n{lines}", encoding="utf-8")
    if foreign:
        (root / "none").mkdir(exist_ok=True)
        lines = "".join(f"  - {json.dumps(line)}\n" for line in foreign)
        (root / "none" / f"{group}.yaml").write_text(f"examples:\n{lines}", encoding="utf-8")
    if language:
        for part in ("synonyms", "words", "none"):
            source = pathlib.Path(language) / "intents" / part
            shutil.copytree(source, root / part, dirs_exist_ok=True)
