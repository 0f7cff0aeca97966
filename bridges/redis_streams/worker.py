"""A worker: takes its share of the partitions, serves them, and takes over those of a dead one."""

import asyncio
import logging
import math
import uuid
from collections.abc import Sequence
from pathlib import Path

from redis.asyncio import Redis
from redis.exceptions import RedisError

from .lease import Lease
from .partition_server import PartitionServer
from .partitions import Keys


class Worker:
    """Signs in every quarter of the lease; holds as many partitions as its share of the living workers is."""

    def __init__(
        self, redis: Redis, data: Path, command: Sequence[str], *, partitions: int, name: str,
        lease_seconds: float, keys: Keys, log: logging.Logger,
    ):
        self._redis = redis
        self._data = data
        self._command = command
        self._partitions = partitions
        self._name = name
        self._milliseconds = int(lease_seconds * 1000)
        self._keys = keys
        self._log = log
        self._token = f"{name}/{uuid.uuid4().hex}"
        self._servers: dict[int, PartitionServer] = {}
        # Ending a coach takes time, in which the other leases must be renewed.
        self._ending: set[asyncio.Task] = set()

    async def run(self, stop: asyncio.Event) -> int:
        """Serves until told to stop; 0 at a clean end, 78 where the number of partitions is another."""
        if not await self._agree():
            return 78
        pause = self._milliseconds / 4000
        while not stop.is_set():
            try:
                await self._keep()
                await self._share(await self._living())
            except RedisError as error:
                self._log.warning("redis: %s", type(error).__name__)
            try:
                await asyncio.wait_for(stop.wait(), pause)
            except TimeoutError:
                continue
        for partition in list(self._servers):
            self._give_back(partition)
        if self._ending:
            await asyncio.wait(self._ending)
        await self._redis.zrem(self._keys.workers, self._name)
        return 0

    async def _agree(self) -> bool:
        """Another number would look for people in folders that are not theirs."""
        await self._redis.set(self._keys.partitions, self._partitions, nx=True)
        agreed = int(await self._redis.get(self._keys.partitions))
        if agreed != self._partitions:
            self._log.error("there are %d partitions, not %d; start with --partitions %d",
                            agreed, self._partitions, agreed)
        return agreed == self._partitions

    async def _living(self) -> int:
        """Signs in and counts who did within the time of a lease, by the clock of the Redis server."""
        seconds, micros = await self._redis.time()
        now = seconds * 1000 + micros // 1000
        await self._redis.zadd(self._keys.workers, {self._name: now})
        await self._redis.zremrangebyscore(self._keys.workers, 0, now - self._milliseconds)
        return await self._redis.zcard(self._keys.workers)

    async def _keep(self) -> None:
        for partition, server in list(self._servers.items()):
            if server.is_over or not await server.lease.renew():
                # Released only if it is still ours; a lost one goes on elsewhere.
                self._give_back(partition)

    async def _share(self, living: int) -> None:
        share = math.ceil(self._partitions / max(1, living))
        for partition in list(self._servers)[share:]:
            self._give_back(partition)
        for partition in range(self._partitions):
            if len(self._servers) >= share:
                return
            if partition in self._servers:
                continue
            lease = Lease(self._redis, self._keys, partition, self._token, self._milliseconds)
            if await lease.take():
                server = PartitionServer(self._redis, self._keys, lease, self._data, self._command, self._log)
                self._servers[partition] = server
                server.start()
                self._log.info("%s serves partition %d", self._name, partition)

    def _give_back(self, partition: int) -> None:
        task = asyncio.create_task(self._end(self._servers.pop(partition)))
        self._ending.add(task)
        task.add_done_callback(self._ending.discard)

    async def _end(self, server: PartitionServer) -> None:
        await server.stop()
        try:
            await server.lease.release()
        except RedisError:
            # It runs out by itself.
            pass
        self._log.info("%s gave partition %d back", self._name, server.lease.partition)
