"""Turns through `coach bridge`, beside an echo and beside SQLite that makes the same commits, in turns."""

import itertools
import statistics
import subprocess
import sys

from .processes import ROOT, LinePipe, Talk, folder, on_one_core
from .questions import labelled
from .report import number, quantile

_PEOPLE = 1000


def raw_sqlite(data, kind, count, group):
    program = str(ROOT / "Benchmarks/suite/raw_sqlite.py")
    out = subprocess.run(on_one_core([sys.executable, program, f"{data}/coach.sqlite", kind, count, group]),
                         stdout=subprocess.PIPE, check=True).stdout.split()
    return float(out[1]), float(out[0])


def knowledge_questions():
    """Questions that the seeds answer."""
    groups = ("cause.", "define.", "sign.", "recover.", "treat.", "prevent.", "impact.", "onset.")
    return [text for text, accepted in labelled() if all(intent.startswith(groups) for intent in accepted)]


def greet(talk, users):
    """Everyone says their weight once, so that they are known."""
    talk.rate(talk.lines(["I weigh 83.4 kg"] * len(users), users), 32)


def run(report, quick):
    rounds, count = (2, 600) if quick else (5, 1800)
    users = [f"bench:{number}" for number in range(_PEOPLE)]
    kinds = {"knowledge": knowledge_questions(), "log": [f"I weigh {80 + n % 90 / 10:.1f} kg" for n in range(90)],
             "plan": ["next workout"]}
    found, times = {}, {}
    with folder() as raw, folder() as data, Talk(data) as talk, LinePipe(on_one_core(["cat"])) as echo:
        with Talk(raw) as first:
            greet(first, users)
        greet(talk, users)
        everyone = itertools.cycle(users)

        def lines(kind, some):
            return talk.lines(itertools.islice(itertools.cycle(kinds[kind]), some), everyone)

        for _ in range(rounds):
            for window, some in ((32, count), (1, count // 6)):
                note = found.setdefault
                note(("`cat`, the same lines", window), []).append(echo.cost(lines("log", some), window))
                for kind in kinds:
                    note((f"{kind} turn", window), []).append(talk.cost(lines(kind, some), window))
                for kind in ("knowledge", "log"):
                    note((f"raw SQLite, commits of a {kind} turn", window), []).append(raw_sqlite(raw, kind, some, window))
            for kind in kinds:
                times.setdefault(kind, []).extend(talk.latencies(lines(kind, count // 6)))
        memory, own = talk.memory, talk.own_memory
    write(report, found, times, memory, own)


def write(report, found, times, memory, own):
    report.section(
        "Turns through the bridge",
        f"{_PEOPLE} people in turn; one core for the coach, the other writes and reads. Raw SQLite is Python's sqlite3 on a "
        "record of the same schema and settings: the same rows and the same commits, as many lines to a commit as the window holds (the coach, traced once, put 27 into one at window 32). "
        "Medians of rounds taken in turns. Every turn commits: a reply is kept until the network has it.")
    rows = []
    for (name, window), some in found.items():
        rows.append([name, window, number(statistics.median(rate for _, rate in some)),
                     number(1e6 * statistics.median(cost for cost, _ in some))])
    report.table(["what", "window", "lines/s by the clock", "computing µs a line"], sorted(rows, key=lambda row: -row[1]))
    report.table(["turn, one at a time", "p50 ms", "p99 ms", "p99.9 ms"], [
        [kind, *(number(1e3 * quantile(some, part)) for part in (0.5, 0.99, 0.999))] for kind, some in times.items()])
    log, raw = found[("log turn", 32)], found[("raw SQLite, commits of a log turn", 32)]
    ratio = statistics.median(ours / theirs for (_, ours), (_, theirs) in zip(log, raw))
    report.note(f"Peak memory {number(memory)} MB, of which {number(own)} MB are no pages of files. At window 32 a saved "
                f"line runs at {100 * ratio:.0f} % of raw SQLite by the clock (median of the rounds' ratios).")
    report.budget["log_of_raw"] = 100 * ratio
    knowledge = found[("knowledge turn", 32)]
    report.budget["knowledge_rate"] = statistics.median(rate for _, rate in knowledge)
    report.budget["turn_costs"] = {name: statistics.median(cost for cost, _ in some)
                                   for (name, window), some in found.items() if window == 32}
