"""What is read from a message stanza, whichever release of slixmpp parsed it."""

from datetime import datetime, timezone
from xml.etree import ElementTree

_DELAY = "{urn:xmpp:delay}delay"
_STANZA_ID = "{urn:xmpp:sid:0}stanza-id"
_CARBONS = ("{urn:xmpp:carbons:2}received", "{urn:xmpp:carbons:2}sent")


def is_talk(message: ElementTree.Element) -> bool:
    """False for errors, headlines and copies of one's own messages."""
    kind = message.get("type", "normal")
    return kind in ("normal", "chat", "groupchat") and all(message.find(name) is None for name in _CARBONS)


def delayed_since(message: ElementTree.Element) -> datetime | None:
    """When a stored message was sent; None for a fresh one."""
    delay = message.find(_DELAY)
    if delay is None:
        return None
    try:
        return datetime.fromisoformat(delay.get("stamp", "").replace("Z", "+00:00")).astimezone(timezone.utc)
    except ValueError:
        return datetime.now(timezone.utc)


def archive_id(message: ElementTree.Element, archive: str) -> str | None:
    """The id that the archive itself gave; the sender's own id may be used twice."""
    for mark in message.iterfind(_STANZA_ID):
        if mark.get("by") == archive:
            return mark.get("id")
    return None
