"""Who is in the rooms: a nick can change hands, an occupant cannot."""

from dataclasses import dataclass
from xml.etree import ElementTree

_USER = "{http://jabber.org/protocol/muc#user}"
_OCCUPANT = "{urn:xmpp:occupant-id:0}occupant-id"


@dataclass(frozen=True)
class Occupant:
    """Someone in a room, known by the real address where the room shows it, else by the room's id."""

    room: str
    real_jid: str | None
    occupant_id: str | None

    @property
    def account(self) -> str | None:
        """What stands for the person; None where the room gives neither, and a nick is no account."""
        if self.real_jid:
            return self.real_jid
        # A domain holds no "?", so this is never somebody's address.
        return f"{self.room}?occupant={self.occupant_id}" if self.occupant_id else None


class Rooms:
    """The rooms and their occupants, as presence tells them."""

    def __init__(self, rooms: dict[str, str]):
        """`rooms` are addresses with the coach's own nick in each."""
        self.nicks = dict(rooms)
        self._occupants: dict[str, dict[str, Occupant]] = {room: {} for room in rooms}

    def __contains__(self, room: str) -> bool:
        return room in self.nicks

    def clear(self) -> None:
        for occupants in self._occupants.values():
            occupants.clear()

    def take(self, room: str, nick: str, presence: ElementTree.Element) -> None:
        """Takes a presence of an occupant."""
        if presence.get("type") == "unavailable":
            self._occupants[room].pop(nick, None)
        elif presence.get("type") is None:
            item = presence.find(f"{_USER}x/{_USER}item")
            jid = item.get("jid") if item is not None else None
            marked = presence.find(_OCCUPANT)
            self._occupants[room][nick] = Occupant(
                room, jid.partition("/")[0].lower() if jid else None,
                marked.get("id") if marked is not None else None)

    def occupant(self, room: str, nick: str) -> Occupant | None:
        return self._occupants[room].get(nick)

    def nick_of(self, occupant: Occupant) -> str | None:
        """The nick that an occupant has now; None for one who left."""
        for nick, other in self._occupants[occupant.room].items():
            if other == occupant:
                return nick
        return None


def status_codes(presence: ElementTree.Element) -> set[str]:
    return {status.get("code", "") for status in presence.iterfind(f"{_USER}x/{_USER}status")}


def error_condition(stanza: ElementTree.Element) -> str:
    """The name of the error, for example `conflict`; the text beside it is left out."""
    error = stanza.find("{jabber:client}error")
    for child in error if error is not None else ():
        name = child.tag.rpartition("}")[2]
        if name != "text":
            return name
    return "unknown"
