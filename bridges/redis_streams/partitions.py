"""Which partition a person belongs to, and what the keys of a partition in Redis are called."""

import hashlib
from dataclasses import dataclass


def partition_of(user: str, partitions: int) -> int:
    """The same number for the same user in every process and release: SHA-256, never Python's hash()."""
    return int.from_bytes(hashlib.sha256(user.encode()).digest()[:8], "big") % partitions


@dataclass(frozen=True)
class Keys:
    """The names in Redis; `prefix` keeps several coaches apart in one server."""

    prefix: str = "coach"

    @property
    def partitions(self) -> str:
        """How many there are: the first worker sets it, everyone else must agree."""
        return f"{self.prefix}:partitions"

    @property
    def workers(self) -> str:
        """Who is alive: a sorted set of names by the time of their last sign."""
        return f"{self.prefix}:workers"

    def lines(self, partition: int) -> str:
        """The stream of requests of a partition."""
        return f"{self.prefix}:lines:{partition}"

    def owner(self, partition: int) -> str:
        """The lease: who may serve the partition, gone by itself when it is not renewed."""
        return f"{self.prefix}:owner:{partition}"

    def replies(self, front: str) -> str:
        """The stream of answers for one front end."""
        return f"{self.prefix}:replies:{front}"
