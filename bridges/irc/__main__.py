"""Starts the coach on an IRC network: see README.md beside this file."""

import argparse
import asyncio
import logging
import sys

from ..coachlines import CoachProcess
from ..coachlines.coach_process import CoachStopped
from ..coachlines.service import parser, run, secret
from .irc_bridge import IRCBridge
from .outgoing import MOST_BYTES

# "nick: " stands before each line in a channel.
_LIMITS = {"bytes": MOST_BYTES - 40, "messages": 3}


def arguments() -> argparse.Namespace:
    out = parser("irc", "The coach on an IRC network, through ii.")
    out.add_argument("--server", required=True, help="host name of the server")
    out.add_argument("--port", type=int, default=6667)
    out.add_argument("--socket", help="UNIX socket of a TLS tunnel to the server, instead of the port")
    out.add_argument("--network", help="name of the network in account ids; default: the server")
    out.add_argument("--nick", default="coach")
    out.add_argument("--channel", action="append", default=[], help="join it; may be given again")
    out.add_argument("--identify-file", metavar="FILE", help="NickServ password; else $COACH_IRC_IDENTIFY")
    out.add_argument("--ignore", action="append", default=[], metavar="NICK", help="other bots")
    out.add_argument("--needs-account", action="store_true", help="answer only who is logged in to services")
    out.add_argument("--burst", type=int, default=4, help="lines sent at once before the rate holds")
    out.add_argument("--lines-per-second", type=float, default=2)
    return out.parse_args()


async def main(flags: argparse.Namespace, stop: asyncio.Event, log: logging.Logger) -> int:
    coach = CoachProcess(flags.coach, client="irc-ii/1", limits=_LIMITS, log=log)
    try:
        await coach.start()
        bridge = IRCBridge(
            network=f"irc:{flags.network or flags.server}", nick=flags.nick, channels=flags.channel,
            coach=coach, identify=secret(flags.identify_file, "COACH_IRC_IDENTIFY"),
            ignored=set(flags.ignore), needs_account=flags.needs_account, burst=flags.burst,
            per_second=flags.lines_per_second, log=log,
            client={"server": flags.server, "port": flags.port, "socket": flags.socket,
                    "real_name": "a coach program", "password_variable": "COACH_IRC_PASSWORD"},
            bridge_options={"time_zone": flags.time_zone, "locale": flags.locale})
        await bridge.run(stop)
        return 0
    except FileNotFoundError:
        print("ii is not installed. Run: apt-get install ii", file=sys.stderr)
        return 69
    except CoachStopped as error:
        print(error, file=sys.stderr)
        return 69
    finally:
        await coach.stop()


if __name__ == "__main__":
    chosen = arguments()
    run(lambda stop, log: main(chosen, stop, log), name="coach-irc", verbose=chosen.verbose)
