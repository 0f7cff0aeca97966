"""Kills workers behind Redis with SIGKILL under load and counts what was lost, doubled or mixed up.

By hand: python3 -m bridges.tests.worker_kills --people 200 --lines 12 --kills 2
"""

import argparse
import asyncio
import contextlib
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from bridges.coachlines import stable_id, user_id
from bridges.redis_streams import Keys, RedisCoach, connect, partition_of

from .canaries import Canaries
from .support import ROOT, coach_command, end, found, free_port, learn_content, spawn, until, wait_for_port

PARTITIONS = 8
WORKERS = 4
LEASE_SECONDS = 1.5
# Between an answer and the same person's next line, in seconds: so long that the load outlasts the kills.
_PAUSE = 0.7


@dataclass
class Result:
    sent: int = 0
    answered: int = 0
    lost: int = 0
    doubled: int = 0
    mixed_up: int = 0
    duplicates_answered: int = 0
    killed: list[str] = field(default_factory=list)
    paused: str = ""
    orphaned: list[int] = field(default_factory=list)
    gaps: list[float] = field(default_factory=list)
    longest_gap_elsewhere: float = 0
    integrity: str = "ok"
    seconds: float = 0
    notes: list[str] = field(default_factory=list)

    def row(self) -> str:
        gaps = ", ".join(f"{gap:.1f}" for gap in self.gaps)
        return (
            f"{PARTITIONS} partitions, {WORKERS} workers, killed {' and '.join(self.killed)} "
            f"with {len(self.orphaned)} partitions, then paused {self.paused} beyond its lease | sent {self.sent} | answered {self.answered} | lost {self.lost} | "
            f"doubled {self.doubled} | mixed up {self.mixed_up} | answered as dup {self.duplicates_answered} | "
            f"seconds without answer in the killed partitions {gaps}, elsewhere at most "
            f"{self.longest_gap_elsewhere:.1f} | integrity {self.integrity} | {self.seconds:.1f} s"
        )


