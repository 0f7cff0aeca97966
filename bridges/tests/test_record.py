"""The record behind the pipe: many people at once, kill -9, a full disk, and what is left of a person."""

import asyncio
import json
import logging
import os
import re
import struct
import subprocess
import sys
import time
from pathlib import Path

import yaml

from bridges.coachlines import CoachProcess, stable_id, user_id

from .canaries import Canaries
from .kill_torture import Torture
from .support import ROOT, FolderCase, coach_command, learn_content

PEOPLE = 1000
LINES_EACH = 10
# Every such line of intents/ is said in a group.
EXAMPLE_STEP = int(os.environ.get("COACH_EXAMPLE_STEP", "15"))
KILLS = int(os.environ.get("COACH_KILLS", "40"))


class RecordTests(FolderCase):
    @classmethod
    def setUpClass(cls):
        learn_content()

    async def start(self, *flags: str) -> CoachProcess:
        self.data = self.folder / "data"
        log = logging.getLogger("record")
        coach = CoachProcess(coach_command(self.data, "--rate", "off", *flags), client="record/1", log=log)
        self.addAsyncCleanup(coach.stop)
        await coach.start()
        return coach

    @staticmethod
    def message(user: str, number: int, text: str, **more) -> dict:
        return {"type": "message", "id": stable_id(user, number), "user": user, "text": text,
                "ts": "2026-01-05T10:00:00Z", **more}

    async def test_a_thousand_people_at_once_hear_nothing_of_each_other(self):
        coach = await self.start()
        people = [Canaries(number, PEOPLE) for number in range(PEOPLE)]
        foreign: list[str] = []

        async def talk(person: Canaries) -> None:
            user = user_id("many", f"person-{person.number}")
            for number in range(LINES_EACH):
                answer = await coach.ask(self.message(user, number, person.next_line()))
                if answer.get("user") != user:
                    foreign.append(user)
                person.heard(" ".join(message["text"] for message in answer.get("messages", [])))

        started = time.monotonic()
        await asyncio.gather(*map(talk, people))
        seconds = time.monotonic() - started
        sent, replies = sum(p.sent for p in people), sum(p.replies for p in people)
        wrong = [line for person in people for line in person.wrong]
        print(f"\npipe: {PEOPLE} people, {sent} sent, {replies} answered, {len(wrong) + len(foreign)} leaked or wrong, "
              f"most open {coach.most_open}, {seconds:.1f} s")
        self.assertEqual((sent, wrong, foreign), (replies, [], []))

    async def test_what_a_person_told_never_stands_in_the_public_part_of_a_group_s_answer(self):
        coach = await self.start()
        told = ["I weigh 83.7 kg", "I am 171.3 cm tall", "my goal is to lose 0.5 kg a week", "I ate 1873 kcal",
                "leg press 3x8 at 57.3 kg", "my left knee hurts 6 out of 10"]
        canaries = re.compile(r"83[.,]7|171[.,]3|1,?873|57[.,]3|184[.,]5|126[.,]3|6 out of 10|6/10")
        lines = self.examples()[::EXAMPLE_STEP]
        public: list[str] = []
        errors: list[str] = []
        private = 0

        async def ask(user: str, questions: list[str]) -> None:
            nonlocal private
            for number, text in enumerate(told):
                await coach.ask(self.message(user, number, text))
            for number, text in enumerate(questions, start=len(told)):
                answer = await coach.ask(self.message(user, number, text, kind="group", channel="g:#c"))
                errors.extend([text] if answer["type"] == "error" else [])
                for part in answer.get("messages", []):
                    private += bool(part.get("private"))
                    if not part.get("private"):
                        public.append(part["text"])

        await asyncio.gather(*(ask(f"group:{n}", lines[n : n + 8]) for n in range(0, len(lines), 8)))
        leaks = [text for text in public if canaries.search(text)]
        print(f"\ngroup: {len(lines)} lines of intents/, {len(public)} public texts, {private} private ones, "
              f"{len(errors)} errors {errors[:5]}, {len(leaks)} leaks")
        self.assertEqual(leaks, [], "\n".join(leaks))
        self.assertGreater(private, 20)

    @staticmethod
    def examples() -> list[str]:
        """Everything that intents/ knows people to say."""
        out = []
        for path in sorted((ROOT / "intents").glob("*/*.yaml")):
            content = yaml.safe_load(path.read_text())
            if isinstance(content, dict):
                out += [line for line in content.get("examples") or [] if isinstance(line, str)]
        return out

    async def test_kill_9_at_random_moments_loses_and_doubles_nothing(self):
        result = await Torture(self.folder / "data", KILLS, seed=1).run()
        print("\n" + result.row())
        self.assertGreater(result.acknowledged, KILLS)
        self.assertGreater(result.duplicates_answered, 0, "no kill fell between a commit and its answer")
        self.assertEqual(
            (result.lost, result.doubled, result.unasked, result.damaged, result.wrong_answers), (0,) * 5)

    def test_a_full_disk_is_told_the_talk_goes_on_and_nothing_acknowledged_is_lost(self):
        place = self.folder / "small"
        place.mkdir()
        own_namespace = ["unshare", "--map-root-user", "--mount"]
        if subprocess.run([*own_namespace, "true"], stderr=subprocess.DEVNULL).returncode:
            self.skipTest("this machine lets nobody mount a file system of their own")
        script = f'mount -t tmpfs -o size=3m tmpfs "{place}" && exec "{sys.executable}" -m bridges.tests.disk_full "{place}"'
        run = subprocess.run([*own_namespace, "sh", "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=120)
        self.assertEqual(run.returncode, 0, run.stderr)
        result = json.loads(run.stdout)
        print(f"\ndisk full: {result}")
        self.assertEqual(result["store_full"], 4)
        self.assertEqual(set(result["codes"]), {"store_full"})
        self.assertEqual((result["knowledge_answers_while_full"], result["saved_after_room_came"]), (4, 32))
        self.assertEqual((result["lost"], result["doubled"], result["integrity"]), (0, 0, "ok"))
        self.assertEqual(result["restarts"], 0)

    async def test_of_a_forgotten_person_no_byte_is_left_in_any_file(self):
        coach = await self.start("--keep-misses")
        people = [f"forget:canary-person-{number}" for number in range(20)]
        words = {}
        for number, user in enumerate(people):
            weight = 101.13 + number * 0.29
            words[user] = [
                user.encode(), f"zebrafinch{number}quux".encode(), stable_id(user, 1).encode(),
                stable_id(user, 2).encode(), f"{weight:.2f}".encode(), struct.pack(">d", float(f"{weight:.2f}"))]
            await coach.ask(self.message(user, 1, f"I weigh {weight:.2f} kg"))
            await coach.ask(self.message(user, 2, f"zebrafinch{number}quux plays trombone on the moon"))
            await coach.ask(self.message(user, 3, "my left knee hurts 4 out of 10"))
            await coach.ask(self.message(user, 4, "next workout"))
        gone, stayed = people[::2], people[1::2]
        for number, user in enumerate(gone):
            if number % 2:
                answer = await coach.ask({"type": "forget", "id": f"f{number}", "user": user, "confirm": True})
                self.assertEqual(answer["type"], "forgotten")
            else:
                await coach.ask(self.message(user, 5, "forget me"))
                answer = await coach.ask(self.message(user, 6, "yes"))
                self.assertIn("erased", answer["messages"][0]["text"])
        # Both while the coach runs, with the log of the database beside it, and after its end.
        before = self.hits(words, gone)
        kept = self.hits(words, stayed)
        await coach.stop()
        after = self.hits(words, gone)
        print(f"\nforget: {len(gone)} people, hits while running {len(before)}, after the end {len(after)}; "
              f"of the {len(stayed)} who stayed {len(kept)}")
        self.assertEqual((before, after), ([], []))
        # The search can find: all that those who stayed said is there, but for words kept in other forms.
        self.assertGreaterEqual(len(kept), 4 * len(stayed))

    def hits(self, words: dict[str, list[bytes]], people: list[str]) -> list[str]:
        files = [path for path in Path(self.data).rglob("*") if path.is_file()]
        content = b"\n".join(path.read_bytes() for path in files)
        return [f"{user}: {word!r}" for user in people for word in words[user] if word in content]
