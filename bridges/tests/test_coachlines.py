"""The shared core against a coach that is busy, full, slow down, dies, or speaks otherwise."""

import asyncio
import json
import logging
import os
import sys
from datetime import datetime, timezone
from pathlib import Path
from unittest import mock

from bridges.coachlines import Bridge, CoachProcess, Incoming
from bridges.coachlines.coach_process import CoachStopped
from bridges.coachlines.service import secret

from .support import FolderCase, until

AT = datetime(2026, 3, 2, 9, 0, tzinfo=timezone.utc)


class CoreTests(FolderCase):
    async def asyncSetUp(self):
        await super().asyncSetUp()
        self.delivered: list[tuple[str, str, bool]] = []
        self.log = logging.getLogger("core")
        self.log.setLevel(logging.CRITICAL)

    async def start(self, **options) -> None:
        fake = str(Path(__file__).with_name("fake_coach.py"))
        self.coach = CoachProcess(
            [sys.executable, fake, str(self.folder)], client="test", limits={"bytes": 380}, log=self.log,
            **{"retry_waits": (0.01, 0.01, 0.01), "longest_restart_wait": 0.05} | options)
        self.addAsyncCleanup(self.coach.stop)
        await self.coach.start()
        self.bridge = Bridge(self.coach, self.deliver, log=self.log, time_zone="Europe/London", most_per_person=5)

    async def deliver(self, message, text, is_private):
        self.delivered.append((message.user, text, is_private))

    def say(self, text: str, user: str = "t:alice", channel: str | None = None, key: str | None = None):
        self.bridge.receive(Incoming(key or f"{user}-{text}", user, text, AT, None, channel))

    async def idle(self):
        await until(lambda: self.bridge.waiting == 0, "the answers")

    def requests(self) -> list[dict]:
        return [json.loads(line) for line in (self.folder / "requests.jsonl").read_text().splitlines()]

    async def test_hello_comes_first_and_carries_the_limits(self):
        await self.start()
        hello = self.requests()[0]
        self.assertEqual((hello["type"], hello["proto"], hello["limits"]), ("hello", [1], {"bytes": 380}))

    async def test_a_message_carries_its_clock_zone_and_kind(self):
        await self.start()
        self.say("hi", channel="t:#c")
        await self.idle()
        self.assertEqual(self.requests()[1], {
            "type": "message", "id": "t:alice-hi", "user": "t:alice", "text": "hi", "ts": "2026-03-02T09:00:00Z",
            "kind": "group", "channel": "t:#c", "addressed": True, "tz": "Europe/London"})

    async def test_private_parts_of_a_group_answer_are_marked_and_direct_ones_are_all_private(self):
        await self.start()
        self.say("hi", channel="t:#c")
        await self.idle()
        self.say("hi", key="again")
        await self.idle()
        self.assertEqual([d[2] for d in self.delivered], [False, True, True, True])

    async def test_busy_is_tried_again_and_a_full_disk_is_told_without_a_path(self):
        await self.start()
        self.say("busy twice")
        self.say("full")
        self.say("corrupt")
        await self.idle()
        self.assertEqual(self.delivered[0][1], "heard busy twice")
        for _, text, is_private in self.delivered[2:]:
            self.assertNotIn("/home", text)
            self.assertTrue(is_private)
        self.assertIn("disk", self.delivered[2][1])
        self.assertEqual(len(self.delivered), 4)

    async def test_a_limited_message_is_sent_again_with_a_later_clock(self):
        await self.start(clock=lambda: AT)
        self.say("too fast")
        await self.idle()
        self.assertEqual(self.delivered[0][1], "heard too fast")
        self.assertEqual([r["ts"][-3:] for r in self.requests()[1:]], ["00Z", "01Z", "02Z"])

    async def test_a_coach_that_dies_gets_what_it_had_not_answered(self):
        await self.start()
        for number in range(4):
            self.say(f"line {number}", user=f"t:{number}")
        self.say("die once")
        await self.idle()
        self.assertEqual(self.coach.restarts, 1)
        self.assertEqual(len(self.delivered), 10)

    async def test_a_message_that_kills_every_coach_is_given_up_and_others_are_answered(self):
        await self.start(most_deaths=3)
        self.say("die always")
        self.say("hi", user="t:bob")
        await self.idle()
        self.assertIn(("t:bob", "heard hi", True), self.delivered)
        self.assertEqual(len([d for d in self.delivered if d[0] == "t:alice"]), 1)

    async def test_at_most_32_requests_are_open(self):
        await self.start()
        for number in range(500):
            self.say("hi", user=f"t:{number}")
        await self.idle()
        self.assertEqual(self.coach.most_open, 32)
        self.assertEqual(len(self.delivered), 1000)

    async def test_answers_come_in_the_order_a_person_wrote(self):
        await self.start()
        for text in ("busy twice", "1", "2", "3"):
            self.say(text)
        await self.idle()
        heard = [text for _, text, _ in self.delivered if text != "for you"]
        self.assertEqual(heard, ["heard busy twice", "heard 1", "heard 2", "heard 3"])

    async def test_a_flood_of_one_person_is_cut_and_told(self):
        await self.start()
        for number in range(20):
            self.say(str(number))
        self.say("hi", user="t:bob")
        await self.idle()
        alice = [text for user, text, _ in self.delivered if user == "t:alice"]
        self.assertEqual(len([text for text in alice if text.startswith("heard")]), 5)
        self.assertEqual(len([text for text in alice if "faster" in text]), 1)
        self.assertIn(("t:bob", "heard hi", True), self.delivered)

    async def test_the_coach_s_own_answer_that_comes_back_is_left_alone(self):
        await self.start()
        self.say("hi")
        await self.idle()
        self.say("heard hi")
        await self.idle()
        self.assertEqual(len(self.delivered), 2)

    async def test_half_a_surrogate_pair_does_not_stop_the_talk(self):
        await self.start()
        self.say("a\ud800b", key="x")
        await self.idle()
        self.assertEqual(self.delivered[0][1], "heard a?b")

    async def test_a_start_line_that_cannot_work_is_told_at_once(self):
        for command in (["/nowhere/coach"], [sys.executable, "-c", "raise SystemExit(64)"]):
            coach = CoachProcess(command, client="test", log=self.log)
            with self.assertRaises(CoachStopped):
                await asyncio.wait_for(coach.start(), 10)
        with mock.patch.dict(os.environ, {"FAKE_REFUSES": "1"}), self.assertRaises(CoachStopped):
            await self.start()

    def test_a_password_file_that_others_can_read_is_refused(self):
        path = self.folder / "password"
        path.write_text("secret\n")
        path.chmod(0o644)
        with self.assertRaises(SystemExit) as refused, mock.patch("sys.stderr"):
            secret(str(path), "NOTHING")
        self.assertEqual(refused.exception.code, 64)
        path.chmod(0o600)
        self.assertEqual(secret(str(path), "NOTHING"), "secret")
