"""Text on its way in and out: what is for the coach, and what may be sent."""

import re

# C0 without tab and newline, DEL, C1, and the characters that turn the direction of writing.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def safe_text(text: str) -> str:
    """Without control and direction characters and without halves of a surrogate pair."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROLS.sub("", text).encode("utf-8", "replace").decode()


def one_line(text: str) -> str:
    """A reply of several lines as one: lines that end a sentence by a space, others by a dot."""
    out = ""
    for line in safe_text(text).split("\n"):
        line = " ".join(line.split())
        if not line:
            continue
        if out:
            out += " " if out[-1] in ".:?!,;…" else " · "
        out += line
    return out


def cut_to_bytes(text: str, most: int) -> str:
    """At most so many bytes of UTF-8; a longer text ends in "…"."""
    raw = text.encode()
    if len(raw) <= most:
        return text
    return raw[: most - 3].decode("utf-8", "ignore").rstrip() + "…"


def addressed(text: str, *names: str) -> str | None:
    """What follows the coach's name at the start of a group line; None for what is not for it."""
    for name in names:
        if not name:
            continue
        match = re.match(rf"\s*@?{re.escape(name)}[:,]?\s+(?=\S)", text, re.IGNORECASE)
        if match:
            return text[match.end() :]
    return None
