"""Runs every test of the bridges and closes with one line: N passed, N failed.

Names of tests may be given, for example bridges.tests.test_irc_lines.
"""

import os
import sys
import threading
import unittest
from pathlib import Path

from . import support

_MOST_SECONDS = 570


def abort() -> None:
    """Ends everything that the tests started: a test that hangs must not hang whoever waits for it."""
    print(f"The tests took longer than {_MOST_SECONDS} s and were ended.", file=sys.stderr)
    for process in list(support.started):
        if process.poll() is None:
            process.kill()
    os._exit(1)


def main() -> int:
    if not Path(support.COACH).exists():
        print(f"{support.COACH} is missing. Run: make build", file=sys.stderr)
        return 1
    watchdog = threading.Timer(_MOST_SECONDS, abort)
    watchdog.daemon = True
    watchdog.start()
    loader = unittest.TestLoader()
    if sys.argv[1:]:
        tests = loader.loadTestsFromNames(sys.argv[1:])
    else:
        tests = loader.discover(str(Path(__file__).parent), top_level_dir=str(support.ROOT))
    result = unittest.TextTestRunner(verbosity=2).run(tests)
    for _, reason in result.skipped:
        print(f"skipped: {reason}")
    failed = len(result.failures) + len(result.errors)
    passed = result.testsRun - failed - len(result.skipped)
    skipped = f", {len(result.skipped)} skipped" if result.skipped else ""
    print(f"{passed} passed, {failed} failed{skipped}", flush=True)
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
