"""AIML: the examples as they are, and each keyword with anything around it."""

import os
import sys
import tempfile
from xml.sax.saxutils import escape

from .learned_content import words

TITLE = "python-aiml"


def build(learned, terms):
    import aiml

    patterns = {"*": "none"}
    for intent, lines in learned.items():
        for line in lines:
            patterns.setdefault(" ".join(words(line)).upper().replace(".", " "), intent)
    for intent, some in terms.items():
        for term in some:
            core = term.upper()
            for pattern in (core, f"* {core}", f"{core} *", f"* {core} *"):
                patterns.setdefault(pattern, intent)
    kernel = aiml.Kernel()
    kernel.verbose(False)
    with tempfile.NamedTemporaryFile("w", suffix=".aiml") as file, open(os.devnull, "w") as silent:
        file.write('<?xml version="1.0" encoding="utf-8"?><aiml version="1.0.1">')
        for pattern, intent in patterns.items():
            if pattern.strip():
                file.write(f"<category><pattern>{escape(pattern)}</pattern>"
                           f"<template>intent:{intent}</template></category>")
        file.write("</aiml>")
        file.flush()
        told, sys.stdout = sys.stdout, silent
        try:
            kernel.learn(file.name)
        finally:
            sys.stdout = told

    def read(text):
        reply = kernel.respond(" ".join(words(text)).replace(".", " ") or "x")
        return reply.removeprefix("intent:") or "none"
    return read
