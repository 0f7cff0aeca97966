"""What an envelope of signal-cli says: a text to the coach, or anything else, which is nothing."""

from dataclasses import dataclass
from datetime import datetime, timezone

from ..coachlines import addressed

# Stands in the text where somebody is mentioned.
_MENTION = "\ufffc"


@dataclass(frozen=True)
class SignalMessage:
    text: str
    person: str
    group: str | None
    time: datetime
    timestamp: int


def read(envelope: dict, *, own_number: str, names: list[str]) -> SignalMessage | None:
    """The message; None for receipts, typing, copies of one's own, edits, reactions, and groups' other talk."""
    data = envelope.get("dataMessage")
    person = envelope.get("sourceUuid")
    if not isinstance(data, dict) or not isinstance(person, str) or not person:
        return None
    if envelope.get("sourceNumber") == own_number:
        return None
    text = data.get("message")
    if not isinstance(text, str) or data.get("isExpirationUpdate") or data.get("storyContext"):
        return None
    group = data.get("groupInfo") or {}
    group_id = group.get("groupId")
    if group_id:
        if group.get("type", "DELIVER") != "DELIVER":
            return None
        text = _for_coach(data, text, own_number, names)
    timestamp = data.get("timestamp") or envelope.get("timestamp")
    if text is None or not text.strip() or not isinstance(timestamp, int):
        return None
    time = datetime.fromtimestamp(timestamp / 1000, timezone.utc)
    return SignalMessage(text.strip(), person, group_id, time, timestamp)


def _for_coach(data: dict, text: str, own_number: str, names: list[str]) -> str | None:
    """A group's line is for the coach by mention, as an answer to it, or by its name at the start."""
    mentioned = any(mention.get("number") == own_number for mention in data.get("mentions") or [])
    answered = (data.get("quote") or {}).get("authorNumber") == own_number
    if mentioned or answered:
        return text.replace(_MENTION, " ").strip()
    return addressed(text, *names)