class WorkerKills:
    """People talk through Redis to workers; now and then a whole worker is gone from one moment to the next."""

    def __init__(self, folder: Path, *, people: int, lines: int, kills: int):
        self.folder = folder
        self.data = folder / "data"
        self.lines = lines
        self.kills = kills
        self.people = [Canaries(number, people) for number in range(people)]
        self.result = Result()
        self.workers: dict[str, subprocess.Popen] = {}
        # When each partition answered, by the monotonic clock, in order.
        self.answers: dict[int, list[float]] = {partition: [] for partition in range(PARTITIONS)}
        self.kill_times: list[tuple[float, int]] = []

    async def run(self) -> Result:
        learn_content()
        port = free_port()
        server = spawn([found("redis-server"), "--bind", "127.0.0.1", "--port", str(port), "--save", "",
                        "--appendonly", "yes", "--appendfsync", "always", "--dir", str(self.folder)])
        try:
            wait_for_port(port, server)
            url = f"redis://127.0.0.1:{port}"
            for number in range(WORKERS):
                self.workers[f"w{number}"] = self._start(f"w{number}", url)
            async with connect(url, connections=64) as redis:
                await self._talk_and_kill(redis)
        finally:
            for worker in self.workers.values():
                end(worker, 30)
            end(server)
        self._look()
        return self.result

    def _start(self, name: str, url: str) -> subprocess.Popen:
        coach = [part for part in coach_command("", "--rate", "off") if part not in ("--data-dir", "")]
        with (self.folder / "log").open("ab") as log:
            return spawn(
                [sys.executable, "-m", "bridges.redis_streams", "--redis", url, "--data", str(self.data), "--name", name,
                 "--partitions", str(PARTITIONS), "--lease", str(LEASE_SECONDS), "--verbose", "--", *coach],
                cwd=ROOT, stderr=log)

    async def _talk_and_kill(self, redis) -> None:
        coach = RedisCoach(redis, partitions=PARTITIONS, name="test")
        await coach.start()
        await self._spread(redis)
        started = time.monotonic()
        talks = [asyncio.create_task(self._talk(coach, person)) for person in self.people]
        for number in range(self.kills):
            await self._all_are_served(redis)
            # The first loses the machine with the coaches on it, the next the worker alone.
            await self._kill(redis, with_coaches=number % 2 == 0)
        await self._all_are_served(redis)
        await self._pause(redis)
        await asyncio.wait_for(asyncio.gather(*talks), 240)
        self.result.seconds = time.monotonic() - started
        await coach.stop()
        self._measure_gaps()

    async def _owners(self, redis) -> dict[int, str]:
        values = [await redis.get(Keys().owner(partition)) for partition in range(PARTITIONS)]
        return {number: value.decode().split("/")[0] for number, value in enumerate(values) if value}

    async def _spread(self, redis) -> None:
        """Waits until every partition has a living owner and none has more than its share."""
        living = {name for name, worker in self.workers.items() if worker.poll() is None}
        share = -(-PARTITIONS // len(living))
        deadline = time.monotonic() + 60
        while True:
            counts = Counter((await self._owners(redis)).values())
            if set(counts) <= living and counts.total() == PARTITIONS and max(counts.values()) <= share:
                return
            if time.monotonic() > deadline:
                raise TimeoutError(f"the partitions were not shared out: {counts}")
            await asyncio.sleep(0.02)

    async def _all_are_served(self, redis) -> None:
        """Waits until every partition has an owner that answers."""
        await self._spread(redis)
        since = time.monotonic()
        await until(lambda: all(times and times[-1] > since for times in self.answers.values()), "answers", 60)

    async def _kill(self, redis, *, with_coaches: bool) -> None:
        owners = await self._owners(redis)
        name = Counter(owners.values()).most_common(1)[0][0]
        worker = self.workers[name]
        children = Path(f"/proc/{worker.pid}/task/{worker.pid}/children").read_text().split()
        worker.send_signal(signal.SIGKILL)
        for child in children if with_coaches else ():
            with contextlib.suppress(ProcessLookupError):
                os.kill(int(child), signal.SIGKILL)
        moment = time.monotonic()
        worker.wait()
        self.result.killed.append(f"{name} {'with its coaches' if with_coaches else 'alone'}")
        orphaned = [partition for partition, owner in owners.items() if owner == name]
        self.result.orphaned += orphaned
        self.kill_times += [(moment, partition) for partition in orphaned]

    async def _pause(self, redis) -> None:
        """Stops a worker until others were given its partitions, and lets it go on as if it owned them."""
        owners = await self._owners(redis)
        self.result.paused = name = Counter(owners.values()).most_common(1)[0][0]
        lost = [partition for partition, owner in owners.items() if owner == name]
        self.workers[name].send_signal(signal.SIGSTOP)
        deadline = time.monotonic() + 30
        try:
            while time.monotonic() < deadline:
                now = await self._owners(redis)
                if all(now.get(partition) not in (None, name) for partition in lost):
                    return
                await asyncio.sleep(0.02)
            raise TimeoutError("the partitions of a paused worker were not given to others")
        finally:
            self.workers[name].send_signal(signal.SIGCONT)

    async def _talk(self, coach: RedisCoach, person: Canaries) -> None:
        user = user_id("kills", f"person-{person.number}")
        partition = partition_of(user, PARTITIONS)
        for number in range(self.lines):
            text = person.next_line()
            self.result.sent += 1
            answer = await coach.ask({
                # Ids repeat from person to person on purpose: only (user, id) is one message.
                "type": "message", "id": stable_id(number), "user": user, "text": text, "ts": "2026-01-05T10:00:00Z"})
            self.answers[partition].append(time.monotonic())
            self.result.answered += 1
            self.result.duplicates_answered += bool(answer.get("dup"))
            person.heard(" ".join(message["text"] for message in answer.get("messages", [])))
            await asyncio.sleep(_PAUSE)

    def _measure_gaps(self) -> None:
        for moment, partition in self.kill_times:
            before = max((at for at in self.answers[partition] if at < moment), default=moment)
            after = min((at for at in self.answers[partition] if at >= moment + 0.3), default=None)
            if after:
                self.result.gaps.append(after - before)
        end_of_kills = max((moment for moment, _ in self.kill_times), default=0) + LEASE_SECONDS
        whole = [[at for at in times if at < end_of_kills]
                 for partition, times in self.answers.items() if partition not in self.result.orphaned]
        self.result.longest_gap_elsewhere = max(
            (later - sooner for at in whole for sooner, later in zip(at, at[1:])), default=0)

    def _look(self) -> None:
        """What the files of the partitions hold, beside what people were told is saved."""
        kept: dict[str, list[str]] = {}
        for path in self.data.glob("partition-*/coach.sqlite"):
            with contextlib.closing(sqlite3.connect(path)) as record:
                if record.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                    self.result.integrity = "damaged"
                for key, kg in record.execute(
                    "SELECT user.key, weight_entry.kg FROM weight_entry JOIN entry ON entry.id = entry_id"
                    " JOIN user ON user.id = entry.user_id ORDER BY entry.id"
                ):
                    kept.setdefault(bytes(key).decode(), []).append(f"{kg:.1f}".removesuffix(".0"))
        for person in self.people:
            told = [line.split()[2] for line in person.said if line.startswith("I weigh")]
            have = kept.get(user_id("kills", f"person-{person.number}"), [])
            self.result.lost += len(Counter(told) - Counter(have))
            self.result.doubled += len(have) - len(set(have))
            self.result.mixed_up += len(set(have) - set(told)) + len(person.wrong)
            self.result.notes += person.wrong


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--people", type=int, default=200)
    arguments.add_argument("--lines", type=int, default=12)
    arguments.add_argument("--kills", type=int, default=2)
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        kills = WorkerKills(Path(folder), people=chosen.people, lines=chosen.lines, kills=chosen.kills)
        result = asyncio.run(kills.run())
    print(result.row())
    for note in result.notes[:5]:
        print(note)


if __name__ == "__main__":
    main()
