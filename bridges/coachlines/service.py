"""What the adapters' command lines share: flags, secrets, signals, a log without anyone's words."""

import argparse
import asyncio
import logging
import os
import signal
import stat
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

_DEFAULT_COMMAND = ["coach", "bridge"]


def parser(platform: str, description: str) -> argparse.ArgumentParser:
    out = argparse.ArgumentParser(prog=f"python3 -m bridges.{platform}", description=description)
    out.add_argument("--time-zone", metavar="NAME", help="IANA zone of the people; default: the machine's")
    out.add_argument("--locale", metavar="TAG", help="decides units where nobody said, for example en-GB")
    out.add_argument("--verbose", action="store_true", help="also log what is normal")
    out.add_argument(
        "coach", nargs="*", default=_DEFAULT_COMMAND, metavar="-- COMMAND",
        help="the coach to start; default: coach bridge",
    )
    return out


def secret(path: str | None, variable: str) -> str | None:
    """A password from a file that only its owner can read, else from the environment.

    Raises SystemExit (64) with what to do when the file can be read by others or not at all.
    """
    if path is None:
        return os.environ.get(variable)
    try:
        if Path(path).stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
            print(f"{path} can be read by others. Run: chmod 600 {path}", file=sys.stderr)
            raise SystemExit(64)
        return Path(path).read_text().strip()
    except OSError as error:
        print(f"{path} cannot be read: {error.strerror}.", file=sys.stderr)
        raise SystemExit(64) from None


def run(main: Callable[[asyncio.Event, logging.Logger], Awaitable[int]], *, name: str, verbose: bool) -> None:
    """Runs an adapter until SIGTERM or SIGINT sets its event, and exits with its code."""
    os.umask(0o077)
    logging.basicConfig(
        stream=sys.stderr,
        level=logging.WARNING,
        format="%(asctime)s %(name)s %(levelname)s %(message)s",
    )
    # Client libraries may quote messages in their warnings.
    for library in ("slixmpp", "nio", "asyncio", "aiohttp", "peewee"):
        logging.getLogger(library).setLevel(logging.CRITICAL)
    log = logging.getLogger(name)
    log.setLevel(logging.INFO if verbose else logging.WARNING)

    async def until_told() -> int:
        stop = asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, stop.set)
        return await main(stop, log)

    raise SystemExit(asyncio.run(until_told()))


async def wait_for_any(*events: asyncio.Event | asyncio.Future) -> None:
    """Waits until one of the events is set or one of the futures is done."""
    tasks = [item if isinstance(item, asyncio.Future) else asyncio.create_task(item.wait()) for item in events]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task, item in zip(tasks, events):
            if task is not item:
                task.cancel()
