"""From a platform's message to the coach and back to the platform."""

import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from .clock import rfc3339
from .coach_process import CoachProcess, CoachStopped
from .identity import shadow
from .lanes import Lanes

_WORDINGS = {
    "busy": "I could not save that just now. Say it again in a moment.",
    "store_full": "The disk here is full, so that was not saved. Say it again later.",
    "bad_request": "I could not take that message. Send a shorter one, as plain text.",
}
_OTHER = "That did not work, and nothing was saved. Whoever runs me finds the reason in the log."
_TOO_MANY = "You write faster than I can answer. I left out some of your lines."
_MOST_REMEMBERED = 1000


@dataclass(frozen=True)
class Incoming:
    """One message for the coach; `address` is whatever the adapter needs to answer it."""

    id: str
    user: str
    text: str
    time: datetime
    address: Any
    channel: str | None = None

    @property
    def is_group(self) -> bool:
        return self.channel is not None


class Bridge:
    """Takes messages without ever blocking and has their answers delivered in order per person.

    `deliver(message, text, is_private)` sends one text and returns when the platform has it.
    `is_private` is true for everything in a direct talk, and in a group for what others must not see.
    """

    def __init__(
        self,
        coach: CoachProcess,
        deliver: Callable[[Incoming, str, bool], Awaitable[None]],
        *,
        time_zone: str | None = None,
        locale: str | None = None,
        most_per_person: int = 50,
        log: logging.Logger | None = None,
    ):
        self._coach = coach
        self._deliver = deliver
        self._extras = {"tz": time_zone, "locale": locale}
        self._log = log or logging.getLogger("coachlines")
        self._lanes = Lanes(self._answer, most_per_person=most_per_person, log=self._log)
        self._last_said: OrderedDict[tuple[str, str | None], set[str]] = OrderedDict()
        self._overrun: set[str] = set()

    def receive(self, message: Incoming) -> None:
        """Takes a message that is meant for the coach: a direct one, or an addressed one of a group."""
        if message.text in self._last_said.get((message.user, message.channel), ()):
            # Another program that repeats what it hears would keep the two talking for ever.
            self._log.info("an echo of the last answer was dropped")
            return
        if self._lanes.put(message.user, message):
            return
        if message.user not in self._overrun:
            self._log.warning("lines of %s were dropped: too many waiting", shadow(message.user))
            if len(self._overrun) < _MOST_REMEMBERED:
                self._overrun.add(message.user)

    @property
    def waiting(self) -> int:
        """How many messages are taken but not answered."""
        return self._lanes.waiting

    async def finish(self, patience: float = 5) -> bool:
        """Waits for the answers that are under way; false where some are dropped after `patience` seconds."""
        return await self._lanes.finish(patience)

    async def _answer(self, message: Incoming) -> None:
        try:
            answer = await self._coach.ask(self._request(message))
        except CoachStopped:
            return
        if answer is None:
            return
        said = set()
        for text, is_private in self._texts(answer):
            said.add(text)
            await self._deliver(message, text, is_private or not message.is_group)
        self._remember(message, said)
        if message.user in self._overrun:
            self._overrun.discard(message.user)
            await self._deliver(message, _TOO_MANY, True)

    def _request(self, message: Incoming) -> dict:
        request = {
            "type": "message",
            "id": message.id,
            "user": message.user,
            "text": message.text.encode("utf-8", "replace").decode(),
            "ts": rfc3339(message.time),
            "kind": "group" if message.is_group else "dm",
        }
        if message.channel is not None:
            request |= {"channel": message.channel, "addressed": True}
        return request | {key: value for key, value in self._extras.items() if value}

    def _texts(self, answer: dict) -> list[tuple[str, bool]]:
        if answer.get("type") == "reply":
            return [(m["text"], bool(m.get("private"))) for m in answer["messages"]]
        code = answer.get("code", "internal")
        self._log.warning("coach answered with the error %s", code)
        return [(_WORDINGS.get(code, _OTHER), True)]

    def _remember(self, message: Incoming, said: set[str]) -> None:
        key = (message.user, message.channel)
        self._last_said[key] = said
        self._last_said.move_to_end(key)
        if len(self._last_said) > _MOST_REMEMBERED:
            self._last_said.popitem(last=False)
