"""How long `coach ask` takes from nothing to its answer, beside programs that do nothing.

    python3 Benchmarks/cold-start/cold_start.py [--runs 40] [COACH ...]

Without COACH the built program and the one linked for installing are measured. All programs run in turn, so that
a change of the machine's speed meets all of them; medians and their ratios are printed.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
QUESTION = "what causes leg atrophy"


def milliseconds(command, environment):
    start = time.perf_counter()
    subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=True)
    return (time.perf_counter() - start) * 1000


def yardsticks(folder):
    """A Swift program that prints a line, linked both ways, and Python doing nothing."""
    source = os.path.join(folder, "print.swift")
    with open(source, "w", encoding="utf-8") as file:
        file.write('print("hello")\n')
    programs = {}
    for name, flags in (("swift print", []), ("swift print, static", ["-static-stdlib"])):
        program = os.path.join(folder, name.replace(" ", "-").replace(",", ""))
        subprocess.run(["swiftc", "-O", *flags, source, "-o", program], check=True)
        programs[name] = [program]
    python = os.path.realpath(sys.executable)  # not a shim that looks for one
    programs["python3 -c pass"] = [python, "-c", "pass"]
    return programs


def coaches(given, folder):
    if given:
        return {path: [path, "ask", QUESTION] for path in given}
    linked = os.path.join(folder, "coach")
    subprocess.run(["scripts/link-standalone", linked], cwd=ROOT, check=True)
    built = os.path.join(ROOT, ".build/release/coach")
    return {
        "coach ask, as installed": [linked, "ask", QUESTION],
        "coach ask, as built": [built, "ask", QUESTION],
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=40)
    parser.add_argument("coach", nargs="*")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        programs = coaches(options.coach, folder) | yardsticks(folder)
        environment = dict(
            os.environ, HOME=folder, XDG_DATA_HOME=folder, XDG_CACHE_HOME=os.path.join(folder, "cache"),
            COACH_CONTENT=ROOT)
        for command in programs.values():  # learns, fills the disk's cache; not counted
            milliseconds(command, environment)
        times = {name: [] for name in programs}
        for _ in range(options.runs):
            for name, command in programs.items():
                times[name].append(milliseconds(command, environment))
    medians = {name: statistics.median(values) for name, values in times.items()}
    first = medians[next(iter(programs))]
    print(f"{'':28}{'median':>9}{'least':>9}   the first takes x times as long")
    for name, median in medians.items():
        print(f"{name:28}{median:6.1f} ms{min(times[name]):6.1f} ms   {first / median:.2f}")


if __name__ == "__main__":
    main()
