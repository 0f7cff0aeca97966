"""How the cost of reading a line grows with its length."""

import itertools
import statistics

from .processes import LinePipe, coach
from .questions import everything
from .report import growth, number

_SIZES = (20, 80, 320, 1280, 5000, 8000)


def run(report, quick):
    words = itertools.cycle(" ".join(everything()).split())
    points, rows = [], []
    with LinePipe(coach("parse")) as parser:
        parser.rate([b"hello\n"] * 50, 10)
        for size in _SIZES:
            some = []
            for _ in range(2 if quick else 4):
                lines = []
                for _ in range(max(6, (40_000 if quick else 150_000) // size)):
                    line = b""
                    while len(line) < size:
                        line += next(words).encode() + b" "
                    lines.append(line[:size].decode("utf-8", "ignore").encode() + b"\n")
                # A window that fits into a pipe both ways: the answer repeats the line.
                some.append(parser.cost(lines, max(1, min(32, 20_000 // size)))[0])
            points.append((size, statistics.median(some)))
            rows.append([f"{size:,}", number(1e6 * points[-1][1]), number(1e9 * points[-1][1] / size), number(parser.memory)])
    report.section("Growth: length of a line", "Running text of the questions, read by `coach parse`; computing per line.")
    report.table(["bytes", "µs a line", "ns a byte", "peak MB"], rows)
    report.note(f"Log–log slope {growth(points)}.")
