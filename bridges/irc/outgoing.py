"""Lines that wait to be sent: not more than the server bears, and nobody waits behind a flood."""

import asyncio
import time
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from ..coachlines import one_line
from ..coachlines.text import cut_to_bytes

# With ":nick!user@host PRIVMSG target :" before it a line of IRC has 510 bytes.
MOST_BYTES = 380


def privmsg(target: str, text: str) -> bytes:
    """The command for ii's server FIFO: one line, whatever the text holds."""
    return f"/PRIVMSG {target} :{cut_to_bytes(one_line(text), MOST_BYTES)}\n".encode()


@dataclass(eq=False)
class _Waiting:
    line: bytes
    is_private: bool
    sent: asyncio.Future


class OutgoingLines:
    """Sends by turns to everyone who has lines waiting, `burst` at once, then `per_second`."""

    def __init__(
        self, send: Callable[[bytes], Awaitable[bool]], *, burst: int = 4, per_second: float = 2
    ):
        self._send = send
        self._burst = burst
        self._per_second = per_second
        self._left = float(burst)
        self._counted_at = time.monotonic()
        self._targets: OrderedDict[str, deque[_Waiting]] = OrderedDict()
        self._filled = asyncio.Event()

    async def put(self, target: str, text: str, *, is_private: bool) -> bool:
        """Returns when the line is with the server; false when it was dropped."""
        waiting = _Waiting(privmsg(target, text), is_private, asyncio.get_running_loop().create_future())
        self._targets.setdefault(target.lower(), deque()).append(waiting)
        self._filled.set()
        return await waiting.sent

    def forget_private(self, target: str | None = None) -> int:
        """Drops private lines to one nick, or to all: somebody else may have it now."""
        dropped = 0
        for name in [target.lower()] if target else list(self._targets):
            for waiting in [item for item in self._targets.get(name, ()) if item.is_private]:
                self._targets[name].remove(waiting)
                if not waiting.sent.done():
                    waiting.sent.set_result(False)
                dropped += 1
        return dropped

    async def run(self) -> None:
        while True:
            await self._filled.wait()
            await self._turn()
            target, lines = self._next()
            if lines is None:
                self._filled.clear()
                continue
            waiting = lines[0]
            if not await self._send(waiting.line):
                await asyncio.sleep(0.2)
                continue
            if lines and lines[0] is waiting:
                lines.popleft()
            if not waiting.sent.done():
                waiting.sent.set_result(True)
            self._left -= 1
            if target in self._targets:
                self._targets.move_to_end(target)

    def _next(self) -> tuple[str, deque[_Waiting] | None]:
        while self._targets:
            target, lines = next(iter(self._targets.items()))
            if lines:
                return target, lines
            del self._targets[target]
        return "", None

    async def _turn(self) -> None:
        """Waits until one more line may be sent."""
        while True:
            at = time.monotonic()
            self._left = min(self._burst, self._left + (at - self._counted_at) * self._per_second)
            self._counted_at = at
            if self._left >= 1:
                return
            await asyncio.sleep((1 - self._left) / self._per_second)
