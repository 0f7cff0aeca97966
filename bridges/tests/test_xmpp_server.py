"""The coach on a real prosody: direct chat, rooms with and without addresses, a restart, a load."""

import asyncio
import os
import time
import unittest

from .canaries import Canaries
from .support import NAME, FolderCase, coach_command, end, found, kill_coach_at, learn_content, until

try:
    from .xmpp_people import ROOM, XMPPPerson, XMPPServer
except ImportError:
    XMPPServer = None

LOAD = int(os.environ.get("COACH_XMPP_LOAD", "10000"))
PEOPLE = 20
COACH_JID = f"{NAME}@localhost"


@unittest.skipUnless(found("prosody") and XMPPServer, "prosody or slixmpp is not installed")
class XMPPServerTests(FolderCase):
    @classmethod
    def setUpClass(cls):
        learn_content()

    def start(self, people: list[str], *, shows_jids: bool = False):
        self.start_server(people, shows_jids=shows_jids)
        return self.start_adapter()

    def start_server(self, people: list[str], *, shows_jids: bool = False) -> None:
        self.server = XMPPServer(self.folder, [NAME, *people], shows_jids=shows_jids)
        self.addCleanup(self.server.stop)
        self.server.start()

    def start_adapter(self):
        return self.adapter(
            "xmpp", "--jid", COACH_JID, "--host", "127.0.0.1", "--port", str(self.server.port), "--room", ROOM,
            "--nick", NAME, "--ca-file", str(self.server.ca_file), "--time-zone", "UTC", "--verbose",
            coach=coach_command(self.folder / "data", "--rate", "off"),
            environment={"COACH_XMPP_PASSWORD": "secret"})

    async def person(self, name: str, *, in_room: bool = True) -> "XMPPPerson":
        person = XMPPPerson(self.server, name)
        await person.come_online()
        if in_room:
            # Whoever comes first makes the room, and that should be the coach.
            await until(lambda: f"in the room {ROOM}" in self.log_text(), "the coach's room")
            await asyncio.wait_for(person.enter(ROOM, NAME), 15)
        return person

    async def test_two_people_talk_directly_and_in_a_room_and_the_server_restarts(self):
        adapter = self.start(["alice", "bob"], shows_jids=True)
        alice, bob = await self.person("alice"), await self.person("bob")
        alice.say(COACH_JID, "I weigh 83.4 kg")
        await until(lambda: alice.texts(COACH_JID), "alice's answer")
        self.assertEqual(alice.texts(COACH_JID), ["Noted: weight 83.4 kg."])

        alice.say(ROOM, "good morning all", "groupchat")
        alice.say(ROOM, f"{NAME}: what do you know about me", "groupchat")
        bob.say(ROOM, f"{NAME}, what causes atrophy", "groupchat")
        # In a room that shows addresses the two talks are one person's.
        await until(lambda: len(alice.texts(COACH_JID)) > 1, "alice's private answer")
        await until(lambda: bob.texts(f"{ROOM}/{NAME}", "groupchat"), "bob's answer")
        self.assertIn("83.4", alice.texts(COACH_JID)[1])
        self.assertTrue(bob.texts(f"{ROOM}/{NAME}", "groupchat")[0].startswith("bob: "))
        self.assertFalse([line for line in bob.heard if "83.4" in line[2]])
        self.assertFalse([text for text in bob.texts(f"{ROOM}/{NAME}", "groupchat") if "alice" in text])

        self.server.stop()
        await alice.go(), await bob.go()
        self.server.start()
        await until(lambda: self.log_text().count(f"in the room {ROOM}") > 1, "the coach's return")
        alice, bob = await self.person("alice"), await self.person("bob")
        alice.say(COACH_JID, "what do you know about me")
        bob.say(ROOM, f"{NAME}: how long to rebuild", "groupchat")
        await until(lambda: alice.texts(COACH_JID), "what was kept of alice")
        await until(lambda: bob.texts(f"{ROOM}/{NAME}", "groupchat"), "bob's answer after the restart")
        self.assertIn("83.4", alice.texts(COACH_JID)[0])
        if os.environ.get("COACH_SHOW"):
            print("\n".join(" | ".join(line) for line in alice.heard))
        self.assertEqual(end(adapter), 0)
        for word in ("83.4", "alice", "atrophy"):
            self.assertNotIn(word, self.log_text())
        await alice.go(), await bob.go()

    async def test_an_anonymous_room_keeps_people_apart_by_occupant_and_whispers(self):
        self.start_server(["alice", "bob"])
        # Whoever makes a room sees its addresses; here the coach must not.
        bob = await self.person("bob", in_room=False)
        await bob.make_room(ROOM)
        self.start_adapter()
        await until(lambda: f"{ROOM}/{NAME}" in bob.present, "the coach in the room")
        alice = await self.person("alice")
        alice.say(ROOM, f"{NAME}: I weigh 83.4 kg", "groupchat")
        await until(lambda: alice.texts(f"{ROOM}/{NAME}"), "alice's whisper")
        self.assertEqual(alice.texts(f"{ROOM}/{NAME}"), ["Noted: weight 83.4 kg."])
        # Bob takes the nick that alice leaves: a nick is nobody's account.
        await alice.go()
        await until(lambda: f"{ROOM}/alice" not in bob.present, "alice's leaving")
        bob.send_presence(pto=f"{ROOM}/alice")
        await until(lambda: f"{ROOM}/alice" in bob.present, "bob's new nick")
        bob.say(f"{ROOM}/{NAME}", "what do you know about me")
        await until(lambda: bob.texts(f"{ROOM}/alice") or bob.texts(f"{ROOM}/{NAME}"), "bob's whisper")
        self.assertFalse([text for who, _, text in bob.heard if who.startswith(f"{ROOM}/{NAME}") and "83.4" in text])
        await bob.go()

    async def test_offline_messages_are_answered_and_room_history_is_not(self):
        adapter = self.start(["alice"])
        alice = await self.person("alice")
        alice.say(ROOM, f"{NAME}: what is dynapenia", "groupchat")
        await until(lambda: alice.texts(f"{ROOM}/{NAME}", "groupchat"), "the first answer")
        self.assertEqual(end(adapter), 0)
        await until(lambda: f"{ROOM}/{NAME}" not in alice.present, "the coach's leaving")
        before = len(alice.texts(f"{ROOM}/{NAME}", "groupchat"))
        alice.say(COACH_JID, "I weigh 83.4 kg")
        self.start_adapter()
        await until(lambda: alice.texts(COACH_JID), "the answer to the stored message")
        await until(lambda: f"{ROOM}/{NAME}" in alice.present, "the coach's return")
        alice.say(COACH_JID, "what is sarcopenia")
        await until(lambda: len(alice.texts(COACH_JID)) > 1, "an answer after the return")
        self.assertEqual(len(alice.texts(f"{ROOM}/{NAME}", "groupchat")), before)
        await alice.go()

    async def test_a_certificate_nobody_vouches_for_is_refused(self):
        self.server = XMPPServer(self.folder, [NAME])
        self.addCleanup(self.server.stop)
        self.server.start()
        # Should it connect all the same, this password would end it with code 77.
        adapter = self.adapter("xmpp", "--jid", COACH_JID, "--host", "127.0.0.1", "--port", str(self.server.port),
                               environment={"COACH_XMPP_PASSWORD": "wrong"})
        await until(lambda: "connection lost" in self.log_text(), "the refusal", 60)
        self.assertIsNone(adapter.poll())

    async def test_load_nothing_is_lost_doubled_or_mixed_up(self):
        people = [Canaries(number, PEOPLE) for number in range(PEOPLE)]
        adapter = self.start([f"person{number}" for number in range(PEOPLE)])

        def answered() -> int:
            return sum(person.replies for person in people)

        marks = [LOAD * tenth // 10 for tenth in (1, 3, 4, 6, 8)]
        killer = asyncio.create_task(kill_coach_at(adapter, answered, marks))
        started = time.monotonic()
        await self.half(people, times_in_room=1)
        self.server.stop()
        self.server.start()
        await self.half(people, times_in_room=2)
        seconds, sent, kills = time.monotonic() - started, sum(p.sent for p in people), await killer
        wrong = [line for person in people for line in person.wrong]
        print(f"\nprosody: {sent} sent, {answered()} answered, {sent - answered()} lost or doubled, "
              f"{len(wrong)} mixed up; the server restarted in the middle, coach killed {kills} times; {seconds:.1f} s")
        self.assertEqual((sent, wrong), (answered(), []))
        self.assertEqual(end(adapter), 0)

    async def half(self, people: list[Canaries], *, times_in_room: int) -> None:
        await until(lambda: self.log_text().count(f"in the room {ROOM}") >= times_in_room, "the coach's room", 60)
        sockets = [await self.person(f"person{person.number}", in_room=False) for person in people]
        await asyncio.gather(*(self.talk(*pair) for pair in zip(sockets, people)))
        await asyncio.gather(*(socket.go() for socket in sockets))

    async def talk(self, socket: "XMPPPerson", person: Canaries) -> None:
        """At most five messages open, so that a person is as fast as the coach and not faster."""
        room = asyncio.Semaphore(5)

        def heard(message) -> None:
            if message["from"].bare == COACH_JID:
                person.heard(message["body"])
                room.release()

        socket.on_text = heard
        for _ in range(LOAD // PEOPLE // 2):
            await asyncio.wait_for(room.acquire(), 60)
            socket.say(COACH_JID, person.next_line())
        await until(lambda: person.unanswered == 0, f"the last answers to {socket.name}", 120)


if __name__ == "__main__":
    unittest.main()
