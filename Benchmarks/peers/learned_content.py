"""What every peer learns: the examples of a content folder, and the keywords that tell its intents apart.

As a program it exports them: learned_content.py CONTENT > intents.json, a list of
{"intent", "examples", "keywords", "match"}.
"""

import json
import pathlib
import re
import sys

import yaml

_KINDS = ("answer", "act", "chat")


def words(text):
    return re.findall(r"[a-z0-9.]*[a-z0-9]", text.lower().replace("'", ""))


def examples(content):
    """Intent id to its examples; the foreign lines are those of `none`."""
    out = {}
    for path in sorted((pathlib.Path(content) / "intents").glob("*/*.yaml")):
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        if data.get("kind") in _KINDS:
            out[data["id"]] = [str(example) for example in data["examples"]]
        elif path.parent.name == "none":
            out.setdefault("none", []).extend(str(example) for example in data["examples"])
    return out


def keywords(learned, count=8):
    """For each intent the terms of one or two words that tell it best from the others (chi squared)."""
    import numpy
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.feature_selection import chi2

    lines = [(line, intent) for intent, some in learned.items() if intent != "none" for line in some]
    counter = CountVectorizer(
        tokenizer=words, token_pattern=None, ngram_range=(1, 2), binary=True, min_df=3, lowercase=False)
    matrix = counter.fit_transform([line for line, _ in lines]).tocsr()
    names = counter.get_feature_names_out()
    labels = numpy.array([intent for _, intent in lines])
    out = {}
    for intent in sorted(set(labels)):
        inside = labels == intent
        points, _ = chi2(matrix, inside)
        more = numpy.asarray(matrix[inside].mean(0) - matrix[~inside].mean(0)).ravel()
        order = [place for place in numpy.argsort(-numpy.nan_to_num(points)) if more[place] > 0]
        out[intent] = [str(names[place]) for place in order[:count]]
    return out


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    found = examples(sys.argv[1])
    terms = keywords(found)
    print(json.dumps([
        {"intent": intent, "examples": lines, "keywords": [terms[intent]] if intent in terms else [], "match": "any"}
        for intent, lines in found.items()], indent=1))
