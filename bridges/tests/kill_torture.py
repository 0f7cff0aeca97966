"""Kills `coach bridge` with SIGKILL at random moments under load and counts what was lost.

By hand: python3 -m bridges.tests.kill_torture --kills 500 --seed 1
"""

import argparse
import asyncio
import contextlib
import logging
import random
import shutil
import sqlite3
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from bridges.coachlines import CoachProcess, stable_id, user_id

from .support import coach_command, learn_content

PEOPLE = 40
_SLOWEST_KILL = 0.06


@dataclass
class Result:
    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    doubled: int = 0
    unasked: int = 0
    damaged: int = 0
    wrong_answers: int = 0
    duplicates_answered: int = 0
    sent_again: int = 0
    seconds: float = 0
    notes: list[str] = field(default_factory=list)

    def row(self) -> str:
        return (
            f"kills {self.kills} | acknowledged {self.acknowledged} | lost {self.lost} | "
            f"doubled {self.doubled} | never sent but there {self.unasked} | "
            f"integrity not ok {self.damaged} | wrong answers {self.wrong_answers} | "
            f"sent again {self.sent_again} | answered as dup {self.duplicates_answered} | "
            f"{self.seconds:.1f} s"
        )


class WatchedProcess(CoachProcess):
    """Looks at the record while the coach is dead, before the next one opens it."""

    def __init__(self, *arguments, before_start, **options):
        super().__init__(*arguments, **options)
        self._before_start = before_start

    async def _one_life(self) -> bool:
        self._before_start()
        return await super()._one_life()


class Torture:
    def __init__(self, data: Path, kills: int, seed: int):
        self.data = data
        self.kills = kills
        self.random = random.Random(seed)
        self.result = Result()
        self.acknowledged: dict[str, list[str]] = {}
        self.sent: dict[str, set[str]] = {}
        self.done = asyncio.Event()
        self.deaths = 0
        self.answered = 0

    async def run(self) -> Result:
        learn_content()
        started = time.monotonic()
        log = logging.getLogger("torture")
        log.setLevel(logging.CRITICAL)
        self.coach = WatchedProcess(
            coach_command(self.data, "--rate", "off"), client="torture/1", most_deaths=10**6,
            longest_restart_wait=0.02, log=log, before_start=self._look,
        )
        await self.coach.start()
        people = [asyncio.create_task(self._talk(number)) for number in range(PEOPLE)]
        killer = asyncio.create_task(self._kill_often())
        await killer
        self.done.set()
        await asyncio.gather(*people)
        self.result.sent_again = self.coach.sent_again
        await self.coach.stop()
        self._look()
        self.result.kills = self.deaths
        self.result.seconds = time.monotonic() - started
        return self.result

    async def _kill_often(self) -> None:
        """Four of five children die while they answer, the fifth at any moment since its start."""
        dead = None
        while self.deaths < self.kills:
            child = self.coach.child
            if child is None or child.pid == dead or child.returncode is not None:
                await asyncio.sleep(0.001)
                continue
            if self.random.random() < 0.8:
                before = self.answered
                while self.answered == before and child.returncode is None:
                    await asyncio.sleep(0.001)
            await asyncio.sleep(self.random.uniform(0, _SLOWEST_KILL))
            dead = child.pid
            with contextlib.suppress(ProcessLookupError):
                child.kill()
                self.deaths += 1

    async def _talk(self, number: int) -> None:
        user = user_id("torture", f"person-{number}")
        self.acknowledged[user] = []
        self.sent[user] = set()
        step = 0
        while not self.done.is_set():
            tenths = 400 + step % 2500
            weight = f"{tenths // 10}.{tenths % 10}".removesuffix(".0")
            step += 1
            self.sent[user].add(weight)
            answer = await self.coach.ask({
                "type": "message", "id": stable_id(user, step), "user": user,
                "text": f"I weigh {weight} kg", "ts": "2026-01-05T10:00:00Z",
            })
            self.answered += 1
            self.result.duplicates_answered += bool(answer.get("dup"))
            texts = [message["text"] for message in answer.get("messages", [])]
            if texts != [f"Noted: weight {weight} kg."] or answer["user"] != user:
                self.result.wrong_answers += 1
                self.result.notes.append(str(answer)[:200])
                continue
            self.acknowledged[user].append(weight)

    def _look(self) -> None:
        """Reads a copy: opening the file itself would repair it for the coach."""
        with tempfile.TemporaryDirectory() as folder:
            for part in self.data.glob("coach.sqlite*"):
                shutil.copy(part, folder)
            path = Path(folder) / "coach.sqlite"
            if not path.exists():
                return
            with contextlib.closing(sqlite3.connect(path)) as copy:
                if copy.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                    self.result.damaged += 1
                self._compare(copy)

    def _compare(self, copy: sqlite3.Connection) -> None:
        tables = {name for (name,) in copy.execute("SELECT name FROM sqlite_master")}
        if "weight_entry" not in tables:
            return
        kept: dict[str, list[str]] = {}
        rows = copy.execute(
            "SELECT user.key, weight_entry.kg FROM weight_entry JOIN entry ON entry.id = entry_id"
            " JOIN user ON user.id = entry.user_id ORDER BY entry.id")
        for key, kg in rows:
            kept.setdefault(bytes(key).decode(), []).append(f"{kg:.1f}".removesuffix(".0"))
        lost = doubled = unasked = 0
        for user, weights in self.acknowledged.items():
            have = kept.get(user, [])
            lost += len(set(weights) - set(have))
            doubled += len(have) - len(set(have))
            unasked += len(set(have) - self.sent[user])
        self.result.lost = max(self.result.lost, lost)
        self.result.doubled = max(self.result.doubled, doubled)
        self.result.unasked = max(self.result.unasked, unasked)
        self.result.acknowledged = sum(map(len, self.acknowledged.values()))


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--kills", type=int, default=500)
    arguments.add_argument("--seed", type=int, default=1)
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        result = asyncio.run(Torture(Path(folder), chosen.kills, chosen.seed).run())
    print(result.row())
    for note in result.notes[:5]:
        print(note)


if __name__ == "__main__":
    main()
