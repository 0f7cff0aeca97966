"""What the tests share: the program, free ports, waiting for a condition, servers that are ended."""

import asyncio
import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COACH = os.environ.get("COACH_BIN", str(ROOT / ".build/release/coach"))
# Another Python with other releases of the client libraries, for example the system's.
ADAPTER_PYTHON = os.environ.get("COACH_ADAPTER_PYTHON", sys.executable)
NAME = "coachbot"
# Adapters that should be running: no use in waiting for an answer of one that is gone.
_adapters: set[subprocess.Popen] = set()
# Everything that the tests started, for the end of a run that hangs.
started: list[subprocess.Popen] = []


def spawn(command: list[str], **options) -> subprocess.Popen:
    """Starts a server or an adapter without input and, unless asked otherwise, without output."""
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(command, **(quiet | options))
    started.append(process)
    return process


def coach_command(data: Path | str, *more: str) -> list[str]:
    return [COACH, "bridge", "--content", str(ROOT), "--data-dir", str(data), *more]


def learn_content() -> None:
    """Has the content compiled before anything is timed or killed; that takes seconds once."""
    with tempfile.TemporaryDirectory() as data:
        subprocess.run(coach_command(data), stdin=subprocess.DEVNULL, check=True, timeout=300)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def found(program: str) -> str | None:
    """Where a program is; servers stand in sbin, which is not on everyone's path."""
    return shutil.which(program, path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin")


def wait_for_port(port: int, process: subprocess.Popen, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if process.poll() is not None:
            raise RuntimeError(f"{process.args[0]} ended with code {process.returncode} at its start")
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    raise TimeoutError(f"{process.args[0]} does not listen")


def end(process: subprocess.Popen, seconds: float = 10) -> int:
    """Ends one process that a test started, and says with which code."""
    _adapters.discard(process)
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    for stream in (process.stdin, process.stdout, process.stderr):
        if stream:
            stream.close()
    return process.returncode


async def until(condition, what: str, seconds: float = 30):
    """Waits until the condition gives something true, and gives that back."""
    end_at = time.monotonic() + seconds
    while not (value := condition()):
        for process in _adapters:
            if process.poll() is not None:
                raise RuntimeError(f"an adapter ended with code {process.returncode}, waiting for {what}")
        if time.monotonic() > end_at:
            raise TimeoutError(f"waited {seconds:g} s for {what}")
        await asyncio.sleep(0.02)
    return value


async def kill_coach_at(adapter: subprocess.Popen, count, marks: list[int]) -> int:
    """Kills the adapter's coach with SIGKILL whenever the count reaches a mark; gives how often."""
    for mark in marks:
        await until(lambda: count() >= mark, f"{mark} answers", 240)
        children = Path(f"/proc/{adapter.pid}/task/{adapter.pid}/children").read_text().split()
        for child in map(int, children):
            if Path(f"/proc/{child}/comm").read_text().strip() == Path(COACH).name:
                os.kill(child, signal.SIGKILL)
    return len(marks)


class FolderCase(unittest.IsolatedAsyncioTestCase):
    """A test with a folder of its own."""

    def setUp(self):
        self._folder = tempfile.TemporaryDirectory(prefix="coach-bridges-")
        self.addCleanup(self._folder.cleanup)
        self.folder = Path(self._folder.name)
        # Servers that run under an account of their own must be able to look in.
        self.folder.chmod(0o755)

    def tearDown(self):
        self.assertNotIn("could not be handled", self.log_text())

    async def asyncSetUp(self):
        # unittest turns it on, which slows a load down and reports every slow step.
        asyncio.get_running_loop().set_debug(False)

    def adapter(self, module: str, *arguments: str, coach=(), environment=None) -> subprocess.Popen:
        """Starts an adapter as its README says; its log goes to `log` in the test's folder."""
        log = (self.folder / "log").open("ab")
        process = spawn(
            [ADAPTER_PYTHON, "-m", f"bridges.{module}", *arguments, "--",
             *(coach or coach_command(self.folder / "data"))],
            cwd=ROOT, stderr=log, env=os.environ | (environment or {}))
        log.close()
        _adapters.add(process)
        self.addCleanup(end, process)
        return process

    def log_text(self) -> str:
        path = self.folder / "log"
        return path.read_text(errors="replace") if path.exists() else ""
