"""Whole processes, from start to end, taken in turns."""

import shutil
import statistics
import subprocess

from .processes import ROOT, coach, folder, on_one_core, whole_process
from .report import number, quantile


def bare_swift():
    """A program that prints one line and does nothing else; None where there is no compiler."""
    program = ROOT / ".build/bench-bare-print"
    if not program.exists():
        if not shutil.which("swiftc"):
            return None
        source = program.with_suffix(".swift")
        source.write_text('print("hello")\n')
        subprocess.run(["swiftc", "-O", str(source), "-o", str(program)], check=True)
    return program


def run(report, quick):
    report.section("Cold start", "Whole processes on one core, in turns; the content was compiled before.")
    with folder() as data:
        asked = coach("ask", "what causes leg atrophy", "--data-dir", data)
        candidates = [("`coach ask \"what causes leg atrophy\"`", asked)]
        if swift := bare_swift():
            candidates.append(("a bare compiled Swift `print`", on_one_core([swift])))
        python = "/usr/bin/python3" if shutil.which("/usr/bin/python3") else "python3"
        candidates += [("`python3 -c pass`", on_one_core([python, "-c", "pass"])), ("`true`", on_one_core(["true"]))]
        whole_process(asked)
        taken = {name: [] for name, _ in candidates}
        for _ in range(15 if quick else 61):
            for name, command in candidates:
                taken[name].append(whole_process(command))
    rows = []
    for name, some in taken.items():
        seconds = [time for time, _, _ in some]
        rows.append([name, number(min(seconds) * 1e3), number(statistics.median(seconds) * 1e3),
                     number(quantile(seconds, 0.9) * 1e3),
                     number(statistics.median(computing for _, computing, _ in some) * 1e3),
                     number(max(memory for _, _, memory in some))])
    report.table(["program", "least ms", "median ms", "p90 ms", "computing ms", "peak MB"], rows)
    report.note("The least that can be seen as peak memory is that of the program which starts them, some 14 MB.")
    report.budget["cold_start"] = statistics.median(time for time, _, _ in taken[candidates[0][0]]) * 1e3
