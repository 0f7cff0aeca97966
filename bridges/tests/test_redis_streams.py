"""Workers behind Redis: who serves whom, and what a dead worker leaves to the next."""

import os
import unittest

from bridges.redis_streams import partition_of

from .support import FolderCase, found
from .worker_kills import WorkerKills

PEOPLE = int(os.environ.get("COACH_WORKER_PEOPLE", "100"))
LINES_EACH = 10


class PartitionTests(unittest.TestCase):
    def test_a_person_stays_in_the_same_partition_in_every_release(self):
        # A change of these numbers would leave everyone's history behind.
        self.assertEqual(
            [partition_of(user, 8) for user in ("irc:libera:ana", "xmpp:ben@example.org", "x")], [6, 5, 4])

    def test_people_are_dealt_out_evenly(self):
        places = [partition_of(f"network:{number}", 64) for number in range(64_000)]
        counts = [places.count(number) for number in range(64)]
        self.assertGreater(min(counts), 850)
        self.assertLess(max(counts), 1150)


class WorkerTests(FolderCase):
    async def test_workers_killed_under_load_lose_and_double_nothing_and_others_go_on_with_the_history(self):
        self.assertIsNotNone(found("redis-server"), "run: make test-bridges, which installs redis-server")
        result = await WorkerKills(self.folder, people=PEOPLE, lines=LINES_EACH, kills=2).run()
        print("\n" + result.row())
        self.assertEqual(result.sent, PEOPLE * LINES_EACH)
        self.assertEqual(
            (result.answered, result.lost, result.doubled, result.mixed_up, result.integrity),
            (result.sent, 0, 0, 0, "ok"), result.notes[:5])
        self.assertEqual(len(result.gaps), len(result.orphaned), "a killed partition was not served again")
