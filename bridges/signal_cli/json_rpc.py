"""signal-cli as a child that speaks JSON-RPC in lines: started again when it ends."""

import asyncio
import json
import logging
from collections.abc import Callable, Sequence
from itertools import count

# Group lists and long texts come in one line.
_LONGEST_LINE = 4 * 1024 * 1024
_LONGEST_WAIT = 60.0


class RPCError(Exception):
    """An answer that is an error; `code` is signal-cli's."""

    def __init__(self, code: int):
        super().__init__(f"signal-cli answered with the error {code}")
        self.code = code


class ConnectionLost(Exception):
    """signal-cli ended before it answered."""


class JSONRPCProcess:
    def __init__(self, command: Sequence[str], notify: Callable[[str, dict], None], log: logging.Logger):
        self._command = list(command)
        self._notify = notify
        self._log = log
        self._child: asyncio.subprocess.Process | None = None
        self._open: dict[str, asyncio.Future] = {}
        self._numbers = count(1)
        self._running = asyncio.Event()

    async def run(self) -> None:
        """Keeps the child running until cancelled. Raises FileNotFoundError when it is not installed."""
        wait = 0.5
        while True:
            self._child = await asyncio.create_subprocess_exec(
                *self._command, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.DEVNULL, limit=_LONGEST_LINE, start_new_session=True)
            self._running.set()
            try:
                if await self._read():
                    wait = 0.5
            finally:
                self._running.clear()
                await self._end()
            self._log.warning("signal-cli ended (%s); again in %g s", self._child.returncode, wait)
            await asyncio.sleep(wait)
            wait = min(_LONGEST_WAIT, wait * 2)

    async def call(self, method: str, parameters: dict) -> dict:
        """The result of one request. Raises RPCError or ConnectionLost."""
        await self._running.wait()
        key = str(next(self._numbers))
        answer = self._open[key] = asyncio.get_running_loop().create_future()
        request = {"jsonrpc": "2.0", "id": key, "method": method, "params": parameters}
        self._child.stdin.write(json.dumps(request).encode() + b"\n")
        try:
            return await answer
        finally:
            del self._open[key]

    async def _read(self) -> bool:
        """Reads until the child ends; true when it said anything."""
        heard = False
        while True:
            try:
                line = await self._child.stdout.readline()
            except ValueError:
                self._log.warning("a line of signal-cli over %d bytes was skipped", _LONGEST_LINE)
                continue
            if not line:
                return heard
            heard = True
            try:
                self._take(json.loads(line))
            except (ValueError, TypeError, AttributeError, KeyError):
                self._log.warning("a line of signal-cli could not be read")

    def _take(self, message: dict) -> None:
        if "method" in message:
            self._notify(message["method"], message.get("params") or {})
            return
        answer = self._open.get(str(message.get("id")))
        if answer is None or answer.done():
            return
        if "error" in message:
            answer.set_exception(RPCError(int(message["error"]["code"])))
        else:
            answer.set_result(message.get("result") or {})

    async def _end(self) -> None:
        if self._child.returncode is None:
            self._child.stdin.close()
            try:
                await asyncio.wait_for(self._child.wait(), 5)
            except TimeoutError:
                self._child.kill()
                await self._child.wait()
        for answer in self._open.values():
            if not answer.done():
                answer.set_exception(ConnectionLost())
