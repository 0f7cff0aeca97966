"""The coach on a real ngircd, through ii: two people, a restart of the server, a flood."""

import asyncio
import os
import time
import unittest

from .canaries import Canaries
from .irc_people import IRCPerson, IRCServer
from .support import NAME, FolderCase, coach_command, end, found, kill_coach_at, learn_content, until

LOAD = int(os.environ.get("COACH_IRC_LOAD", "10000"))
PEOPLE = 40


@unittest.skipUnless(found("ngircd") and found("ii"), "ngircd or ii is not installed")
class IRCServerTests(FolderCase):
    @classmethod
    def setUpClass(cls):
        learn_content()

    def start(self, *flags: str, has_flood_limit: bool = False):
        self.server = IRCServer(self.folder, has_flood_limit=has_flood_limit)
        self.addCleanup(self.server.stop)
        self.server.start()
        coach = coach_command(self.folder / "data", "--rate", "off")
        return self.adapter("irc", "--server", "127.0.0.1", "--port", str(self.server.port), "--nick", NAME,
                            "--channel", "#gym", "--time-zone", "UTC", "--verbose", *flags, coach=coach)

    async def person(self, nick: str) -> IRCPerson:
        person = IRCPerson(self.server, nick)
        await person.connect("#gym")
        return person

    async def test_two_people_talk_in_a_channel_and_alone_and_the_server_restarts(self):
        adapter = self.start("--lines-per-second", "20", "--burst", "20")
        alice, bob = await self.person("alice"), await self.person("bob")
        await alice.in_channel(NAME, "#gym")

        alice.say("#gym", "good morning all")
        alice.say("#gym", f"{NAME}: I weigh 83.4 kg")
        bob.say("#gym", f"@{NAME} what causes atrophy")
        await until(lambda: alice.texts("alice"), "alice's private answer")
        await until(lambda: any(text.startswith("bob: ") for text in alice.texts("#gym")), "bob's answer")
        self.assertEqual(alice.texts("alice"), ["Noted: weight 83.4 kg."])
        self.assertFalse(any("83.4" in line for line in bob.heard if f":{NAME}!" in line))
        self.assertFalse([text for text in bob.texts("#gym") if text.startswith("alice: ")])

        for line in ("\x01ACTION weighs 99 kg\x01", "/t pwned", f"{NAME}: /t pwned", f"{NAME}: @everyone \x0304hi"):
            bob.say("#gym", line)
        bob.write(f"NOTICE {NAME} :I weigh 99 kg")
        bob.say(NAME, "what do you know about me")
        await until(lambda: bob.texts("bob"), "bob's private answer")
        self.assertFalse(any(word in " ".join(bob.texts("bob")) for word in ("83.4", "99")))
        self.assertFalse(bob.has(f":{NAME}!~{NAME}@127.0.0.1 TOPIC"))

        self.server.stop()
        await alice.disconnect(), await bob.disconnect()
        self.server.start()
        alice, bob = await self.person("alice"), await self.person("bob")
        await alice.in_channel(NAME, "#gym")
        alice.say(NAME, "what do you know about me")
        bob.say("#gym", f"{NAME}: how long to rebuild")
        await until(lambda: any("83.4" in text for text in alice.texts("alice")), "what was kept of alice")
        await until(lambda: alice.texts("#gym"), "bob's answer after the restart")
        self.assertFalse(any("83.4" in line for line in bob.heard))
        if os.environ.get("COACH_SHOW"):
            print("\n".join(line for line in alice.heard if "PRIVMSG" in line))

        self.assertEqual(end(adapter), 0)
        self.assertNotIn("83.4", self.log_text())
        self.assertNotIn("alice", self.log_text())
        await alice.disconnect(), await bob.disconnect()

    async def test_a_server_with_its_flood_limit_keeps_the_coach(self):
        adapter = self.start(has_flood_limit=True)
        alice = await self.person("alice")
        await alice.in_channel(NAME, "#gym")
        # Ten lines one after the other, as answers allow; the coach may send two a second.
        people = Canaries(1, 7)
        for _ in range(10):
            alice.say(NAME, people.next_line())
        await until(lambda: len(alice.texts("alice")) >= 10, "ten answers", 60)
        for text in alice.texts("alice"):
            people.heard(text)
        self.assertEqual((people.wrong, people.unanswered), ([], 0))
        self.assertIsNone(adapter.poll())
        self.assertFalse(alice.has(f":{NAME}!~{NAME}@127.0.0.1 QUIT"))
        await alice.disconnect()

    async def test_the_account_that_a_server_names_is_the_person_whatever_the_nick(self):
        heard: list[str] = []
        connections: list[asyncio.StreamWriter] = []

        async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            # A server that takes the first nick for taken, and that knows accounts.
            connections.append(writer)
            while line := (await reader.readline()).decode().strip():
                heard.append(line)
                if line == f"NICK {NAME}":
                    writer.write(f":s 433 * {NAME} :Nickname is already in use\r\n".encode())
                elif line.startswith("NICK "):
                    writer.write(f":s 001 {NAME}_ :Welcome\r\n:s 376 {NAME}_ :End of MOTD\r\n".encode())

        server = await asyncio.start_server(serve, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        adapter = self.adapter("irc", "--server", "127.0.0.1", "--port", str(port), "--nick", NAME,
                               "--channel", "#gym", "--needs-account", "--lines-per-second", "50")
        await until(lambda: "JOIN #gym" in heard, "the joining")
        self.assertIn("CAP REQ :account-tag", heard)

        def say(tags: str, nick: str, target: str, text: str) -> None:
            connections[0].write(f"{tags}:{nick}!~u@host PRIVMSG {target} :{text}\r\n".encode())

        def answers(nick: str) -> list[str]:
            return [line for line in heard if line.startswith(f"PRIVMSG {nick} :")]

        say("@account=alice ", "alice", f"{NAME}_", "I weigh 83.4 kg")
        await until(lambda: answers("alice"), "alice's answer")
        say("@account=alice ", "alice|away", "#gym", f"{NAME}_: what do you know about me")
        await until(lambda: answers("alice|away"), "the same person's answer")
        self.assertIn("83.4", answers("alice|away")[0])
        say("", "alice", f"{NAME}_", "what do you know about me")
        say("@account=bob ", "alice", f"{NAME}_", "what do you know about me")
        await until(lambda: len(answers("alice")) > 1, "bob's answer")
        self.assertNotIn("83.4", answers("alice")[1])
        self.assertEqual(len(answers("alice")), 2)
        self.assertEqual(end(adapter), 0)
        connections[0].close()
        server.close()

    async def test_load_nothing_is_lost_doubled_or_mixed_up(self):
        adapter = self.start("--lines-per-second", "5000", "--burst", "5000")
        people = [Canaries(number, PEOPLE) for number in range(PEOPLE)]

        def answered() -> int:
            return sum(person.replies for person in people)

        marks = [LOAD * tenth // 10 for tenth in (1, 3, 4, 6, 8)]
        killer = asyncio.create_task(kill_coach_at(adapter, answered, marks))
        started = time.monotonic()
        await self.half(people)
        self.server.stop()
        self.server.start()
        await self.half(people)
        seconds, sent, kills = time.monotonic() - started, sum(p.sent for p in people), await killer
        wrong = [line for person in people for line in person.wrong]
        print(f"\nngircd + ii: {sent} sent, {answered()} answered, {sent - answered()} lost or doubled, "
              f"{len(wrong)} mixed up; the server restarted in the middle, coach killed {kills} times; {seconds:.1f} s")
        self.assertEqual((sent, wrong), (answered(), []))
        self.assertEqual(end(adapter), 0)

    async def half(self, people: list[Canaries]) -> None:
        watcher = await self.person("watcher")
        await watcher.in_channel(NAME, "#gym")
        sockets = [IRCPerson(self.server, f"person{person.number}") for person in people]
        for socket in sockets:
            await socket.connect()
        await asyncio.gather(*(self.talk(*pair) for pair in zip(sockets, people)))
        for socket in [*sockets, watcher]:
            await socket.disconnect()

    async def talk(self, socket: IRCPerson, person: Canaries) -> None:
        """At most five lines open, so that a person is as fast as the coach and not faster."""
        room = asyncio.Semaphore(5)

        def heard(line: str) -> None:
            if line.startswith(f":{NAME}!") and " PRIVMSG " in line:
                person.heard(line.split(" :", 1)[1])
                room.release()

        socket.on_line = heard
        for _ in range(LOAD // PEOPLE // 2):
            await asyncio.wait_for(room.acquire(), 60)
            socket.say(NAME, person.next_line())
        await until(lambda: person.unanswered == 0, f"the last answers to {socket.nick}", 120)


if __name__ == "__main__":
    unittest.main()
