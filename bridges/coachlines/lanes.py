"""One queue per person, so that everyone's lines are handled in order and nobody waits for others."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any


class Lanes:
    """Runs `handle` for one item per person at a time; memory is bounded per person and in all."""

    def __init__(
        self,
        handle: Callable[[Any], Awaitable[None]],
        *,
        most_per_person: int = 50,
        most: int = 10_000,
        log: logging.Logger | None = None,
    ):
        self._handle = handle
        self._most_per_person = most_per_person
        self._most = most
        self._log = log or logging.getLogger("coachlines")
        self._lanes: dict[str, deque] = {}
        self._tasks: set[asyncio.Task] = set()
        self._waiting = 0

    def put(self, person: str, item: Any) -> bool:
        """Takes an item; false where the person's lane, or all of them together, are full."""
        lane = self._lanes.get(person)
        if self._waiting >= self._most or (lane and len(lane) >= self._most_per_person):
            return False
        self._waiting += 1
        if lane is not None:
            lane.append(item)
            return True
        self._lanes[person] = deque([item])
        task = asyncio.create_task(self._run(person))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return True

    @property
    def waiting(self) -> int:
        """How many items are taken but not handled."""
        return self._waiting

    async def finish(self, patience: float) -> bool:
        """Waits until everything is handled; false where the rest is dropped after `patience` seconds."""
        if not self._tasks:
            return True
        _, late = await asyncio.wait(self._tasks, timeout=patience)
        for task in late:
            task.cancel()
        if late:
            await asyncio.wait(late)
        return not late

    async def _run(self, person: str) -> None:
        lane = self._lanes[person]
        try:
            while lane:
                try:
                    await self._handle(lane[0])
                except Exception as error:
                    # The kind alone: its text could quote what somebody wrote.
                    self._log.error("a message could not be handled: %s", type(error).__name__)
                finally:
                    lane.popleft()
                    self._waiting -= 1
        finally:
            self._waiting -= len(lane)
            del self._lanes[person]
