"""The budget: what was promised beside what was measured."""

from .report import number

# Name of the measured value, what it is, the limit, its unit, and whether the limit is the least.
_LIMITS = [
    ("cold_start", "cold start to first reply, compiled content", 25, "ms", False),
    ("understanding_median", "understanding one line, one core, median", 10, "µs", False),
    ("understanding_rate", "understanding, lines/s on one core", 100_000, "lines/s", True),
    ("knowledge_rate", "a knowledge question through the bridge, one core, window 32", 25_000, "lines/s", True),
    ("log_of_raw", "a saved line through the bridge, window 32, of what raw SQLite does", 80, "%", True),
    ("memory", "resident memory, {people:,} people on disk", 60, "MB", False),
]


def lines(measured):
    """A Markdown table; a bar that was missed carries a cross."""
    out = ["## Budget", "", "| what | at most / at least | measured | |", "|---|---|---|---|"]
    for name, what, limit, unit, is_least in _LIMITS:
        what = what.format(people=measured.get("people", 1_000_000))
        if name not in measured:
            out.append(f"| {what} | {limit:,} {unit} | not measured | |")
            continue
        value = measured[name]
        met = value >= limit if is_least else value <= limit
        out.append(f"| {what} | {limit:,} {unit} | {number(value)} {unit} | {'✓' if met else '✗'} |")
    return [*out, "| release build from nothing, 2 cores | 6 min | not measured here | |"]
