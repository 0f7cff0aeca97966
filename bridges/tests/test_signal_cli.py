"""Signal without an account: the messages that signal-cli documents, replayed."""

import json
import shlex
import sys
import unittest
from pathlib import Path

from bridges.signal_cli.envelope import read

from .support import FolderCase, coach_command, end, learn_content, until

OWN = "+15550100"
TIME = 1_700_000_000_000


def envelope(**parts) -> dict:
    """The envelope of the manual, with other names."""
    return {
        "source": "+33123456789", "sourceNumber": "+33123456789", "sourceUuid": "uuid-alice", "sourceName": "name",
        "sourceDevice": 1, "timestamp": TIME, **parts,
    }


def data(text: str | None, **parts) -> dict:
    return {"dataMessage": {
        "timestamp": TIME, "message": text, "expiresInSeconds": 0, "viewOnce": False, "mentions": [],
        "attachments": [], "contacts": [], **parts}}


GROUP = {"groupInfo": {"groupId": "Pmpi+EfPWmsxiomLe9Nx2XF9HOE483p6iKiFj65iMwI=", "type": "DELIVER"}}


class Envelopes(unittest.TestCase):
    def read(self, **parts):
        return read(envelope(**parts), own_number=OWN, names=["coach"])

    def test_a_direct_message_is_its_account_s_not_its_number_s(self):
        message = self.read(**data("foobar"))
        self.assertEqual((message.text, message.person, message.group), ("foobar", "uuid-alice", None))
        self.assertIsNone(self.read(**data("foobar"), sourceUuid=None))

    def test_what_is_no_message_is_left_alone(self):
        for parts in (
            {"receiptMessage": {"when": TIME, "isDelivery": True, "timestamps": [TIME]}},
            {"typingMessage": {"action": "STARTED", "timestamp": TIME}},
            {"syncMessage": {"sentMessage": {"destination": "+33", "timestamp": TIME, "message": "j"}}},
            {"callMessage": {}},
            {"editMessage": {"targetSentTimestamp": TIME, **data("foobar")}},
            data(None), data(None, reaction={"emoji": "x"}), data(None, remoteDelete={"timestamp": TIME}),
            data("", isExpirationUpdate=True), data("x", storyContext={"authorNumber": OWN}),
            data("coach: x", groupInfo={"groupId": "g", "type": "UPDATE"}), {"dataMessage": None}, {},
        ):
            self.assertIsNone(self.read(**parts), parts)
        self.assertIsNone(read(envelope(**data("x")) | {"sourceNumber": OWN}, own_number=OWN, names=[]))

    def test_a_group_is_answered_when_it_mentions_quotes_or_names_the_coach(self):
        self.assertIsNone(self.read(**data("good morning", **GROUP)))
        self.assertEqual(self.read(**data("coach, hi", **GROUP)).text, "hi")
        mention = {"mentions": [{"number": OWN, "uuid": "uuid-coach", "start": 0, "length": 1}]}
        self.assertEqual(self.read(**data("\ufffc hi", **GROUP, **mention)).text, "hi")
        other = {"mentions": [{"number": "+1", "uuid": "u", "start": 0, "length": 1}]}
        self.assertIsNone(self.read(**data("\ufffc hi", **GROUP, **other)))
        self.assertEqual(self.read(**data("why", **GROUP, quote={"authorNumber": OWN})).text, "why")


class Replay(FolderCase):
    @classmethod
    def setUpClass(cls):
        learn_content()

    def start(self, *messages: dict, faults: str = ""):
        lines = [json.dumps({"jsonrpc": "2.0", "method": "receive", "params": m}) for m in messages]
        (self.folder / "in.jsonl").write_text("not JSON\n" + "\n".join(lines) + "\n")
        (self.folder / "faults").write_text(faults)
        fake = shlex.join([sys.executable, str(Path(__file__).with_name("fake_signal_cli.py")), str(self.folder)])
        return self.adapter("signal_cli", "--account", OWN, "--signal-cli", fake, "--time-zone", "UTC",
                            coach=coach_command(self.folder / "data", "--rate", "off"))

    def sent(self) -> list[dict]:
        path = self.folder / "out.jsonl"
        return [json.loads(line)["params"] for line in path.read_text().splitlines()] if path.exists() else []

    async def test_answers_go_to_the_person_or_the_group(self):
        adapter = self.start(
            {"envelope": envelope(**data("I weigh 83.4 kg"))},
            {"envelope": envelope(**data("coach: what causes atrophy", **GROUP)) | {"sourceUuid": "uuid-bob"}},
            {"subscription": 0, "result": {"envelope": envelope(
                **data("coach: what do you know about me", **GROUP, timestamp=TIME + 1)), "account": OWN}})
        await until(lambda: len(self.sent()) >= 3, "three answers")
        alice = [s["message"] for s in self.sent() if s.get("recipient") == ["uuid-alice"]]
        self.assertEqual(alice[0], "Noted: weight 83.4 kg.")
        self.assertIn("83.4", alice[1])
        group = [s for s in self.sent() if s.get("groupId") == GROUP["groupInfo"]["groupId"]]
        self.assertEqual(len(group), 1)
        self.assertNotIn("83.4", group[0]["message"])
        self.assertEqual(end(adapter), 0)
        self.assertNotIn("83.4", self.log_text())

    async def test_errors_that_may_pass_and_a_death_lose_no_answer(self):
        adapter = self.start({"envelope": envelope(**data("I weigh 83.4 kg"))}, faults="-5 die -3")
        await until(lambda: self.sent(), "the answer")
        self.assertEqual([s["message"] for s in self.sent()], ["Noted: weight 83.4 kg."])
        self.assertEqual(end(adapter), 0)

    async def test_the_same_message_twice_is_saved_once(self):
        adapter = self.start(*[{"envelope": envelope(**data("I weigh 83.4 kg"))}] * 2)
        await until(lambda: len(self.sent()) >= 2, "both answers")
        self.assertEqual(end(adapter), 0)
        adapter = self.start({"envelope": envelope(**data("show my log", timestamp=TIME + 5))})
        await until(lambda: len(self.sent()) >= 3, "the log")
        self.assertEqual(self.sent()[2]["message"].count("83.4"), 1)
        self.assertEqual(end(adapter), 0)


if __name__ == "__main__":
    unittest.main()
