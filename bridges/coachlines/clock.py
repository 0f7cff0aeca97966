"""Times as the protocol writes them: UTC, to the second."""

import math
from datetime import datetime, timedelta, timezone

_FORM = "%Y-%m-%dT%H:%M:%SZ"


def now() -> datetime:
    return datetime.now(timezone.utc)


def rfc3339(time: datetime) -> str:
    """UTC to the second; a clock ahead of ours is taken as ours, the coach refuses the future."""
    time = min(time.astimezone(timezone.utc), now())
    return time.strftime(_FORM)


def later(told: str, seconds: float, clock: datetime) -> str:
    """At least so many seconds after what was told, and not before the clock."""
    time = datetime.fromisoformat(told.replace("Z", "+00:00"))
    return (max(time, clock) + timedelta(seconds=math.ceil(seconds))).strftime(_FORM)
