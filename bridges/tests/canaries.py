"""Canary words: weights that tell whose they are, so that a mix-up, a loss or a double shows."""

import re
from dataclasses import dataclass, field


@dataclass
class Canaries:
    """One person's lines and what must come back: every weight once, in order, and no one else's.

    A line logs a weight that nobody else of the same run logs; every fourth asks what is known.
    """

    number: int
    people: int
    sent: int = 0
    wrong: list[str] = field(default_factory=list)
    replies: int = 0
    said: list[str] = field(default_factory=list)
    _expected: list[str] = field(default_factory=list)
    _weight: str = ""

    def next_line(self) -> str:
        """The next line to say."""
        self.said.append(self._next_line())
        return self.said[-1]

    def _next_line(self) -> str:
        self.sent += 1
        if self.sent % 4 == 0:
            self._expected.append(f"Weight {self._weight} kg")
            return "what do you know about me"
        step = (self.sent % 4) + 3 * (self.sent // 4)
        # 40.0 to 239.9 kg by tenths, dealt out in turn: person p gets p, p + people, p + 2 people, …
        tenths = 400 + (self.number + step * self.people) % 2000
        self._weight = f"{tenths // 10}.{tenths % 10}".removesuffix(".0")
        self._expected.append(f"Noted: weight {self._weight} kg.")
        return f"I weigh {self._weight} kg"

    def heard(self, text: str) -> None:
        """Checks the next reply."""
        text = re.sub(r"\s+", " ", text)
        self.replies += 1
        expected = self._expected.pop(0) if self._expected else None
        if expected is None or expected not in text:
            self.wrong.append(f"expected {expected!r}, got {text!r}")

    @property
    def unanswered(self) -> int:
        return len(self._expected)
