"""A program on a pseudo-terminal: what a person at a keyboard would see and send."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time

ESCAPES = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[@-Z\\-_]")
# A prompt that waits: at the start of a line, with what switches pasting and colour on around it.
PROMPT = r"\n(?:\x1b\[\?2004h)?(?:\x1b\[[0-9;]*m)*(?:you>|You:)(?:\x1b\[[0-9;]*m)* $"
ENOUGH = 20  # seconds that a machine under load may take


class Gone(Exception):
    """The program ended, or said something else for too long."""


class PseudoTerminal:
    """Starts the program in its own session, as a terminal window does."""

    def __init__(self, command, environment, columns=80, rows=24):
        self.output = ""  # everything it has written
        self.seen = 0  # how far `expect` has read
        self.status = None
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            os.execve(command[0], command, environment)
        self.resize(columns, rows)

    def close(self):
        if self.status is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self.master)

    def resize(self, columns, rows=24):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def send(self, text):
        os.write(self.master, text.encode())

    def expect(self, pattern):
        """Waits for a pattern after what was expected last; gives back all text up to its end."""
        deadline = time.monotonic() + ENOUGH
        while True:
            found = re.search(pattern, self.output[self.seen:])
            if found:
                text = self.output[self.seen:self.seen + found.end()]
                self.seen += found.end()
                return text
            if not self._read(deadline):
                raise Gone(f"no {pattern!r} in {self.output[self.seen:]!r}")

    def type(self, line):
        """A line and Return, at a prompt that waits; gives back everything up to the next prompt."""
        self.send(line + "\r")
        return self.expect(PROMPT)

    def end(self):
        """The exit code once the program has ended by itself; minus the number of a signal."""
        deadline = time.monotonic() + ENOUGH
        while self._read(deadline):
            pass
        while self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
            elif time.monotonic() > deadline:
                raise Gone(f"it has not ended: {self.output[self.seen:]!r}")
            else:
                select.select([], [], [], 0.01)
        return self.status

    def is_cooked(self):
        """Whether the terminal edits lines and echoes, as a shell expects to find it."""
        flags = termios.tcgetattr(self.master)[3]
        return bool(flags & termios.ICANON) and bool(flags & termios.ECHO)

    def wait_until(self, condition):
        deadline = time.monotonic() + ENOUGH
        while not condition():
            if time.monotonic() > deadline:
                raise Gone("a condition did not come true")
            select.select([], [], [], 0.01)

    def _read(self, deadline):
        ready, _, _ = select.select([self.master], [], [], max(0, deadline - time.monotonic()))
        if not ready:
            return False
        try:
            data = os.read(self.master, 65536)
        except OSError:  # how Linux says that the other side has closed
            return False
        # A cut character is completed by the next read.
        self._rest = getattr(self, "_rest", b"") + data
        whole = self._rest.decode("utf-8", "ignore")
        if whole.encode() == self._rest:
            self.output += whole
            self._rest = b""
        return bool(data)


def shown(text):
    """The text without what moves the cursor or paints."""
    return ESCAPES.sub("", text).replace("\r", "")
