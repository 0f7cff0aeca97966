"""IRC without a server: lines as ii printed them, and lines forged to break out."""

import asyncio
import unittest

from bridges.coachlines import addressed, one_line, user_id
from bridges.irc.outgoing import MOST_BYTES, OutgoingLines, privmsg
from bridges.irc.server_line import account_of, chat_line, parse

ALICE = b":alice!~alice@127.0.0.1"


def said(rest: bytes, prefix: bytes = ALICE):
    line = parse(b"1795330805 " + prefix + b" " + rest + b"\n")
    return chat_line(line, "coachbot") if line else None


class IncomingLines(unittest.TestCase):
    def test_a_channel_line_and_a_private_one_are_told_apart(self):
        self.assertEqual(said(b"PRIVMSG #coach :hello all").channel, "#coach")
        self.assertIsNone(said(b"PRIVMSG coachbot :hello").channel)

    def test_what_is_not_said_by_a_person_is_no_message(self):
        for rest in (
            b"NOTICE coachbot :a notice", b"JOIN :#coach", b"PART #coach :bye", b"QUIT :gone",
            b"NICK :alice2", b"TOPIC #coach :new", b"MODE #coach +o alice",
            b"PRIVMSG #coach :\x01ACTION waves\x01", b"PRIVMSG coachbot :\x01VERSION\x01",
            b"PRIVMSG coachbot :   ", b"PRIVMSG @#coach :for operators", b"PRIVMSG coachbot",
        ):
            self.assertIsNone(said(rest), rest)
        self.assertIsNone(said(b"376 coachbot :End of MOTD command", b":irc.test"))

    def test_what_ii_prints_besides_server_lines_is_no_line(self):
        for raw in (b"NICK coachbot\n", b"USER coachbot localhost\n", b"\n", b"1795330805\n", b""):
            self.assertIsNone(parse(raw), raw)

    def test_its_own_lines_come_back_unheard(self):
        self.assertIsNone(said(b"PRIVMSG #coach :alice: hello", b":CoachBot!~c@127.0.0.1"))

    def test_colours_go_and_the_words_stay(self):
        self.assertEqual(said(b"PRIVMSG coachbot :\x0304,01red\x03 \x02bold\x0f 5 kg").text, "red bold 5 kg")

    def test_bytes_that_are_no_utf8_are_read_as_windows_1252(self):
        self.assertEqual(said(b"PRIVMSG coachbot :caf\xe9").text, "café")
        self.assertEqual(said("PRIVMSG coachbot :café 日本".encode()).text, "café 日本")

    def test_the_services_account_is_the_identity_where_the_server_tells_it(self):
        line = parse(b"1795330805 @time=x;account=Alice :al!~a@host PRIVMSG coachbot :hi\n")
        self.assertEqual(account_of(line), "alice")
        self.assertEqual(account_of(parse(b"1 :Al!~a@Host PRIVMSG coachbot :hi\n")), "al!~a@host")

    def test_nicks_that_a_folder_would_merge_stay_two_people(self):
        first = parse(b"1 :alice|x!~a@h PRIVMSG coachbot :hi\n")
        second = parse(b"1 :alice_x!~a@h PRIVMSG coachbot :hi\n")
        self.assertNotEqual(account_of(first), account_of(second))

    def test_only_a_line_that_starts_with_the_name_is_addressed(self):
        for text in ("coachbot: hi", "coachbot, hi", "@coachbot hi", "CoachBot hi"):
            self.assertEqual(addressed(text, "coachbot"), "hi", text)
        for text in ("coachbots: hi", "hi coachbot", "coachbot:", "coachbot", "coachbot:hi"):
            self.assertIsNone(addressed(text, "coachbot"), text)


class OutgoingText(unittest.TestCase):
    def test_no_text_becomes_a_command(self):
        self.assertEqual(privmsg("alice", "/t pwned"), b"/PRIVMSG alice :/t pwned\n")
        self.assertEqual(privmsg("alice", "x\rQUIT :injected"), "/PRIVMSG alice :x · QUIT :injected\n".encode())
        for text in ("x\r\nQUIT", "x\nJOIN #a", "a\0b", "\x01ACTION x\x01", "\x1b]52;c;x\x07", "a\u202eb", "a\x9bb"):
            raw = privmsg("alice", text)
            self.assertEqual(raw.count(b"\n"), 1, text)
            self.assertFalse(set(raw[:-1]) & (set(range(0x20)) | {0x7F}), text)
            for hidden in ("\u202e", "\x9b"):
                self.assertNotIn(hidden, raw.decode())

    def test_a_line_holds_380_bytes_and_no_broken_character(self):
        for letter in "aé日🏃":
            text = privmsg("alice", letter * 1000).decode().removeprefix("/PRIVMSG alice :").rstrip("\n")
            self.assertLessEqual(len(text.encode()), MOST_BYTES)
            self.assertEqual(set(text), {letter, "…"})

    def test_several_lines_become_one(self):
        self.assertEqual(one_line("Your log:\n  today  83 kg\n  today  82 kg"), "Your log: today 83 kg · today 82 kg")

    def test_an_account_of_any_form_is_a_valid_user_and_none_share_one(self):
        accounts = ["a b", "a%20b", "é", "e\u0301", "x'; DROP TABLE user", "../../etc/passwd", "", "a" * 300,
                    "a" * 301, "A", "a", "\udcff"]
        users = [user_id("irc:net", account) for account in accounts]
        self.assertEqual(len(set(users)), len(accounts))
        for user in users:
            self.assertLessEqual(len(user), 100)
            self.assertTrue(all(0x21 <= ord(letter) <= 0x7E for letter in user), user)


class OutgoingQueue(unittest.IsolatedAsyncioTestCase):
    async def test_one_person_with_many_lines_does_not_hold_up_another(self):
        sent = []

        async def send(line):
            sent.append(line)
            return True

        queue = OutgoingLines(send, burst=100, per_second=100)
        waiting = [asyncio.create_task(queue.put("#flood", str(n), is_private=False)) for n in range(20)]
        waiting.append(asyncio.create_task(queue.put("bob", "hi", is_private=True)))
        await asyncio.sleep(0)
        runner = asyncio.create_task(queue.run())
        await asyncio.wait_for(asyncio.gather(*waiting), 10)
        runner.cancel()
        self.assertIn(b"/PRIVMSG bob :hi\n", sent[:3])
        flood = [line for line in sent if b"#flood" in line]
        self.assertEqual(flood, [privmsg("#flood", str(n)) for n in range(20)])

    async def test_private_lines_are_dropped_when_a_nick_may_be_somebody_else(self):
        async def never(line):
            return False

        queue = OutgoingLines(never)
        private = asyncio.create_task(queue.put("Bob", "secret", is_private=True))
        public = asyncio.create_task(queue.put("#c", "bob: hi", is_private=False))
        await asyncio.sleep(0)
        self.assertEqual(queue.forget_private("bob"), 1)
        self.assertFalse(await private)
        self.assertEqual(queue.forget_private(), 0)
        self.assertFalse(public.done())
        public.cancel()


if __name__ == "__main__":
    unittest.main()
