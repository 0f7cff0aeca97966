"""One partition while this worker owns it: its coach, its folder, its stream."""

import asyncio
import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from redis.asyncio import Redis
from redis.exceptions import RedisError, ResponseError

from bridges.coachlines import CoachProcess, stable_id
from bridges.coachlines.coach_process import CoachStopped
from bridges.coachlines.lanes import Lanes

from .lease import GROUP, Lease
from .partitions import Keys

# All owners of a partition share this name, so what a dead one had not answered is the next one's own.
_CONSUMER = "owner"
_MOST_WAITING = 32


@dataclass(frozen=True)
class _Line:
    entry: bytes
    front: str
    request: dict


class PartitionServer:
    """Reads the partition's stream in order, first what the last owner left, and answers it."""

    def __init__(
        self, redis: Redis, keys: Keys, lease: Lease, data: Path, command: Sequence[str], log: logging.Logger
    ):
        self.lease = lease
        self._redis = redis
        self._stream = keys.lines(lease.partition)
        self._folder = data / f"partition-{lease.partition:04}"
        self._command = command
        self._log = log
        self._lanes = Lanes(self._answer, most_per_person=_MOST_WAITING, log=log)
        self._room = asyncio.Event()
        self._room.set()
        self._coach: CoachProcess | None = None
        self._task: asyncio.Task | None = None

    def start(self) -> None:
        self._task = asyncio.create_task(self._serve())

    @property
    def is_over(self) -> bool:
        return self._task is None or self._task.done()

    async def stop(self, patience: float = 5) -> None:
        """Reads no more, answers what was read, and ends the coach; the folder is free after that."""
        if self._task:
            self._task.cancel()
            await asyncio.wait([self._task])
        await self._lanes.finish(patience)
        if self._coach:
            await self._coach.stop(patience)

    async def _serve(self) -> None:
        try:
            await self._open()
            await self._read("0")
            await self._read(">")
        except CoachStopped as error:
            self._log.error("partition %d is not served: %s", self.lease.partition, error)
        except RedisError as error:
            self._log.warning("partition %d: redis: %s", self.lease.partition, type(error).__name__)

    async def _open(self) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        # The lease says who should serve; the lock makes sure that two coaches never have one folder
        # open, whatever clocks and pauses do. The coach itself holds it, so it lasts as long as the coach.
        locked = ["flock", "--no-fork", "--wait", "60", str(self._folder / "owner.lock")]
        self._coach = CoachProcess(
            [*locked, *self._command, "--data-dir", str(self._folder)], client="redis-streams/1", log=self._log)
        await self._coach.start()
        try:
            await self._redis.xgroup_create(self._stream, GROUP, id="0", mkstream=True)
        except ResponseError as error:
            if not str(error).startswith("BUSYGROUP"):
                raise

    async def _read(self, start: str) -> None:
        """From ">": what nobody was given yet, for ever. From "0": what the last owner was given, to its end."""
        place = start
        while True:
            await self._room.wait()
            room = _MOST_WAITING - self._lanes.waiting
            found = await self._redis.xreadgroup(GROUP, _CONSUMER, {self._stream: place}, count=room, block=1000)
            entries = found[0][1] if found else []
            if start == "0" and not entries:
                return
            for entry, fields in entries:
                if not self._take(entry, fields):
                    self._log.error("partition %d: an entry that is no request was dropped", self.lease.partition)
                    await self._redis.xack(self._stream, GROUP, entry)
                    await self._redis.xdel(self._stream, entry)
                if start == "0":
                    place = entry
            if self._lanes.waiting >= _MOST_WAITING:
                self._room.clear()

    def _take(self, entry: bytes, fields: dict) -> bool:
        try:
            request = json.loads(fields[b"line"])
            line = _Line(entry, fields[b"front"].decode(), request)
            return self._lanes.put(request["user"] + "", line)
        except (KeyError, TypeError, ValueError):
            return False

    async def _answer(self, line: _Line) -> None:
        try:
            key = line.request["id"]
            # Ids are unique per person, but one coach process tells its open requests apart by the id alone.
            answer = await self._coach.ask(line.request | {"id": stable_id(line.request["user"], key)})
            if answer is None:
                return
            text = json.dumps(answer | {"id": key, "user": line.request["user"]}, sort_keys=True)
            if not await self.lease.answer(line.entry, line.front, text):
                self._log.warning("partition %d is someone else's now", self.lease.partition)
                self._task.cancel()
        except CoachStopped:
            return
        except RedisError as error:
            # Unanswered entries are read again only by a new start of the partition.
            self._log.warning("partition %d: redis: %s", self.lease.partition, type(error).__name__)
            self._task.cancel()
        finally:
            self._room.set()
