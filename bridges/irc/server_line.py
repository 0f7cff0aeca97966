"""One line of an IRC server as ii prints it: the second since 1970, then the line."""

import re
from dataclasses import dataclass, field
from datetime import datetime, timezone

_CHANNEL_SIGNS = "#&+!"
# Bold, italic, underline, strike, monospace, reverse, reset, and colours with their numbers.
_FORMATTING = re.compile(r"\x03(?:\d{1,2}(?:,\d{1,2})?)?|\x04(?:[0-9A-Fa-f]{6})?|[\x02\x0f\x11\x16\x1d\x1e\x1f]")


@dataclass(frozen=True)
class ServerLine:
    time: datetime
    command: str
    parameters: list[str]
    prefix: str = ""
    tags: dict[str, str] = field(default_factory=dict)

    @property
    def nick(self) -> str:
        return self.prefix.partition("!")[0]

    @property
    def account(self) -> str | None:
        """The services account, where the server adds it to each line."""
        return self.tags.get("account") or None


def parse(raw: bytes) -> ServerLine | None:
    """Reads a line; None for what ii prints besides the server's lines."""
    text = _decoded(raw).rstrip("\r\n")
    stamp, _, rest = text.partition(" ")
    if not stamp.isascii() or not stamp.isdigit() or not rest:
        return None
    time = datetime.fromtimestamp(int(stamp), timezone.utc)
    tags: dict[str, str] = {}
    prefix = ""
    if rest.startswith("@"):
        words, _, rest = rest[1:].partition(" ")
        tags = dict(word.partition("=")[::2] for word in words.split(";"))
    if rest.startswith(":"):
        prefix, _, rest = rest[1:].partition(" ")
    head, has_trailing, trailing = rest.partition(" :")
    parameters = head.split()
    if not parameters:
        return None
    command = parameters.pop(0).upper()
    if has_trailing:
        parameters.append(trailing)
    return ServerLine(time, command, parameters, prefix, tags)


def _decoded(raw: bytes) -> str:
    """Old clients still write Windows-1252; nothing that comes in may stop the reading."""
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


@dataclass(frozen=True)
class ChatLine:
    """What a person said, in a channel or to the coach alone."""

    text: str
    nick: str
    channel: str | None


def chat_line(line: ServerLine, own_nick: str) -> ChatLine | None:
    """What somebody said; None for notices, joins, actions, and for the coach's own lines."""
    if line.command != "PRIVMSG" or len(line.parameters) < 2 or "!" not in line.prefix:
        return None
    target, text = line.parameters[0], line.parameters[1]
    if line.nick.lower() == own_nick.lower() or text.startswith("\x01"):
        return None
    text = _FORMATTING.sub("", text).strip()
    if not text:
        return None
    if target[:1] in _CHANNEL_SIGNS:
        return ChatLine(text, line.nick, target)
    # "@#channel" goes to the operators of a channel: neither a talk with the coach nor a public line.
    return ChatLine(text, line.nick, None) if target.lower() == own_nick.lower() else None


def account_of(line: ServerLine) -> str:
    """The services account where the server tells it, else nick!user@host; the two never coincide."""
    return (line.account or line.prefix).lower()
