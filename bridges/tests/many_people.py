"""The coach's peak memory and pace with many people, by hand: python3 -m bridges.tests.many_people --people 100000"""

import argparse
import asyncio
import logging
import tempfile
import time
from pathlib import Path

from bridges.coachlines import CoachProcess, stable_id

from .support import coach_command, learn_content


def peak_megabytes(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024


async def measure(people: int, data: Path) -> None:
    coach = CoachProcess(coach_command(data, "--rate", "off"), client="many/1", log=logging.getLogger("many"))
    await coach.start()
    print(f"empty: peak {peak_megabytes(coach.child.pid):.1f} MB")
    numbers = iter(range(people))
    started = time.monotonic()

    async def talk() -> None:
        for number in numbers:
            answer = await coach.ask({
                "type": "message", "id": stable_id(number), "user": f"many:{number}", "text": "I weigh 83.4 kg",
                "ts": "2026-01-05T10:00:00Z"})
            assert answer["type"] == "reply", answer
            if (number + 1) % (people // 4) == 0:
                print(f"{number + 1} people: peak {peak_megabytes(coach.child.pid):.1f} MB, "
                      f"{(number + 1) / (time.monotonic() - started):.0f} saved lines/s", flush=True)

    await asyncio.gather(*(talk() for _ in range(32)))
    await coach.stop()
    print(f"database: {sum(path.stat().st_size for path in data.iterdir()) / 1e6:.0f} MB")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--people", type=int, default=100_000)
    learn_content()
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(measure(arguments.parse_args().people, Path(folder)))


if __name__ == "__main__":
    main()
