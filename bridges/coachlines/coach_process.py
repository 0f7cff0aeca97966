"""The child process `coach bridge`: every request is answered once, whatever happens to the child."""

import asyncio
import json
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from .clock import later, now

_LONGEST_LINE = 65_536
_WINDOW = 32
# Waits in seconds before an answer that says "try again" is believed.
_RETRY_WAITS = (0.2, 0.5, 1, 2, 4, 8)
_LONGEST_RESTART_WAIT = 30.0
# Exit codes of trouble that may pass: another program holds the record, its output was lost.
_MAY_PASS = (0, 74, 75)


class CoachStopped(Exception):
    """The bridge is ending; the request was not answered."""


@dataclass(eq=False)
class _Open:
    line: bytes
    answer: asyncio.Future
    deaths: int = 0


class CoachProcess:
    """Keeps `coach bridge` running, at most 32 requests open, and its output drained.

    A child that dies is started again, and what it had not answered is sent again under the same
    ids: the coach does not save a message twice. A message that was first in line at
    `most_deaths` deaths in a row is given up with the error `internal`.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        client: str,
        limits: dict | None = None,
        most_deaths: int = 5,
        retry_waits: Sequence[float] = _RETRY_WAITS,
        longest_restart_wait: float = _LONGEST_RESTART_WAIT,
        clock: Callable[[], datetime] = now,
        log: logging.Logger | None = None,
    ):
        self._command = list(command)
        self._hello = {"type": "hello", "id": "hello", "proto": [1], "client": client}
        if limits:
            self._hello["limits"] = limits
        self._most_deaths = most_deaths
        self._retry_waits = retry_waits
        self._longest_restart_wait = longest_restart_wait
        self._clock = clock
        self._log = log or logging.getLogger("coachlines")
        self._open: dict[str, _Open] = {}
        self._slots = asyncio.Semaphore(_WINDOW)
        self._greeted = asyncio.Event()
        self._refused: str | None = None
        self._stopping = False
        self._keeper: asyncio.Task | None = None
        self.child: asyncio.subprocess.Process | None = None
        self.restarts = 0
        self.sent_again = 0
        self.most_open = 0

    async def start(self) -> None:
        """Starts the child and waits for its hello. Raises CoachStopped when it speaks otherwise."""
        self._keeper = asyncio.create_task(self._keep_running())
        self._keeper.add_done_callback(self._fail_open)
        await self._greeted.wait()
        if self._refused:
            raise CoachStopped(self._refused)

    async def ask(self, request: dict) -> dict | None:
        """The coach's answer; None where the same id is being answered already.

        `busy` and other errors that may be tried again are, some times; `rate_limited` is waited
        for as long as it takes, with the clock of the message moved on.
        """
        if request["id"] in self._open:
            return None
        tries = 0
        while True:
            async with self._slots:
                answer = await self._exchange(request)
            if answer.get("type") != "error" or not answer.get("retryable"):
                return answer
            if answer["code"] == "rate_limited":
                wait = answer.get("retry_after_ms", 1000) / 1000
                # The limit counts on the clock of the messages: the same time would be refused again.
                if "ts" in request:
                    request = request | {"ts": later(request["ts"], wait, self._clock())}
            elif tries < len(self._retry_waits):
                wait = self._retry_waits[tries]
                tries += 1
            else:
                return answer
            await asyncio.sleep(wait)

    async def stop(self, patience: float = 5) -> None:
        """Ends the child after what is open was answered, or after `patience` seconds."""
        answers = [entry.answer for entry in self._open.values()]
        if answers:
            await asyncio.wait(answers, timeout=patience)
        self._stopping = True
        if self.child and self.child.returncode is None and self.child.stdin:
            self.child.stdin.close()
        if self._keeper:
            await asyncio.wait([self._keeper], timeout=patience)
            self._keeper.cancel()
        if self.child and self.child.returncode is None:
            self.child.kill()
            await self.child.wait()

    def _fail_open(self, keeper: asyncio.Task) -> None:
        """Nothing is answered any more: whoever waits must know."""
        self._stopping = True
        self._greeted.set()
        if not keeper.cancelled() and keeper.exception():
            self._refused = f"the keeper of the coach failed: {keeper.exception()!r}"
            self._log.error(self._refused)
        for entry in self._open.values():
            if not entry.answer.done():
                entry.answer.set_exception(CoachStopped(self._refused or "stopped"))

    async def _exchange(self, request: dict) -> dict:
        if self._stopping:
            raise CoachStopped()
        line = json.dumps(request, ensure_ascii=True).encode() + b"\n"
        entry = _Open(line, asyncio.get_running_loop().create_future())
        self._open[request["id"]] = entry
        self.most_open = max(self.most_open, len(self._open))
        if self.child and self.child.returncode is None:
            self._write(line)
        try:
            return await entry.answer
        finally:
            if self._open.get(request["id"]) is entry:
                del self._open[request["id"]]

    def _write(self, line: bytes) -> None:
        # No drain: 32 open requests are the bound of what can wait in the buffer.
        if self.child and self.child.stdin and not self.child.stdin.is_closing():
            self.child.stdin.write(line)

    async def _keep_running(self) -> None:
        wait = 0.0
        while not self._stopping:
            answered = await self._one_life()
            if self._stopping:
                return
            wait = 0.0 if answered else min(self._longest_restart_wait, max(0.1, wait * 2))
            code = self.child.returncode if self.child else "not started"
            self._log.warning(
                "coach ended (%s); starting it again, %d open", code, len(self._open)
            )
            self._blame_first(answered)
            await asyncio.sleep(wait)
            self.restarts += 1

    async def _one_life(self) -> bool:
        """Runs one child to its end; true when it answered anything."""
        try:
            child = await asyncio.create_subprocess_exec(
                *self._command,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                limit=_LONGEST_LINE + 2,
                start_new_session=True,
            )
        except OSError as error:
            self.child = None
            self._refuse_at_first(f"coach cannot be started: {error.strerror}")
            return False
        self.child = child
        self._write(json.dumps(self._hello).encode() + b"\n")
        for entry in list(self._open.values()):
            self._write(entry.line)
            self.sent_again += 1
        answered = False
        while True:
            try:
                line = await child.stdout.readline()
            except ValueError:
                self._log.error("coach wrote a line over %d bytes", _LONGEST_LINE)
                child.kill()
                break
            if not line.endswith(b"\n"):
                break
            answered = self._take(line) or answered
        code = await child.wait()
        if code not in _MAY_PASS and code > 0:
            self._refuse_at_first(f"coach ended with code {code} before its hello")
        return answered

    def _refuse_at_first(self, why: str) -> None:
        """A start line that never worked is a mistake to tell; later trouble is waited out."""
        self._log.error(why)
        if not self._greeted.is_set():
            self._refused = why
            self._stopping = True
            self._greeted.set()

    def _take(self, line: bytes) -> bool:
        """Hands a line to whom it answers; true for an answer to a request."""
        try:
            answer = json.loads(line)
        except ValueError:
            self._log.error("coach wrote a line that is no JSON")
            return False
        if answer.get("id") == "hello":
            if answer.get("type") == "error":
                self._refuse_at_first(f"coach refused the hello: {answer.get('code')}")
            self._greeted.set()
            return False
        entry = self._open.get(answer.get("id"))
        if entry is None and answer.get("id") is None and self._open:
            # An error without an id: answers come in order, so it is about the oldest.
            entry = next(iter(self._open.values()))
        if entry is None or entry.answer.done():
            return False
        entry.answer.set_result(answer)
        return True

    def _blame_first(self, answered: bool) -> None:
        """A message that kills every child that reads it must not stop everyone else's."""
        waiting = [item for item in self._open.items() if not item[1].answer.done()]
        if not waiting or not self._greeted.is_set():
            return
        key, first = waiting[0]
        first.deaths = 1 if answered else first.deaths + 1
        if first.deaths >= self._most_deaths:
            self._log.error("a message was given up: coach ended %d times at it", first.deaths)
            first.answer.set_result(
                {"type": "error", "id": key, "code": "internal", "retryable": False}
            )
