"""The coach as an XMPP account: direct chat, and rooms where it is addressed."""

import asyncio
import inspect
import logging
import uuid
from datetime import datetime, timezone
from xml.etree import ElementTree

import slixmpp
from slixmpp.exceptions import IqError, IqTimeout
from slixmpp.xmlstream.handler import Callback
from slixmpp.xmlstream.matcher import MatchXPath

from ..coachlines import Bridge, CoachProcess, Incoming, addressed, safe_text, stable_id, user_id
from ..coachlines.service import wait_for_any
from .rooms import Occupant, Rooms, error_condition, status_codes
from .stanza import archive_id, delayed_since, is_talk

_MUC = "http://jabber.org/protocol/muc"
_CONFIRMATION_SECONDS = 20
_ROOM_RETRY_SECONDS = 15
_NETWORK = "xmpp"


class XMPPBridge(slixmpp.ClientXMPP):
    """One account; connects again whenever the connection is lost."""

    def __init__(
        self, *, jid: str, password: str, rooms: dict[str, str], coach: CoachProcess,
        host: str | None, port: int, ca_file: str, bridge_options: dict, log: logging.Logger,
    ):
        super().__init__(jid, password)
        self.ca_certs = ca_file
        self.register_plugin("xep_0199", {"keepalive": True, "interval": 60, "timeout": 30})
        self.roster.auto_authorize, self.roster.auto_subscribe = True, False
        self._place = (host, port) if host else None
        self._rooms = Rooms(rooms)
        self._log = log
        self._ready, self._lost, self._closing = asyncio.Event(), asyncio.Event(), asyncio.Event()
        self._refused: str | None = None
        self._bridge = Bridge(coach, self._deliver, log=log, **bridge_options)
        self.register_handler(Callback("talk", MatchXPath("{jabber:client}message"), self._hear))
        self.register_handler(Callback("rooms", MatchXPath("{jabber:client}presence"), self._see))
        self.add_event_handler("session_start", self._begin)
        self.add_event_handler("disconnected", self._connection_lost)
        self.add_event_handler("failed_all_auth", self._refuse)

    async def run(self, stop: asyncio.Event) -> None:
        """Stays connected until `stop` is set. Raises PermissionError when the password is refused."""
        self._open()
        await wait_for_any(stop, self._closing)
        if self._ready.is_set():
            await self._bridge.finish()
        self._closing.set()
        farewell = self.disconnect(wait=2)
        if farewell is not None:
            await asyncio.wait([asyncio.ensure_future(farewell)], timeout=5)
        if self._refused:
            raise PermissionError(self._refused)

    def _open(self) -> None:
        if self._place is None:
            self.connect()
        elif "address" in inspect.signature(self.connect).parameters:
            self.connect(self._place)
        else:
            self.connect(*self._place)

    def _refuse(self, _event) -> None:
        self._refused = "the server refused the account or its password"
        self._closing.set()

    async def _connection_lost(self, _event) -> None:
        was_ready = self._ready.is_set()
        self._ready.clear()
        self._lost.set()
        self._rooms.clear()
        if self._closing.is_set():
            return
        self._log.warning("connection lost; connecting again")
        await asyncio.sleep(0.5 if was_ready else 5)
        if not self._closing.is_set():
            self._open()

    async def _begin(self, _event) -> None:
        self._lost.clear()
        self.send_presence()
        for room in self._rooms.nicks:
            self._join(room)
        self._log.info("connected")
        self._ready.set()

    def _join(self, room: str) -> None:
        presence = self.make_presence(pto=f"{room}/{self._rooms.nicks[room]}")
        x = ElementTree.SubElement(presence.xml, f"{{{_MUC}}}x")
        ElementTree.SubElement(x, f"{{{_MUC}}}history", {"maxstanzas": "0"})
        presence.send()

    def _see(self, presence) -> None:
        room, nick, xml = presence["from"].bare, presence["from"].resource, presence.xml
        if room not in self._rooms:
            return
        if xml.get("type") == "error":
            condition = error_condition(xml)
            if condition == "conflict":
                self._rooms.nicks[room] += "_"
                self._join(room)
            else:
                # A room that somebody is just making is locked for a while: "item-not-found".
                self._log.error("the room %s cannot be joined now: %s", room, condition)
                asyncio.get_running_loop().call_later(_ROOM_RETRY_SECONDS, self._join_again, room)
            return
        self._rooms.take(room, nick, xml)
        codes = status_codes(xml)
        if "201" in codes:
            self._unlock(room)
        if "110" in codes:
            self._log.info("%s the room %s", "left" if xml.get("type") else "in", room)

    def _join_again(self, room: str) -> None:
        if self._ready.is_set():
            self._join(room)

    def _unlock(self, room: str) -> None:
        """A room that the coach made stays closed to others until its settings are accepted."""
        request = self.make_iq_set(ito=room)
        query = ElementTree.SubElement(request.xml, f"{{{_MUC}#owner}}query")
        ElementTree.SubElement(query, "{jabber:x:data}x", {"type": "submit"})
        request.send()

    def _hear(self, message) -> None:
        sender, xml = message["from"], message.xml
        text = safe_text(message["body"]).strip()
        if not text or not is_talk(xml):
            return
        if sender.bare not in self._rooms:
            if xml.get("type") != "groupchat" and sender.bare != self.boundjid.bare:
                self._receive(xml, sender.bare, sender.bare.lower(), text, sender.bare, None)
            return
        nick = sender.resource
        occupant = self._rooms.occupant(sender.bare, nick)
        if nick == self._rooms.nicks[sender.bare] or occupant is None or delayed_since(xml) is not None:
            return
        is_public = xml.get("type") == "groupchat"
        if is_public:
            text = addressed(text, self._rooms.nicks[sender.bare]) or ""
            if not text:
                return
        if occupant.account is None:
            self._log.warning("a room shows neither addresses nor occupant ids: nobody is answered in it")
            return
        self._receive(xml, sender.bare, occupant.account, text, occupant, sender.bare if is_public else None)

    def _receive(self, xml, archive: str, account: str, text: str, address, room: str | None) -> None:
        kept = archive_id(xml, room or self.boundjid.bare)
        self._bridge.receive(Incoming(
            id=stable_id(archive, kept) if kept else uuid.uuid4().hex,
            user=user_id(_NETWORK, account), text=text, address=address,
            time=delayed_since(xml) or datetime.now(timezone.utc),
            channel=user_id(_NETWORK, room) if room else None))

    async def _deliver(self, message: Incoming, text: str, is_private: bool) -> None:
        """Sends until the server has it: what it answers after the message, it read after it."""
        stanza_id = uuid.uuid4().hex
        while True:
            await self._ready.wait()
            place = self._place_of(message, is_private)
            if place is None:
                self._log.info("somebody left the room before an answer came")
                return
            jid, kind, prefix = place
            stanza = self.make_message(mto=jid, mbody=prefix + safe_text(text), mtype=kind)
            stanza["id"] = stanza_id
            stanza.send()
            if await self._is_confirmed():
                return

    def _place_of(self, message: Incoming, is_private: bool) -> tuple[str, str, str] | None:
        """Where a text goes: address, type, and what stands before it."""
        if not isinstance(message.address, Occupant):
            return message.address, "chat", ""
        occupant = message.address
        nick = self._rooms.nick_of(occupant)
        if not is_private:
            return occupant.room, "groupchat", f"{nick}: " if nick else ""
        if occupant.real_jid:
            return occupant.real_jid, "chat", ""
        return (f"{occupant.room}/{nick}", "chat", "") if nick else None

    async def _is_confirmed(self) -> bool:
        ping = self.make_iq_get(ito=self.boundjid.domain)
        ElementTree.SubElement(ping.xml, "{urn:xmpp:ping}ping")
        answer = asyncio.ensure_future(ping.send(timeout=_CONFIRMATION_SECONDS))
        await wait_for_any(answer, self._lost)
        if not answer.done():
            answer.cancel()
            return False
        try:
            answer.result()
        except IqTimeout:
            return False
        except IqError:
            # "Not implemented" is an answer as well.
            return True
        return True
