"""What the tests of the chat in a terminal share: a fresh home, and a coach that runs in it."""

import os
import shutil
import subprocess
import tempfile
import unittest

from pseudo_terminal import PROMPT, PseudoTerminal

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
COACH = os.environ.get("COACH", os.path.join(ROOT, ".build", "release", "coach"))
CACHE = os.path.join(tempfile.gettempdir(), f"coach-tests-{os.getuid()}")


class ChatTestCase(unittest.TestCase):
    def setUp(self):
        self.home = tempfile.mkdtemp(prefix="coach-terminal-")
        self.addCleanup(shutil.rmtree, self.home)
        self.environment = {
            "HOME": self.home, "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC",
            "PATH": os.environ["PATH"], "XDG_CACHE_HOME": CACHE, "NO_COLOR": "1",
        }
        for name in ("LD_LIBRARY_PATH", "COACH_CONTENT"):
            if name in os.environ:
                self.environment[name] = os.environ[name]
        self.history = os.path.join(self.home, ".local/state/coach/history")

    def start(self, *arguments, columns=80, environment=None, waits=True):
        """The chat on a pseudo-terminal, at its first prompt; keeps typed lines where asked to."""
        values = dict(self.environment, **(environment or {}))
        terminal = PseudoTerminal(
            [COACH, "--now", "2026-03-02T09:00:00Z", *arguments],
            {name: value for name, value in values.items() if value is not None}, columns)
        self.addCleanup(terminal.close)
        if waits:
            terminal.expect(PROMPT)
        return terminal

    def ask(self, *arguments, environment=None):
        """`coach ask` on a pseudo-terminal: exit code and everything it wrote."""
        terminal = PseudoTerminal(
            [COACH, "ask", *arguments], dict(self.environment, **(environment or {})))
        self.addCleanup(terminal.close)
        return terminal.end(), terminal.output

    def pipe(self, text, *arguments, environment=None):
        """`coach` between pipes."""
        return subprocess.run(
            [COACH, *arguments], input=text, capture_output=True, text=True,
            env=dict(self.environment, **(environment or {})), check=False)

    def kept_lines(self):
        """The typed lines as the coach took them, from a talk with --history."""
        if not os.path.exists(self.history):
            return []
        with open(self.history, encoding="utf-8") as file:
            return file.read().splitlines()
