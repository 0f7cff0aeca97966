"""`coach parse` beside other parsers that learned the same examples, on the same lines, in turns."""

import itertools
import json
import os
import statistics
import subprocess
import time

from .. import peers
from ..peers.learned_content import examples, keywords
from .processes import MEASURED_CORE, OWN_CORE, ROOT, LinePipe, coach, folder
from .questions import everything, foreign, labelled
from .report import number, quantile

_ACCURACY_SECONDS = 15


def coach_rate(texts, count, place):
    """Lines per second of computing of whole `coach parse` processes reading a file, their start included."""
    path = f"{place}/lines"
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(text + "\n" for text in itertools.islice(itertools.cycle(texts), count))

    def once():
        with open(path, "rb") as lines:
            process = subprocess.Popen(coach("parse"), stdin=lines, stdout=subprocess.DEVNULL)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            return count / (usage.ru_utime + usage.ru_stime)
    return once


def coach_line_costs(texts, repeats):
    """Seconds of computing per line for each text, from batches of the same line, and the peak memory in MB."""
    costs = []
    with LinePipe(coach("parse")) as parser:
        parser.rate([b"hello\n"] * 100, 10)
        for text in texts:
            costs.append(parser.cost([text.encode() + b"\n"] * repeats, 50)[0])
        return costs, parser.memory


def coach_answers(rows):
    lines = "".join(text + "\n" for text, _ in rows).encode()
    out = subprocess.run(coach("parse"), input=lines, stdout=subprocess.PIPE, check=True).stdout
    return [json.loads(line)["intent"] for line in out.splitlines()]


def peer_rate(read, lines, seconds):
    """Lines per second of computing within a slice of time, and the seconds of each line."""
    costs, end = [], time.perf_counter() + seconds
    for text in lines:
        start = time.thread_time()
        read(text)
        costs.append(time.thread_time() - start)
        if time.perf_counter() > end:
            break
    return len(costs) / sum(costs), costs


def accuracy(answers, rows):
    return sum(answer in accepted for answer, (_, accepted) in zip(answers, rows)) / max(1, len(answers))


def peer_answers(read, rows, seconds):
    answers, end = [], time.perf_counter() + seconds
    for text, _ in rows:
        answers.append(read(text))
        if time.perf_counter() > end:
            break
    return answers


def run(report, quick, embedding=False):
    own, others, texts = labelled(), foreign(), everything()
    learned = examples(coach("export-intents"))
    built, missing = peers.load(learned, keywords(learned), () if embedding else ("minilm_embeddings",))
    rounds, slice_seconds, count = (3, 0.3, 5_000) if quick else (5, 1, 20_000)
    # A peer reads in this process: it gets the core on which the coach is measured.
    os.sched_setaffinity(0, {MEASURED_CORE})
    rates, costs = {}, {}
    endless = {title: itertools.cycle(texts) for title, _ in built}
    with folder() as place:
        parse = coach_rate(texts, count, place)
        parse()
        for _ in range(rounds):
            rates.setdefault("coach parse", []).append(parse())
            for title, read in built:
                rate, some = peer_rate(read, endless[title], slice_seconds)
                rates.setdefault(title, []).append(rate)
                costs.setdefault(title, []).extend(some)
    right = {"coach parse": (accuracy(coach_answers(own), own), accuracy(coach_answers(others), others), len(own))}
    for title, read in built:
        ours = peer_answers(read, own, 6 if quick else _ACCURACY_SECONDS)
        theirs = peer_answers(read, others, 3 if quick else _ACCURACY_SECONDS / 2)
        right[title] = (accuracy(ours, own), accuracy(theirs, others), len(ours))
    os.sched_setaffinity(0, {OWN_CORE})
    line_costs, memory = coach_line_costs(texts[:: 20 if quick else 4], 200)
    write(report, texts, learned, rates, costs, right, line_costs, memory, missing, own, others)


def write(report, texts, learned, rates, costs, right, line_costs, memory, missing, own, others):
    report.section(
        "Understanding one line",
        f"{len(texts)} lines of Tests/Questions, {sum(map(len, texts)) / len(texts):.0f} characters on average, none of "
        f"them learned. All learned the same {sum(map(len, learned.values()))} examples of {len(learned)} intents; "
        "keyword parsers got for each intent the eight terms that tell it best. One core, in turns, medians of rounds. "
        f"Right: of {len(own)} own lines the intent is an accepted one. Refused: of {len(others)} foreign lines.")
    fastest = rates["coach parse"]
    rows = []
    for title, some in rates.items():
        times = costs.get(title)
        own_right, refused, lines = right[title]
        ratio = statistics.median(ours / theirs for ours, theirs in zip(fastest, some))
        rows.append([
            title, number(statistics.median(some)), f"{number(ratio)}×",
            number(1e6 * (statistics.median(times) if times else statistics.median(line_costs))),
            number(1e6 * quantile(times or line_costs, 0.99)),
            f"{100 * own_right:.1f} %" + ("" if lines == len(own) else f" (of {lines})"), f"{100 * refused:.1f} %"])
    report.table(["parser", "lines/s", "the coach is", "median µs", "p99 µs", "right", "refused"], rows)
    report.note(
        "Rates and times are of computing, not of the clock, as others use the machine. The coach's lines/s are those of whole processes that also find slots, danger signs and confidence, and write "
        "JSON; its median and p99 are over different lines, each from a batch of the same line through a pipe. "
        f"Its peak memory is {number(memory)} MB.")
    if missing:
        report.note("Skipped: " + "; ".join(missing) + ".")
    report.budget["understanding_rate"] = statistics.median(fastest)
    report.budget["understanding_median"] = statistics.median(line_costs) * 1e6
