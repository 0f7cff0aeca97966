#!/usr/bin/env python3
"""Times `coach parse` beside Adapt, AIML and a scikit-learn linear model on the same intents, in one run.

usage: parsers.py COACH CONTENT QUESTIONS.jsonl... [--lines N]

Needs `pip install adapt-parser python-aiml scikit-learn pyyaml`. All learn the examples of CONTENT/intents;
Adapt and AIML, which know keywords only, get for each intent the eight terms of one or two words that tell
it best from the others (chi squared over the examples). The lines of the question files are repeated to N
(default 1,000,000) for the coach; the others get as many as they read in 20 seconds. One core each.
Accuracy: the intent is among the accepted ones, over lines that are no danger and not borderline.
"""

import collections
import itertools
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import warnings

import yaml

warnings.filterwarnings("ignore")
SECONDS = 20


def words(text):
    return re.findall(r"[a-z0-9.]*[a-z0-9]", text.lower().replace("'", ""))


def examples(content):
    out = {}
    for path in sorted((pathlib.Path(content) / "intents").glob("*/*.yaml")):
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        if data.get("kind") in ("answer", "act", "chat"):
            out[data["id"]] = [str(example) for example in data["examples"]]
        elif path.parent.name == "none":
            out.setdefault("none", []).extend(str(example) for example in data["examples"])
    return out


def keywords(learned, count=8):
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
        out[intent] = [names[place] for place in order[:count]]
    return out


def adapt(learned):
    from adapt.engine import IntentDeterminationEngine
    from adapt.intent import IntentBuilder

    engine = IntentDeterminationEngine()
    for intent, terms in keywords(learned).items():
        for place, term in enumerate(terms):
            engine.register_entity(term, f"{intent}__{place}")
        builder = IntentBuilder(intent).one_of(*[f"{intent}__{p}" for p in range(len(terms))])
        for place in range(len(terms)):
            builder = builder.optionally(f"{intent}__{place}")
        engine.register_intent_parser(builder.build())

    def read(text):
        found = max(
            engine.determine_intent(" ".join(words(text))), default=None,
            key=lambda result: result["confidence"])
        return found["intent_type"] if found and found["confidence"] > 0 else "none"
    return read


def aiml(learned):
    import aiml as library
    from xml.sax.saxutils import escape

    patterns = {"*": "none"}
    for intent, lines in learned.items():
        for line in lines:
            patterns.setdefault(" ".join(words(line)).upper().replace(".", " "), intent)
    for intent, terms in keywords(learned).items():
        for term in terms:
            core = term.upper()
            for pattern in (core, f"* {core}", f"{core} *", f"* {core} *"):
                patterns.setdefault(pattern, intent)
    kernel = library.Kernel()
    kernel.verbose(False)
    with tempfile.NamedTemporaryFile("w", suffix=".aiml", delete=False) as file:
        file.write('<?xml version="1.0" encoding="utf-8"?><aiml version="1.0.1">')
        for pattern, intent in patterns.items():
            if pattern.strip():
                file.write(f"<category><pattern>{escape(pattern)}</pattern>"
                           f"<template>intent:{intent}</template></category>")
        file.write("</aiml>")
    silent, sys.stdout = sys.stdout, open(os.devnull, "w", encoding="utf-8")
    kernel.learn(file.name)
    sys.stdout = silent
    os.unlink(file.name)

    def read(text):
        reply = kernel.respond(" ".join(words(text)).replace(".", " ") or "x")
        return reply.removeprefix("intent:") or "none"
    return read


def linear(learned):
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import make_pipeline, make_union
    from sklearn.svm import LinearSVC

    model = make_pipeline(
        make_union(
            TfidfVectorizer(tokenizer=words, token_pattern=None, ngram_range=(1, 2), sublinear_tf=True),
            TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True)),
        LinearSVC())
    rows = [(line, intent) for intent, lines in learned.items() for line in lines]
    model.fit([line for line, _ in rows], [intent for _, intent in rows])
    return lambda text: str(model.predict([text])[0])


def time_coach(coach, content, texts, count):
    lines = "".join(text + "\n" for text in itertools.islice(itertools.cycle(texts), count)).encode()
    command = ["taskset", "-c", "0", coach, "parse", "--content", content]
    subprocess.run(command, input=b"", check=True, stdout=subprocess.DEVNULL)
    start = time.perf_counter()
    subprocess.run(command, input=lines, check=True, stdout=subprocess.DEVNULL)
    seconds = time.perf_counter() - start
    out = subprocess.run(
        command, input="".join(text + "\n" for text in texts).encode(), check=True,
        stdout=subprocess.PIPE).stdout.decode().splitlines()
    return count / seconds, [json.loads(line)["intent"] for line in out]


def time_reader(read, texts):
    answers, taken, start = [], 0, time.perf_counter()
    for text in itertools.cycle(texts):
        answer = read(text)
        if taken < len(texts):
            answers.append(answer)
        taken += 1
        if taken >= len(texts) and time.perf_counter() - start > SECONDS:
            break
    return taken / (time.perf_counter() - start), answers


def main(arguments):
    count = 1_000_000
    if "--lines" in arguments:
        place = arguments.index("--lines")
        count = int(arguments[place + 1])
        del arguments[place:place + 2]
    if len(arguments) < 3:
        sys.exit(__doc__)
    coach, content, *files = arguments
    rows = [json.loads(line) for path in files for line in open(path, encoding="utf-8")]
    rows = [row for row in rows if not row.get("borderline")
            and not any(intent.startswith("safety.") for intent in row["accept"])]
    texts = [" ".join(row["text"].split()) for row in rows]
    learned = examples(content)
    os.sched_setaffinity(0, {0})
    results = collections.OrderedDict()
    results["coach parse"] = time_coach(coach, content, texts, count)
    for name, build in (("Adapt", adapt), ("AIML", aiml), ("scikit-learn", linear)):
        results[name] = time_reader(build(learned), texts)
    fastest = results["coach parse"][0]
    print(f"{len(texts)} different lines, {sum(map(len, texts)) / len(texts):.0f} characters on average; "
          f"{sum(map(len, learned.values()))} examples of {len(learned)} intents")
    print("parser          lines/s   coach is   right")
    for name, (speed, answers) in results.items():
        right = sum(a in row["accept"] for a, row in zip(answers, rows)) / len(rows)
        print(f"{name:14} {speed:9.0f} {fastest / speed:9.1f}× {100 * right:7.1f} %")


if __name__ == "__main__":
    main(sys.argv[1:])
