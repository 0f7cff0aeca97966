"""How learning and reading grow with the number of intents, on content made for it."""

import importlib.util
import os
import random
import statistics
import subprocess
import time

from .processes import COACH, ROOT, LinePipe, coach, folder
from .report import growth, number

_EXAMPLES = 12
_FRAMES = ("how do i {} my {}", "what about the {} and {}", "please {} {}", "{} {} help", "is {} good for {}",
           "my {} needs {} today", "tell me of {} {}", "why is {} so {}", "can you {} a {} now", "{} or {}",
           "when should i {} the {}", "i want {} with {}", "{} my {} again", "does {} need {}")
_MOST_SECONDS = 60


def _content_folder():
    place = ROOT / "Benchmarks/intent-sets/content_folder.py"
    spec = importlib.util.spec_from_file_location("content_folder", place)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def made_up(count):
    """Intents of five own words each, some shared with a neighbour; the last two frames are held back for reading."""
    chance = random.Random(count)
    syllables = [first + second for first in "bdfgklmnprstvz" for second in ("a", "e", "i", "o", "u", "an", "er", "ol")]
    words = [["".join(chance.choice(syllables) for _ in range(3)) for _ in range(5)] for _ in range(count)]
    intents, asked = {}, []
    for number_, own in enumerate(words):
        near = own + [chance.choice(words[(number_ + 1) % count])]
        lines = [frame.format(*chance.sample(near, 2)) for frame in _FRAMES]
        intents[f"i{number_:05}"] = {"examples": lines[:_EXAMPLES]}
        asked += [(line, f"made.i{number_:05}") for line in lines[_EXAMPLES:]]
    chance.shuffle(asked)
    return intents, asked


def nearest(answer):
    """The intent that would win if nothing were refused."""
    return answer["alternatives"][0]["intent"] if answer["alternatives"] else answer["intent"]


def measure(count):
    with folder() as place:
        intents, asked = made_up(count)
        _content_folder().write(place, "made", intents)
        environment = dict(os.environ, XDG_CACHE_HOME=f"{place}/cache")
        start = time.perf_counter()
        try:
            subprocess.run([COACH, "parse", "--content", place], stdin=subprocess.DEVNULL, check=True,
                           env=environment, timeout=_MOST_SECONDS)
        except subprocess.TimeoutExpired:
            return None
        learning = time.perf_counter() - start
        size = sum(os.path.getsize(os.path.join(base, name))
                   for base, _, names in os.walk(f"{place}/cache") for name in names) / 1e6
        with LinePipe(coach("parse", content=place), env=environment) as parser:
            lines = [line.encode() + b"\n" for line, _ in asked[:1000]]
            parser.rate(lines[:100], 10)
            cost = statistics.median(parser.cost(lines, 32)[0] for _ in range(3))
            first = sum(nearest(parser.answer(line.encode() + b"\n")) == intent for line, intent in asked[:200])
            return learning, size, cost, first / min(200, len(asked)), parser.memory


def run(report, quick):
    rows, learned, read = [], [], []
    for count in (100, 316) if quick else (100, 316, 1000, 3162, 10_000):
        result = measure(count)
        if result is None:
            rows.append([f"{count:,}", f"over {_MOST_SECONDS} s, given up", "–", "–", "–", "–"])
            break
        learning, size, cost, first, memory = result
        learned.append((count, learning))
        read.append((count, cost))
        rows.append([f"{count:,}", number(learning), number(size), number(1e6 * cost), f"{100 * first:.0f} %", number(memory)])
        # Two and a half times the intents of the step before at the least: not worth starting.
        if learning > _MOST_SECONDS / 4:
            break
    report.section("Growth: intents", f"Made-up intents of {_EXAMPLES} examples each and no foreign lines, so most lines are refused in the "
                   "end; ranked first counts what was nearest. Reading is computing per line.")
    report.table(["intents", "learning s", "compiled MB", "reading µs", "ranked first", "peak MB"], rows)
    report.note(f"Log–log slope of learning {growth(learned)}, of reading {growth(read)}.")
