"""The coach on a real Synapse: rooms of two, a group, restarts of server and adapter, a load."""

import asyncio
import os
import time
import unittest

from .canaries import Canaries
from .support import NAME, FolderCase, coach_command, end, learn_content, until

try:
    from .matrix_people import MatrixPerson, MatrixServer
except ImportError:
    MatrixServer = None

LOAD = int(os.environ.get("COACH_MATRIX_LOAD", "200"))
PEOPLE = 5
COACH_ID = f"@{NAME}:localhost"


@unittest.skipUnless(MatrixServer, "matrix-nio or matrix-synapse is not installed")
class MatrixServerTests(FolderCase):
    @classmethod
    def setUpClass(cls):
        learn_content()

    async def start(self):
        self.server = MatrixServer(self.folder)
        self.addCleanup(self.server.stop)
        self.server.start()
        registered = await self.person(NAME)
        await registered.go()
        return self.start_adapter()

    def start_adapter(self):
        return self.adapter(
            "matrix", "--homeserver", self.server.url, "--account", COACH_ID, "--state", str(self.folder / "state"),
            "--time-zone", "UTC", "--verbose", coach=coach_command(self.folder / "data", "--rate", "off"),
            environment={"COACH_MATRIX_PASSWORD": "secret"})

    async def person(self, name: str) -> "MatrixPerson":
        person = MatrixPerson(self.server, name)
        await person.come_online()
        self.addAsyncCleanup(person.go)
        return person

    async def direct_room(self, person: "MatrixPerson") -> str:
        room = await person.room(COACH_ID)
        await person.in_room(room, COACH_ID)
        return room

    async def test_two_people_talk_alone_and_in_a_group_and_both_sides_restart(self):
        adapter = await self.start()
        alice, bob = await self.person("alice"), await self.person("bob")
        home = await self.direct_room(alice)
        await alice.say(home, "I weigh 83.4 kg")
        await until(lambda: alice.texts(home, COACH_ID), "alice's answer")
        self.assertEqual(alice.texts(home, COACH_ID), ["Noted: weight 83.4 kg."])

        group = await bob.room(alice.id, COACH_ID)
        await bob.in_room(group, COACH_ID)
        await bob.in_room(group, alice.id)
        await bob.say(group, "good morning all")
        weighed = await alice.say(group, f"{NAME}: what do you know about me")
        await bob.say(group, "what causes atrophy", **{"m.mentions": {"user_ids": [COACH_ID]}})
        # An edit of an old line is no new one.
        await alice.say(group, "* coachbot: I weigh 99 kg", **{
            "m.relates_to": {"rel_type": "m.replace", "event_id": weighed},
            "m.new_content": {"msgtype": "m.text", "body": f"{NAME}: I weigh 99 kg"}})
        await until(lambda: len(alice.texts(home, COACH_ID)) > 1, "alice's private answer")
        await until(lambda: bob.texts(group, COACH_ID), "bob's answer")
        self.assertIn("83.4", alice.texts(home, COACH_ID)[1])
        self.assertEqual(len(bob.texts(group, COACH_ID)), 1)
        said = next(content for room, who, content in bob.heard if who == COACH_ID)
        self.assertEqual((said["m.mentions"], said["msgtype"]), ({}, "m.notice"))

        # Bob never wrote to the coach alone: his private answer opens a room of two.
        await bob.say(group, f"{NAME}: I weigh 71 kg")
        await until(lambda: [1 for room, who, c in bob.heard if who == COACH_ID and "71" in c["body"]], "bob's answer")
        room = next(room for room, who, c in bob.heard if who == COACH_ID and "71" in c["body"])
        self.assertNotEqual(room, group)
        self.assertFalse([1 for _, who, content in alice.heard if who == COACH_ID and "71" in content["body"]])

        self.server.stop()
        self.server.start()
        await alice.say(home, "what do you know about me")
        await until(lambda: len(alice.texts(home, COACH_ID)) > 2, "alice's answer after the restart", 90)
        self.assertEqual(end(adapter), 0)
        answered = len(alice.texts(home, COACH_ID))
        await alice.say(home, "what is dynapenia")
        adapter = self.start_adapter()
        await until(lambda: len(alice.texts(home, COACH_ID)) > answered, "the line said meanwhile", 60)
        self.assertEqual(len(alice.texts(home, COACH_ID)), answered + 1)
        self.assertEqual(end(adapter), 0)
        self.assertEqual((self.folder / "state/session.json").stat().st_mode & 0o777, 0o600)
        for word in ("83.4", "alice", "atrophy"):
            self.assertNotIn(word, self.log_text())

    async def test_load_nothing_is_lost_doubled_or_mixed_up(self):
        adapter = await self.start()
        sockets = [await self.person(f"person{number}") for number in range(PEOPLE)]
        rooms = [await self.direct_room(person) for person in sockets]
        people = [Canaries(number, PEOPLE) for number in range(PEOPLE)]
        started = time.monotonic()
        await asyncio.gather(*(self.talk(*three) for three in zip(sockets, rooms, people)))
        seconds = time.monotonic() - started
        sent, replies = sum(p.sent for p in people), sum(p.replies for p in people)
        wrong = [line for person in people for line in person.wrong]
        print(f"\nsynapse: {sent} sent, {replies} answered, {sent - replies} lost or doubled, "
              f"{len(wrong)} mixed up, {seconds:.1f} s")
        self.assertEqual((sent, wrong), (replies, []))
        self.assertEqual(end(adapter), 0)

    async def talk(self, socket: "MatrixPerson", room: str, person: Canaries) -> None:
        open_lines = asyncio.Semaphore(5)

        def heard(where: str, event) -> None:
            if where == room and event.sender == COACH_ID:
                person.heard(event.source["content"]["body"])
                open_lines.release()

        socket.on_text = heard
        for _ in range(LOAD // PEOPLE):
            await asyncio.wait_for(open_lines.acquire(), 60)
            await socket.say(room, person.next_line())
        await until(lambda: person.unanswered == 0, "the last answers", 120)


if __name__ == "__main__":
    unittest.main()
