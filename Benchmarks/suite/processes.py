"""Starts what is measured on one core and talks to it from the other."""

import json
import os
import pathlib
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
COACH = os.environ.get("COACH_BIN", str(ROOT / ".build/release/coach"))
MEASURED_CORE, OWN_CORE = 0, max(os.sched_getaffinity(0))


def on_one_core(command):
    return ["taskset", "-c", str(MEASURED_CORE), *map(str, command)]


def coach(*arguments, content=ROOT):
    return on_one_core([COACH, *arguments, "--content", content])


def folder():
    """A temporary folder on the disk of the project: memory file systems make commits look cheap."""
    place = ROOT / ".build/bench-data"
    place.mkdir(parents=True, exist_ok=True)
    return tempfile.TemporaryDirectory(dir=place)


def peak_memory(pid):
    """Peak resident memory of a living process in MB."""
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024


def whole_process(command):
    """Seconds from start to end of a process without input or output, its seconds of computing, its peak MB."""
    quiet = [(os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
             (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0), (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)]
    start = time.perf_counter()
    pid = os.posix_spawnp(command[0], list(map(str, command)), os.environ, file_actions=quiet)
    _, status, usage = os.wait4(pid, 0)
    seconds = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise RuntimeError(f"{command[0]} failed")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def computing(pid):
    """Seconds that a process computed so far, all threads: what others do on the machine counts least here."""
    tasks = pathlib.Path(f"/proc/{pid}/task").iterdir()
    return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9


class LinePipe:
    """A process that answers every line with one line."""

    def __init__(self, command, **options):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0, **options)
        self._in, self._out = self.process.stdin.fileno(), self.process.stdout.fileno()

    def rate(self, lines, window):
        """Lines per second with at most `window` unanswered."""
        start = time.perf_counter()
        sent, answered = min(window, len(lines)), 0
        os.write(self._in, b"".join(lines[:sent]))
        while answered < len(lines):
            got = self._read().count(b"\n")
            answered += got
            if sent < len(lines):
                # Far below what a pipe holds, so that this never blocks while answers wait.
                os.write(self._in, b"".join(lines[sent:sent + got]))
                sent += got
        return len(lines) / (time.perf_counter() - start)

    def cost(self, lines, window):
        """Seconds of computing per line with at most `window` unanswered, and lines per second by the clock."""
        before = computing(self.process.pid)
        rate = self.rate(lines, window)
        return (computing(self.process.pid) - before) / len(lines), rate

    def latencies(self, lines):
        """Seconds from writing each line to having its whole answer, one at a time."""
        out = []
        for line in lines:
            start = time.perf_counter()
            os.write(self._in, line)
            while not self._read().endswith(b"\n"):
                pass
            out.append(time.perf_counter() - start)
        return out

    def answer(self, line):
        os.write(self._in, line)
        text = self._read()
        while not text.endswith(b"\n"):
            text += self._read()
        return json.loads(text)

    def _read(self):
        text = os.read(self._out, 65_536)
        if not text:
            raise RuntimeError("the process ended early")
        return text

    @property
    def own_memory(self):
        """MB that are no pages of a file: without the content that is mapped and can be dropped at any time."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("RssAnon")) / 1024

    @property
    def memory(self):
        return peak_memory(self.process.pid)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()


class Talk(LinePipe):
    """A coach bridge over a data folder, and lines for it under ids that never repeat."""

    def __init__(self, data):
        super().__init__(coach("bridge", "--rate", "off", "--data-dir", data))
        self._count = 0

    def lines(self, texts, users, time="2026-03-02T09:00:00Z"):
        out = []
        for text, user in zip(texts, users):
            self._count += 1
            message = {"id": f"{self.process.pid}-{self._count}", "user": user, "text": text, "ts": time, "tz": "UTC"}
            out.append(json.dumps(message).encode() + b"\n")
        return out
