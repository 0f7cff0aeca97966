"""Starts the coach as a Signal account: see README.md beside this file."""

import argparse
import asyncio
import logging
import shlex
import sys

from ..coachlines import CoachProcess
from ..coachlines.coach_process import CoachStopped
from ..coachlines.service import parser, run
from .signal_bridge import SignalBridge

_LIMITS = {"bytes": 2000, "messages": 3}


def arguments() -> argparse.Namespace:
    out = parser("signal_cli", "The coach as a Signal account, through signal-cli.")
    out.add_argument("--account", required=True, help="number of the coach's account, for example +15550100")
    out.add_argument("--name", action="append", default=[], help="what groups call it (default: coach)")
    out.add_argument("--signal-cli", default="signal-cli", metavar="COMMAND", help="how to start signal-cli")
    return out.parse_args()


async def main(flags: argparse.Namespace, stop: asyncio.Event, log: logging.Logger) -> int:
    coach = CoachProcess(flags.coach, client="signal-cli/1", limits=_LIMITS, log=log)
    try:
        await coach.start()
        bridge = SignalBridge(
            command=shlex.split(flags.signal_cli), account=flags.account, names=flags.name or ["coach"],
            coach=coach, log=log, bridge_options={"time_zone": flags.time_zone, "locale": flags.locale})
        await bridge.run(stop)
        return 0
    except FileNotFoundError:
        print("signal-cli is not installed, or --signal-cli names no program.", file=sys.stderr)
        return 69
    except CoachStopped as error:
        print(error, file=sys.stderr)
        return 69
    finally:
        await coach.stop()


if __name__ == "__main__":
    chosen = arguments()
    run(lambda stop, log: main(chosen, stop, log), name="coach-signal", verbose=chosen.verbose)
