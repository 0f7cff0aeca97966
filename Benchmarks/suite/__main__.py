"""Runs the parts that were asked for and writes what they found."""

import argparse
import datetime
import importlib
import os
import pathlib
import platform
import sys
import time

from . import budget
from .processes import COACH, OWN_CORE, ROOT
from .report import Report

# The start comes first: a child's peak memory cannot be seen below that of its parent, which grows with the peers.
PARTS = {
    "cold_start": "cold_start", "understanding": "understanding", "turns": "bridge_turns", "intents": "growth_intents",
    "users": "growth_users", "log": "growth_log", "lines": "growth_lines",
}


def machine():
    model = next((line.split(":")[1].strip() for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines()
                  if line.startswith("model name")), platform.machine())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{model}, {os.cpu_count()} cores, {memory:.0f} GB memory, Linux {platform.release().split('-')[0]}"


def main():
    options = argparse.ArgumentParser(prog="Benchmarks/run")
    options.add_argument("--quick", action="store_true")
    options.add_argument("--embedding", action="store_true")
    options.add_argument("--write", type=pathlib.Path)
    options.add_argument("--only", default=",".join(PARTS))
    chosen = options.parse_args()
    if not pathlib.Path(COACH).exists():
        sys.exit(f"{COACH} is missing. Run: make build")
    os.sched_setaffinity(0, {OWN_CORE})
    report, start, busy = Report(), time.time(), os.getloadavg()[0]
    for part in chosen.only.split(","):
        if part not in PARTS:
            sys.exit(f"There is no part {part}; there are: {', '.join(PARTS)}.")
        print(f"({part}, {time.time() - start:.0f} s)", file=sys.stderr)
        measured = importlib.import_module(f"{__package__}.{PARTS[part]}")
        more = {"embedding": chosen.embedding} if part == "understanding" else {}
        measured.run(report, chosen.quick, **more)
        text = "\n".join([*head(report, busy), *report.lines])
        if chosen.write:
            (ROOT / chosen.write).write_text(text.replace("\n\n\n", "\n\n").rstrip() + "\n", encoding="utf-8")
    print("\n".join(head(report, busy)))
    print(f"{time.time() - start:.0f} s in all", file=sys.stderr)


def head(report, busy):
    return [
        "# Performance", "",
        f"Written by `make bench` on {datetime.date.today()}: {machine()}. Others used the machine at the same time "
        f"(load {busy:.1f} at the start, {os.getloadavg()[0]:.1f} at the end), so trust ratios, taken in turns in one run, more than "
        "seconds. [Benchmarks/README.md](../Benchmarks/README.md) says how each is measured.", "",
        *budget.lines(report.budget)]


if __name__ == "__main__":
    main()
