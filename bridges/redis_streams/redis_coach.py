"""What an adapter asks instead of a coach process of its own: the workers behind Redis."""

import asyncio
import json

from redis.asyncio import Redis
from redis.exceptions import RedisError

from bridges.coachlines.coach_process import CoachStopped

from .partitions import Keys, partition_of

_MOST_OPEN = 1000


class RedisCoach:
    """Has the `start`, `ask` and `stop` of CoachProcess, so `Bridge(RedisCoach(...), deliver)` works alike.

    `name` tells this front end from others and stays the same over its restarts.
    """

    def __init__(self, redis: Redis, *, partitions: int, name: str, keys: Keys = Keys()):
        self._redis = redis
        self._partitions = partitions
        self._name = name
        self._keys = keys
        self._open: dict[tuple[str, str], asyncio.Future] = {}
        self._slots = asyncio.Semaphore(_MOST_OPEN)
        self._reader: asyncio.Task | None = None
        self._stopping = False

    async def start(self) -> None:
        self._reader = asyncio.create_task(self._read())

    async def ask(self, request: dict) -> dict | None:
        """The answer; None where the same message of the same person is being answered already."""
        key = (request["user"], request["id"])
        if key in self._open:
            return None
        async with self._slots:
            if self._stopping:
                raise CoachStopped()
            answer = self._open[key] = asyncio.get_running_loop().create_future()
            try:
                await self._send(request)
                return await answer
            finally:
                del self._open[key]

    async def stop(self) -> None:
        self._stopping = True
        if self._reader:
            self._reader.cancel()
            await asyncio.wait([self._reader])
        for answer in self._open.values():
            if not answer.done():
                answer.set_exception(CoachStopped())

    async def _send(self, request: dict) -> None:
        stream = self._keys.lines(partition_of(request["user"], self._partitions))
        fields = {"front": self._name, "line": json.dumps(request)}
        while True:
            try:
                await self._redis.xadd(stream, fields)
                return
            except RedisError:
                # It may have arrived all the same: a second time changes nothing, the coach knows the id.
                await asyncio.sleep(0.5)

    async def _read(self) -> None:
        stream, place = self._keys.replies(self._name), "0"
        while True:
            try:
                found = await self._redis.xread({stream: place}, count=100, block=1000)
                entries = found[0][1] if found else []
                for place, fields in entries:
                    self._take(json.loads(fields[b"line"]))
                if entries:
                    # What the coach said to people does not stay in Redis.
                    await self._redis.xdel(stream, *(entry for entry, _ in entries))
            except RedisError:
                await asyncio.sleep(0.5)

    def _take(self, answer: dict) -> None:
        waiting = self._open.get((answer.get("user"), answer.get("id")))
        if waiting and not waiting.done():
            waiting.set_result(answer)
