"""The coach as a Signal account: direct talk, and groups where it is addressed."""

import asyncio
import logging

from ..coachlines import Bridge, CoachProcess, Incoming, safe_text, stable_id, user_id
from ..coachlines.service import wait_for_any
from .envelope import SignalMessage, read
from .json_rpc import ConnectionLost, JSONRPCProcess, RPCError

_NETWORK = "signal"
# Codes of signal-cli that time may cure: the network, and Signal's own limit.
_MAY_PASS = (-3, -5, -32603)
_WAITS = (1, 5, 30, 120, 600)


class SignalBridge:
    def __init__(
        self, *, command: list[str], account: str, names: list[str], coach: CoachProcess,
        bridge_options: dict, log: logging.Logger, waits=_WAITS,
    ):
        self._account = account
        self._names = names
        self._log = log
        self._waits = waits
        self._process = JSONRPCProcess([*command, "-a", account, "jsonRpc"], self._notified, log)
        self._bridge = Bridge(coach, self._deliver, log=log, **bridge_options)

    async def run(self, stop: asyncio.Event) -> None:
        """Answers until `stop` is set. Raises FileNotFoundError when signal-cli is not installed."""
        work = asyncio.create_task(self._process.run())
        try:
            await wait_for_any(stop, work)
            if work.done():
                work.result()
            await self._bridge.finish()
        finally:
            work.cancel()
            await asyncio.gather(work, return_exceptions=True)

    def _notified(self, method: str, parameters: dict) -> None:
        if method != "receive":
            return
        # With a subscription the envelope stands one level deeper.
        inner = parameters.get("result", parameters)
        message = read(inner.get("envelope") or {}, own_number=self._account, names=self._names)
        if message is None:
            return
        self._bridge.receive(Incoming(
            id=stable_id(message.person, message.timestamp), user=user_id(_NETWORK, message.person),
            text=safe_text(message.text), time=message.time, address=message,
            channel=user_id(_NETWORK, message.group) if message.group else None))

    async def _deliver(self, message: Incoming, text: str, is_private: bool) -> None:
        """Sends until signal-cli took it, or until its error is none that time cures."""
        said: SignalMessage = message.address
        place = {"recipient": [said.person]} if is_private else {"groupId": said.group}
        tries = 0
        while True:
            try:
                await self._process.call("send", {**place, "message": safe_text(text)})
                return
            except ConnectionLost:
                continue
            except RPCError as error:
                if error.code not in _MAY_PASS or tries >= len(self._waits):
                    self._log.error("an answer was not sent: error %d of signal-cli", error.code)
                    return
            await asyncio.sleep(self._waits[tries])
            tries += 1
