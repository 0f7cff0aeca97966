"""How turns and memory grow with the people in the record."""

import os
import random
import statistics

from .made_up_record import add_people
from .processes import Talk, folder
from .report import growth, number, quantile


def run(report, quick):
    sizes = (10, 1000, 100_000) if quick else (10, 1000, 100_000, 1_000_000)
    count = 300 if quick else 1000
    rows, points, known, chance = [], [], 0, random.Random(1)
    with folder() as data:
        with Talk(data) as talk:
            talk.rate(talk.lines(["I weigh 83.4 kg"], ["bench:first"]), 1)
        for size in sizes:
            add_people(data, known + 1, size)
            known = size
            with Talk(data) as talk:
                people = [f"bench:{chance.randint(1, size)}" for _ in range(2 * count)]
                talk.latencies(talk.lines(["what causes atrophy"] * 100, people))
                times = talk.latencies(talk.lines(["I weigh 83.4 kg"] * count, people))
                asked = talk.latencies(talk.lines(["what causes atrophy"] * count, people[count:]))
                cost, rate = talk.cost(talk.lines(["I weigh 83.4 kg"] * count, people[::-1]), 32)
                memory, own = talk.memory, talk.own_memory
            disk = sum(os.path.getsize(os.path.join(data, name)) for name in os.listdir(data)) / 1e6
            points.append((size, statistics.median(times), cost))
            rows.append([f"{size:,}", number(1e3 * statistics.median(times)), number(1e3 * quantile(times, 0.99)),
                         number(1e3 * statistics.median(asked)), number(1e6 * cost), number(rate), number(memory),
                         number(own), number(disk)])
    report.section("Growth: people in the record",
                   "Made by SQL into a record of the coach: a profile, a weight, a conversation and a kept reply each; then "
                   "people drawn at random speak. The start of each row is a new process.")
    report.table(["people", "log p50 ms", "log p99 ms", "knowledge p50 ms", "log, computing µs (window 32)",
                  "log lines/s (window 32)", "peak MB", "MB but files", "disk MB"], rows)
    report.note(f"Log–log slope of the log turn's p50 {growth([(x, y) for x, y, _ in points])}, of its computing "
                f"{growth([(x, y) for x, _, y in points])}.")
    report.budget["memory"] = float(rows[-1][6].replace(",", ""))
    report.budget["people"] = sizes[-1]
