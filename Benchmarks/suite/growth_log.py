"""How the turns of one person grow with the days they have logged."""

import statistics

from .made_up_record import add_days
from .processes import Talk, folder
from .report import growth, number

_TURNS = ("next workout", "how am i doing", "I weigh 83.4 kg", "what causes atrophy")


def samples(talk, lines):
    """The computing of each turn, of as many as four seconds hold."""
    out, spent = [], 0.0
    for line in lines:
        out.append(talk.cost([line], 1)[0])
        spent += out[-1]
        if spent > 4:
            break
    return out


def run(report, quick):
    rows, points = [], {text: [] for text in _TURNS}
    for days in (1, 30, 365, 3650) if quick else (1, 10, 100, 365, 1095, 3650):
        with folder() as data:
            with Talk(data) as talk:
                talk.rate(talk.lines(["I am 45, male, 180 cm tall"], ["bench:one"], "2016-02-01T09:00:00Z"), 1)
            add_days(data, "bench:one", days)
            with Talk(data) as talk:
                row = [f"{days:,}"]
                for text in _TURNS:
                    some = talk.lines([text] * (12 if quick else 30), ["bench:one"] * 30)
                    talk.cost(some[:1], 1)
                    cost = statistics.median(samples(talk, some[3:]))
                    points[text].append((days, cost))
                    row.append(number(1e3 * cost))
                rows.append([*row, number(talk.memory), number(talk.own_memory)])
    report.section("Growth: days of daily log of one person",
                   "Weight, food and a session each day, made by SQL; computing in ms of one turn, one at a time, medians.")
    report.table(["days", *(f"“{text}”" for text in _TURNS), "peak MB", "MB but files"], rows)
    report.note("Log–log slopes: " + ", ".join(f"“{text}” {growth(points[text])}" for text in _TURNS) + ".")
