"""Speaks the lines of `coach bridge`; every adapter is built on this package."""

from .bridge import Bridge, Incoming
from .coach_process import CoachProcess
from .identity import stable_id, user_id
from .text import addressed, one_line, safe_text

__all__ = [
    "Bridge",
    "CoachProcess",
    "Incoming",
    "addressed",
    "one_line",
    "safe_text",
    "stable_id",
    "user_id",
]
