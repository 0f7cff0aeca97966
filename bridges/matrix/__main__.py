"""Starts the coach as a Matrix account: see README.md beside this file."""

import argparse
import asyncio
import logging
import os
import sys
from pathlib import Path

from ..coachlines import CoachProcess
from ..coachlines.coach_process import CoachStopped
from ..coachlines.service import parser, run, secret

_LIMITS = {"bytes": 8000, "messages": 3}


def arguments() -> argparse.Namespace:
    state = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local/state") / "coach/matrix"
    out = parser("matrix", "The coach as a Matrix account, through matrix-nio.")
    out.add_argument("--homeserver", required=True, help="for example https://matrix.example.org")
    out.add_argument("--account", required=True, help="for example @coach:example.org")
    out.add_argument("--password-file", metavar="FILE", help="for the first start; else $COACH_MATRIX_PASSWORD")
    out.add_argument("--state", type=Path, default=state, help="folder of the login (default: %(default)s)")
    return out.parse_args()


async def main(flags: argparse.Namespace, stop: asyncio.Event, log: logging.Logger) -> int:
    try:
        from .matrix_bridge import MatrixBridge
        from .session_file import SessionFile
    except ImportError:
        print("matrix-nio is not installed. Run: apt-get install python3-matrix-nio", file=sys.stderr)
        return 69
    password = secret(flags.password_file, "COACH_MATRIX_PASSWORD")
    file = SessionFile(flags.state)
    if not password and file.read() is None:
        print("Give the password in $COACH_MATRIX_PASSWORD or with --password-file.", file=sys.stderr)
        return 64
    coach = CoachProcess(flags.coach, client="matrix-nio/1", limits=_LIMITS, log=log)
    try:
        await coach.start()
        bridge = MatrixBridge(
            homeserver=flags.homeserver, account=flags.account, password=password, file=file, coach=coach,
            log=log, bridge_options={"time_zone": flags.time_zone, "locale": flags.locale})
        await bridge.run(stop)
        return 0
    except PermissionError as error:
        print(error, file=sys.stderr)
        return 77
    except CoachStopped as error:
        print(error, file=sys.stderr)
        return 69
    finally:
        await coach.stop()


if __name__ == "__main__":
    chosen = arguments()
    run(lambda stop, log: main(chosen, stop, log), name="coach-matrix", verbose=chosen.verbose)
