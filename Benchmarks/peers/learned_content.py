"""What every peer learns: the examples that `coach export-intents` prints, and the keywords that tell intents apart."""

import json
import re
import subprocess

_KINDS = ("answer", "act", "chat", "none")


def words(text):
    return re.findall(r"[a-z0-9.]*[a-z0-9]", text.lower().replace("'", ""))


def examples(command):
    """Intent id to its examples as `coach export-intents` prints them; the foreign lines are those of `none`."""
    printed = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
    return {row["intent"]: row["examples"] for row in json.loads(printed) if row["kind"] in _KINDS}


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

