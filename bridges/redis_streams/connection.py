"""How workers and front ends connect to Redis."""

from redis.asyncio import BlockingConnectionPool, Redis


def connect(url: str, *, connections: int) -> Redis:
    """A client with at most so many connections; whoever finds none free waits for one."""
    pool = BlockingConnectionPool.from_url(url, max_connections=connections, timeout=None)
    return Redis.from_pool(pool)
