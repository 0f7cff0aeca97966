"""Starts the coach as an XMPP account: see README.md beside this file."""

import argparse
import asyncio
import logging
import sys

from ..coachlines import CoachProcess
from ..coachlines.coach_process import CoachStopped
from ..coachlines.service import parser, run, secret

_LIMITS = {"bytes": 5000, "messages": 3}
_AUTHORITIES = "/etc/ssl/certs/ca-certificates.crt"


def arguments() -> argparse.Namespace:
    out = parser("xmpp", "The coach as an XMPP account, through slixmpp.")
    out.add_argument("--jid", required=True, help="the account, for example coach@example.org")
    out.add_argument("--password-file", metavar="FILE", help="else $COACH_XMPP_PASSWORD")
    out.add_argument("--room", action="append", default=[], help="join it; may be given again")
    out.add_argument("--nick", default="coach", help="name in rooms")
    out.add_argument("--host", help="connect there instead of asking the DNS")
    out.add_argument("--port", type=int, default=5222)
    out.add_argument("--ca-file", default=_AUTHORITIES, help="whom to believe about the server's certificate")
    return out.parse_args()


async def main(flags: argparse.Namespace, stop: asyncio.Event, log: logging.Logger) -> int:
    try:
        from .xmpp_bridge import XMPPBridge
    except ImportError:
        print("slixmpp is not installed. Run: apt-get install python3-slixmpp", file=sys.stderr)
        return 69
    password = secret(flags.password_file, "COACH_XMPP_PASSWORD")
    if not password:
        print("Give the password in $COACH_XMPP_PASSWORD or with --password-file.", file=sys.stderr)
        return 64
    coach = CoachProcess(flags.coach, client="xmpp-slixmpp/1", limits=_LIMITS, log=log)
    try:
        await coach.start()
        bridge = XMPPBridge(
            jid=flags.jid, password=password, rooms={room.lower(): flags.nick for room in flags.room},
            coach=coach, host=flags.host, port=flags.port, ca_file=flags.ca_file, log=log,
            bridge_options={"time_zone": flags.time_zone, "locale": flags.locale})
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
    run(lambda stop, log: main(chosen, stop, log), name="coach-xmpp", verbose=chosen.verbose)
