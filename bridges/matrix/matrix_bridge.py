"""The coach as a Matrix account: rooms of two, and larger rooms where it is addressed."""

import asyncio
import logging
from collections import deque
from datetime import datetime, timezone

import aiohttp
import nio

from ..coachlines import Bridge, CoachProcess, Incoming, safe_text, stable_id, user_id
from ..coachlines.service import wait_for_any
from .direct_rooms import DirectRooms
from .room_event import after_invitation, for_coach, said
from .session_file import Session, SessionFile

_NETWORK = "matrix"
_POLL_MILLISECONDS = 30_000
_LONGEST_WAIT = 60.0
_PAGE = 100
_FILTER = {"room": {"timeline": {"limit": _PAGE}}, "presence": {"types": []}, "account_data": {"types": []}}
_UNREADABLE = "I can't read encrypted rooms. Open a room with me that is not encrypted, please."
_LOST = (aiohttp.ClientError, asyncio.TimeoutError, OSError)


class MatrixBridge:
    def __init__(
        self, *, homeserver: str, account: str, password: str | None, file: SessionFile,
        coach: CoachProcess, bridge_options: dict, log: logging.Logger,
    ):
        config = nio.AsyncClientConfig(max_limit_exceeded=None, max_timeouts=3, request_timeout=60)
        self._client = nio.AsyncClient(homeserver, account, config=config)
        self._password = password
        self._file = file
        self._session = file.read()
        self._log = log
        self._direct = DirectRooms(self._client, log)
        self._taken: str | None = None
        self._own_events: deque[str] = deque(maxlen=1000)
        self._told_unreadable: set[str] = set()
        self._bridge = Bridge(coach, self._deliver, log=log, **bridge_options)

    async def run(self, stop: asyncio.Event) -> None:
        """Answers until `stop` is set. Raises PermissionError when the account is refused."""
        work = asyncio.create_task(self._work())
        try:
            await wait_for_any(stop, work)
            if work.done():
                work.result()
            if await self._bridge.finish():
                self._save()
        finally:
            work.cancel()
            await asyncio.gather(work, return_exceptions=True)
            await self._client.close()

    async def _work(self) -> None:
        await self._log_in()
        is_first, wait = True, 0.5
        while True:
            try:
                answer = await self._client.sync(
                    timeout=0 if is_first else _POLL_MILLISECONDS, sync_filter=_FILTER,
                    since=None if is_first else self._client.next_batch, full_state=is_first)
            except _LOST:
                answer = None
            if not isinstance(answer, nio.SyncResponse):
                self._check(answer)
                await asyncio.sleep(wait)
                wait = min(_LONGEST_WAIT, wait * 2)
                continue
            wait = 0.5
            if is_first:
                # The members of all rooms are known now; talk goes on where the last run ended.
                is_first = False
                await self._accept(answer)
                self._taken = self._client.next_batch = self._session.since or answer.next_batch
                self._log.info("connected")
                continue
            self._save()
            await self._take(answer)

    def _check(self, answer) -> None:
        code = getattr(answer, "status_code", None)
        if code in ("M_UNKNOWN_TOKEN", "M_FORBIDDEN", "M_USER_DEACTIVATED"):
            raise PermissionError(f"the login is no longer valid ({code}); delete {self._file.path} and start again")
        self._log.warning("the home server does not answer; asking again")

    async def _log_in(self) -> None:
        if self._session is None:
            wait = 0.5
            while True:
                try:
                    answer = await self._client.login(self._password or "", device_name="coach")
                    break
                except _LOST:
                    self._log.warning("the home server does not answer; asking again")
                    await asyncio.sleep(wait)
                    wait = min(_LONGEST_WAIT, wait * 2)
            if not isinstance(answer, nio.LoginResponse):
                raise PermissionError(f"the server refused the account or its password ({answer.status_code})")
            self._session = Session(answer.user_id, answer.device_id, answer.access_token)
            self._file.write(self._session)
        self._client.restore_login(
            self._session.user_id, self._session.device_id, self._session.access_token)

    def _save(self) -> None:
        """Keeps the place up to which everything is answered: nothing before it is read again."""
        if self._session and self._taken and self._bridge.waiting == 0 and self._session.since != self._taken:
            self._session.since = self._taken
            self._file.write(self._session)

    async def _take(self, answer: nio.SyncResponse) -> None:
        await self._accept(answer)
        for room_id, info in answer.rooms.join.items():
            events = list(info.timeline.events)
            if info.timeline.limited and self._taken:
                events = await self._gap(room_id, info.timeline.prev_batch) + events
            for event in after_invitation(events, self._client.user_id):
                await self._hear(room_id, event)
        self._taken = answer.next_batch

    async def _accept(self, answer: nio.SyncResponse) -> None:
        for room_id in answer.rooms.invite:
            try:
                await self._client.join(room_id)
            except _LOST:
                self._log.warning("an invitation could not be accepted")

    async def _gap(self, room_id: str, start: str) -> list:
        """What one answer of the server had no room for, oldest first."""
        found: list = []
        while start:
            try:
                page = await self._client.room_messages(room_id, start=start, end=self._taken, limit=_PAGE)
            except _LOST:
                await asyncio.sleep(1)
                continue
            if not isinstance(page, nio.RoomMessagesResponse) or not page.chunk:
                break
            found += page.chunk
            start = page.end
        return found[::-1]

    async def _hear(self, room_id: str, event) -> None:
        if event.sender == self._client.user_id:
            return
        room = self._client.rooms.get(room_id)
        is_direct = self._direct.is_alone_with(room_id, event.sender)
        if isinstance(event, nio.MegolmEvent):
            if is_direct and room_id not in self._told_unreadable:
                self._told_unreadable.add(room_id)
                await self._send(room_id, _UNREADABLE, stable_id(event.event_id))
            return
        text = said(event.source)
        if room is None or text is None:
            return
        if not is_direct:
            own = self._client.user_id
            names = [own[1:].partition(":")[0], own[1:], room.user_name(own) or ""]
            text = for_coach(event.source, text, own_id=own, names=names, own_events=self._own_events)
            if text is None:
                return
        self._bridge.receive(Incoming(
            id=stable_id(event.event_id), user=user_id(_NETWORK, event.sender), text=safe_text(text),
            time=datetime.fromtimestamp(event.server_timestamp / 1000, timezone.utc),
            address=(room_id, event.sender, event.event_id),
            channel=None if is_direct else user_id(_NETWORK, room_id)))

    async def _deliver(self, message: Incoming, text: str, is_private: bool) -> None:
        room_id, person, event_id = message.address
        answered = None if is_private else event_id
        if is_private and not self._direct.is_alone_with(room_id, person):
            room_id = await self._direct.room_with(person)
        if room_id:
            await self._send(room_id, text, stable_id(message.id, is_private, text), answered)

    async def _send(self, room_id: str, text: str, transaction: str, answered: str | None = None) -> None:
        """Sends until the server has it; the same transaction twice is one message there."""
        content = {"msgtype": "m.notice", "body": safe_text(text), "m.mentions": {}}
        if answered:
            content["m.relates_to"] = {"m.in_reply_to": {"event_id": answered}}
        wait = 0.5
        while True:
            try:
                answer = await self._client.room_send(room_id, "m.room.message", content, tx_id=transaction)
                if isinstance(answer, nio.RoomSendResponse):
                    self._own_events.append(answer.event_id)
                    return
                if answer.status_code in ("M_FORBIDDEN", "M_NOT_FOUND", "M_TOO_LARGE"):
                    self._log.warning("an answer was not taken: %s", answer.status_code)
                    return
            except _LOST:
                pass
            await asyncio.sleep(wait)
            wait = min(_LONGEST_WAIT, wait * 2)
