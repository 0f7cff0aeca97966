"""The coach on an IRC network: channels where it is addressed, and private talk."""

import asyncio
import contextlib
import logging
import uuid
from itertools import count

from ..coachlines import Bridge, CoachProcess, Incoming, addressed, stable_id, user_id
from ..coachlines.service import wait_for_any
from .ii_client import IIClient
from .outgoing import OutgoingLines
from .server_line import ServerLine, account_of, chat_line, parse

_READY = ("376", "422")
_NICK_TAKEN = "433"
_LONGEST_WAIT = 60.0


class IRCBridge:
    """Keeps ii connected and its channels joined, and carries lines to the coach and back."""

    def __init__(
        self, *, network: str, nick: str, channels: list[str], coach: CoachProcess, client: dict,
        identify: str | None, ignored: set[str], needs_account: bool, burst: int,
        per_second: float, bridge_options: dict, log: logging.Logger,
    ):
        self._network = network
        self._wished_nick = self._nick = nick
        self._channels = channels
        self._client_options = client | {"nick": nick, "log": log}
        self._identify = identify
        self._ignored = {name.lower() for name in ignored}
        self._needs_account = needs_account
        self._log = log
        self._run_id = uuid.uuid4().hex
        self._numbers = count()
        self._ready = asyncio.Event()
        self._client: IIClient | None = None
        self._outgoing = OutgoingLines(self._send, burst=burst, per_second=per_second)
        self._bridge = Bridge(coach, self._deliver, log=log, **bridge_options)

    async def run(self, stop: asyncio.Event) -> None:
        """Stays connected until `stop` is set. Raises OSError when ii is not installed."""
        sender = asyncio.create_task(self._outgoing.run())
        session = asyncio.create_task(self._stay_connected())
        try:
            await wait_for_any(stop, session)
            if session.done():
                session.result()
            await self._bridge.finish()
        finally:
            if self._client:
                self._client.quit()
                with contextlib.suppress(asyncio.TimeoutError, TimeoutError):
                    await asyncio.wait_for(asyncio.shield(self._lost_connection()), 2)
            for task in (session, sender):
                task.cancel()
            await asyncio.gather(session, sender, return_exceptions=True)

    async def _lost_connection(self) -> None:
        while self._ready.is_set():
            await asyncio.sleep(0.05)

    async def _stay_connected(self) -> None:
        wait = 0.5
        while True:
            self._client = IIClient(**self._client_options)
            async for raw in self._client.lines():
                line = parse(raw)
                if line is not None:
                    await self._take(line)
                    if self._ready.is_set():
                        wait = 0.5
            self._ready.clear()
            dropped = self._outgoing.forget_private()
            self._log.warning("connection lost, %d private lines dropped; again in %g s", dropped, wait)
            await asyncio.sleep(wait)
            wait = min(_LONGEST_WAIT, wait * 2)

    async def _take(self, line: ServerLine) -> None:
        if line.command == "001":
            self._nick = line.parameters[0]
        elif line.command in _READY:
            await self._join()
        elif line.command == _NICK_TAKEN and not self._ready.is_set():
            self._nick += "_"
            await self._send_soon(f"/NICK {self._nick}\n".encode())
        elif line.command == "NICK":
            if line.nick.lower() == self._nick.lower():
                self._nick = line.parameters[0]
            else:
                self._outgoing.forget_private(line.nick)
        elif line.command == "QUIT":
            self._outgoing.forget_private(line.nick)
        elif line.command == "KICK" and line.parameters[1:2] == [self._nick]:
            self._log.warning("thrown out of a channel; not joining it again until the next start")
        else:
            self._hear(line)

    async def _join(self) -> None:
        # The tag makes the server name the services account on each line; refused where unknown.
        await self._send_soon(b"/CAP REQ :account-tag\n")
        if self._identify:
            await self._send_soon(f"/PRIVMSG NickServ :IDENTIFY {self._identify}\n".encode())
        for channel in self._channels:
            await self._send_soon(f"/JOIN {channel}\n".encode())
        self._log.info("connected as %s", self._nick)
        self._ready.set()

    async def _send_soon(self, line: bytes) -> None:
        """For the few lines of the start, which do not wait in the queue."""
        for _ in range(200):
            if self._client and await self._client.send(line):
                return
            await asyncio.sleep(0.05)

    async def _send(self, line: bytes) -> bool:
        await self._ready.wait()
        return bool(self._client) and await self._client.send(line)

    def _hear(self, line: ServerLine) -> None:
        said = chat_line(line, self._nick)
        if said is None or said.nick.lower() in self._ignored:
            return
        text = said.text
        if said.channel is not None:
            rest = addressed(text, self._nick, self._wished_nick)
            if rest is None:
                return
            text = rest
        if self._needs_account and line.account is None:
            self._log.info("a line of someone without an account was left unanswered")
            return
        channel = user_id(self._network, said.channel.lower()) if said.channel else None
        self._bridge.receive(Incoming(
            id=stable_id(self._run_id, next(self._numbers)),
            user=user_id(self._network, account_of(line)), text=text, time=line.time,
            address=(said.nick, said.channel), channel=channel))

    async def _deliver(self, message: Incoming, text: str, is_private: bool) -> None:
        nick, channel = message.address
        if is_private:
            await self._outgoing.put(nick, text, is_private=True)
        else:
            await self._outgoing.put(channel, f"{nick}: {text}", is_private=False)
