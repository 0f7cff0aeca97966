"""What an event of a room says, and whether it says it to the coach."""

import re

from ..coachlines import addressed

_QUOTE = re.compile(r"\A(?:> .*\n)+\n?")


def said(source: dict) -> str | None:
    """The text that somebody wrote; None for edits, notices, emotes, pictures and redacted events."""
    content = source.get("content", {})
    if source.get("type") != "m.room.message" or content.get("msgtype") != "m.text":
        return None
    if (content.get("m.relates_to") or {}).get("rel_type") == "m.replace":
        return None
    body = content.get("body")
    if not isinstance(body, str):
        return None
    if _answered_event(source):
        body = _QUOTE.sub("", body)
    return body.strip() or None


def for_coach(source: dict, text: str, *, own_id: str, names: list[str], own_events) -> str | None:
    """The text without the coach's name, if it is meant for it: by name, by mention or as an answer."""
    rest = addressed(text, *names)
    if rest is not None:
        return rest
    mentions = source["content"].get("m.mentions")
    mentioned = mentions.get("user_ids", ()) if isinstance(mentions, dict) else ()
    if (isinstance(mentioned, list) and own_id in mentioned) or _answered_event(source) in own_events:
        return text
    return None


def _answered_event(source: dict) -> str | None:
    relation = source["content"].get("m.relates_to")
    answered = relation.get("m.in_reply_to") if isinstance(relation, dict) else None
    event = answered.get("event_id") if isinstance(answered, dict) else None
    return event if isinstance(event, str) else None


def after_invitation(events: list, own_id: str) -> list:
    """What was said since the coach was invited; what came before was not said to it."""
    for place in range(len(events) - 1, -1, -1):
        source = events[place].source
        if source.get("type") == "m.room.member" and source.get("state_key") == own_id:
            if source.get("content", {}).get("membership") == "invite":
                return events[place + 1 :]
    return events
