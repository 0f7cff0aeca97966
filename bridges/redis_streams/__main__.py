"""python3 -m bridges.redis_streams --data DIR -- coach bridge: one worker, until SIGTERM."""

import asyncio
import logging
import socket
from pathlib import Path

from bridges.coachlines import service

from .connection import connect
from .partitions import Keys
from .worker import Worker


def main() -> None:
    options = service.parser("redis_streams", __doc__)
    options.add_argument("--redis", default="redis://127.0.0.1:6379", metavar="URL")
    options.add_argument("--data", required=True, type=Path, metavar="DIR",
                         help="storage that all workers reach; holds one folder per partition")
    options.add_argument("--partitions", type=int, default=64, help="never changed once people are served")
    options.add_argument("--name", default=socket.gethostname(), help="tells this worker from others")
    options.add_argument("--lease", type=float, default=10, metavar="SECONDS",
                         help="after so long without a sign a worker counts as dead")
    options.add_argument("--prefix", default="coach", help="of the keys in Redis")
    chosen = options.parse_args()

    async def work(stop: asyncio.Event, log: logging.Logger) -> int:
        # Every partition waits on a connection of its own.
        async with connect(chosen.redis, connections=chosen.partitions + 16) as redis:
            worker = Worker(
                redis, chosen.data, chosen.coach, partitions=chosen.partitions, name=chosen.name,
                lease_seconds=chosen.lease, keys=Keys(chosen.prefix), log=log)
            return await worker.run(stop)

    service.run(work, name="redis_streams", verbose=chosen.verbose)


if __name__ == "__main__":
    main()
