"""A lease on a partition, and what only its holder may do."""

from redis.asyncio import Redis

from .partitions import Keys

# In one step, so that no lease can run out between the look and the deed.
_RENEW = """
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
return 0
"""
_RELEASE = """
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0
"""
_ANSWER = """
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('XADD', KEYS[3], 'MAXLEN', '~', ARGV[5], '*', 'line', ARGV[4])
redis.call('PEXPIRE', KEYS[3], ARGV[6])
redis.call('XACK', KEYS[2], ARGV[2], ARGV[3])
redis.call('XDEL', KEYS[2], ARGV[3])
return 1
"""
GROUP = "coach"
_MOST_REPLIES = 100_000
_REPLIES_KEPT_MS = 24 * 3600 * 1000


class Lease:
    """Held by `token`, which no other worker and no other life of the same worker has."""

    def __init__(self, redis: Redis, keys: Keys, partition: int, token: str, milliseconds: int):
        self._redis = redis
        self._keys = keys
        self.partition = partition
        self._token = token
        self._milliseconds = milliseconds

    async def take(self) -> bool:
        """True where nobody held it."""
        name = self._keys.owner(self.partition)
        return bool(await self._redis.set(name, self._token, nx=True, px=self._milliseconds))

    async def renew(self) -> bool:
        """False where it ran out: somebody else may hold it by now."""
        name = self._keys.owner(self.partition)
        return bool(await self._redis.eval(_RENEW, 1, name, self._token, self._milliseconds))

    async def release(self) -> None:
        await self._redis.eval(_RELEASE, 1, self._keys.owner(self.partition), self._token)

    async def answer(self, entry: bytes, front: str, line: str) -> bool:
        """Hands an answer out and takes its request off the stream, both or neither.

        False where the lease is no longer ours: then the request stays for the next owner.
        """
        keys = [self._keys.owner(self.partition), self._keys.lines(self.partition), self._keys.replies(front)]
        return bool(await self._redis.eval(
            _ANSWER, len(keys), *keys, self._token, GROUP, entry, line, _MOST_REPLIES, _REPLIES_KEPT_MS))
