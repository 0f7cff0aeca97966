"""Fills the disk under a working coach and frees it again, some times over.

Usage: python3 -m bridges.tests.disk_full FOLDER, with FOLDER on a small file system of its own:
unshare --map-root-user --mount sh -c 'mount -t tmpfs -o size=3m tmpfs FOLDER && exec python3 -m …'
Prints what happened as one JSON object.
"""

import asyncio
import contextlib
import errno
import json
import logging
import sqlite3
import sys
from pathlib import Path

from bridges.coachlines import CoachProcess, stable_id

from .support import coach_command

CYCLES = 4
PEOPLE = 8


class DiskFull:
    def __init__(self, folder: Path):
        self.filler = folder / "filler"
        self.data = folder / "data"
        self.acknowledged: dict[str, list[str]] = {f"disk:{number}": [] for number in range(PEOPLE)}
        self.tenths = 400
        self.result = {"store_full": 0, "knowledge_answers_while_full": 0, "saved_after_room_came": 0, "codes": {}}

    async def run(self) -> dict:
        log = logging.getLogger("disk")
        log.setLevel(logging.CRITICAL)
        # Errors are wanted here at once, not after some tries.
        self.coach = CoachProcess(coach_command(self.data, "--rate", "off"), client="disk/1", retry_waits=(), log=log)
        await self.coach.start()
        for _ in range(CYCLES):
            await self.weigh_all()
            self.fill()
            await self.until_full()
            answer = await self.ask("disk:0", "what causes atrophy")
            self.result["knowledge_answers_while_full"] += answer["type"] == "reply"
            self.filler.unlink()
            before = sum(map(len, self.acknowledged.values()))
            await self.weigh_all()
            self.result["saved_after_room_came"] += sum(map(len, self.acknowledged.values())) - before
        self.result["restarts"] = self.coach.restarts
        await self.coach.stop()
        self.compare()
        return self.result

    async def ask(self, user: str, text: str) -> dict:
        self.tenths += 1
        return await self.coach.ask({
            "type": "message", "id": stable_id(user, self.tenths, text), "user": user, "text": text,
            "ts": "2026-01-05T10:00:00Z"})

    async def weigh(self, user: str) -> str:
        """Logs a weight that was never logged; gives `saved` or the code of the error."""
        self.tenths += 1
        weight = f"{self.tenths // 10}.{self.tenths % 10}".removesuffix(".0")
        answer = await self.ask(user, f"I weigh {weight} kg")
        if answer["type"] == "reply":
            self.acknowledged[user].append(weight)
            return "saved"
        self.result["codes"][answer["code"]] = self.result["codes"].get(answer["code"], 0) + 1
        return answer["code"]

    async def weigh_all(self) -> list[str]:
        return await asyncio.gather(*(self.weigh(user) for user in self.acknowledged))

    def fill(self) -> None:
        with self.filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
            while True:
                file.write(bytes(4096))
        with contextlib.suppress(OSError), self.filler.open("ab", buffering=0) as file:
            while file.write(b"\0"):
                pass

    async def until_full(self) -> None:
        """The log of the database has room left over; after some lines it has to grow."""
        for _ in range(500):
            if "store_full" in await self.weigh_all():
                self.result["store_full"] += 1
                return
        raise TimeoutError(f"the disk never became full: {errno.errorcode[errno.ENOSPC]} was not met")

    def compare(self) -> None:
        lost = doubled = 0
        with contextlib.closing(sqlite3.connect(self.data / "coach.sqlite")) as record:
            self.result["integrity"] = record.execute("PRAGMA integrity_check").fetchone()[0]
            kept: dict[str, list[str]] = {}
            for key, kg in record.execute(
                "SELECT user.key, kg FROM weight_entry JOIN entry ON entry.id = entry_id"
                " JOIN user ON user.id = user_id"
            ):
                kept.setdefault(bytes(key).decode(), []).append(f"{kg:.1f}".removesuffix(".0"))
        for user, weights in self.acknowledged.items():
            have = kept.get(user, [])
            lost += len(set(weights) - set(have))
            doubled += len(have) - len(set(have))
        self.result |= {"acknowledged": sum(map(len, self.acknowledged.values())), "lost": lost, "doubled": doubled}


if __name__ == "__main__":
    print(json.dumps(asyncio.run(DiskFull(Path(sys.argv[1])).run())))
