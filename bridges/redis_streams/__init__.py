"""Several coaches behind Redis Streams: people are dealt out over partitions, each served by one worker."""

from .connection import connect
from .partitions import Keys, partition_of
from .redis_coach import RedisCoach
from .worker import Worker

__all__ = ["Keys", "RedisCoach", "Worker", "connect", "partition_of"]
