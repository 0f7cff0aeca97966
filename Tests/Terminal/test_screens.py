"""What the chat writes: first minute, commands, colour, plain mode, trouble."""

import os
import re

from chat_test_case import ChatTestCase
from pseudo_terminal import PROMPT, shown

PAINT = re.compile(r"\x1b\[[0-9;]*m|\x1b\]")


def drawn(text):
    return [c for c in text if 0x2500 <= ord(c) <= 0x259F or 0x2800 <= ord(c) <= 0x28FF]


class FirstMinuteTests(ChatTestCase):
    def test_a_stranger_is_told_what_is_kept_where(self):
        greeting = shown(self.start().output).split("\n\n")[0]
        self.assertLessEqual(len(greeting.splitlines()), 6)
        self.assertIn("~/.local/share/coach", greeting)
        self.assertIn("Try: ", greeting)

    def test_one_who_returns_is_told_what_is_due(self):
        for line in ("i am 62, female, 165 cm, lightly active", "weighed 68 kg"):
            self.ask(line)
        greeting = shown(self.start().output).split("\n\n")[0]
        self.assertRegex(greeting, r"^Today: .+ /next shows more\.$")

    def test_help_fits_a_screen_and_slips_are_helped(self):
        chat = self.start()
        self.assertLessEqual(len(shown(chat.type("/help")).splitlines()), 24)
        self.assertIn("Did you mean /sources?", shown(chat.type("/sorces")))
        self.assertIn("/help lists the commands", shown(chat.type("/xyzzy")))

    def test_commands_do_what_they_say(self):
        chat = self.start()
        chat.type("weighed 68 kg")
        self.assertIn("68", shown(chat.type("/undo")))
        self.assertIn("Put back", shown(chat.type("/redo")))
        chat.type("what causes atrophy")
        self.assertIn("cause.overview", shown(chat.type("/why-that")))
        self.assertIn("[1]", shown(chat.type("/sources")))
        self.assertIn("kg", shown(chat.type("/units")))
        chat.type("/units lb")
        self.assertIn("Weights in lb", shown(chat.type("/units")))
        self.assertIn("coach.sqlite", shown(chat.type("/privacy")))

    def test_export_writes_a_new_file_for_the_owner_alone(self):
        chat = self.start()
        chat.type("my name is Canary")
        chat.type("/export ~/mine.json")
        path = os.path.join(self.home, "mine.json")
        with open(path, encoding="utf-8") as file:
            self.assertIn("Canary", file.read())
        self.assertEqual(os.stat(path).st_mode & 0o777, 0o600)
        self.assertIn("exists already", shown(chat.type("/export ~/mine.json")))

    def test_forget_asks_and_a_number_picks_only_what_is_offered(self):
        chat = self.start()
        chat.type("weighed 68 kg")
        self.assertIn("Yes or no", shown(chat.type("/forget")))
        self.assertIn("Nothing was erased", shown(chat.type("no")))
        offered = re.search(r"2\) (.+?)(?:   3\)|\n)", shown(chat.type("what causes atrophy")))
        self.assertIn(offered.group(1), shown(chat.type("2")))
        chat.type("start")
        self.assertNotIn("1) ", shown(chat.type("34")))


class EscapeTests(ChatTestCase):
    QUESTION = "why is my leg thinner after the cast"

    def test_qa_66_no_escape_for_dumb_terminals_no_color_and_pipes(self):
        for environment in ({"NO_COLOR": "1"}, {"TERM": "dumb", "NO_COLOR": ""}):
            code, output = self.ask(self.QUESTION, environment=environment)
            self.assertEqual(code, 0)
            self.assertNotIn("\x1b", output)
        self.assertNotIn("\x1b", self.pipe(self.QUESTION, environment={"NO_COLOR": ""}).stdout)
        chat = self.start(environment={"TERM": "dumb", "NO_COLOR": ""})
        chat.type(self.QUESTION)
        self.assertNotIn("\x1b", chat.output)

    def test_qa_66_no_color_leaves_nothing_but_the_editor_moving_the_cursor(self):
        chat = self.start(environment={"FORCE_HYPERLINK": "1"})
        chat.type(self.QUESTION)
        self.assertIsNone(PAINT.search(chat.output))

    def test_colour_and_links_where_they_are_wanted(self):
        question = "what is sarcopenia"
        _, output = self.ask(question, environment={"NO_COLOR": "", "TERM": "xterm-kitty"})
        self.assertIn("\x1b]8;;https://doi.org/10.", output)
        self.assertIn("\x1b[2m[1]", output)
        words = shown(self.ask(question)[1]).split()
        self.assertEqual(shown(output).split(), words)  # colour adds no meaning

    def test_qa_71_plain_mode_draws_nothing(self):
        for environment, arguments in (({}, ("--plain",)), ({"ACCESSIBLE": "1"}, ())):
            chat = self.start(*arguments, environment=dict(environment, NO_COLOR=""))
            for line in ("weighed 68 kg", "20 min walk", "how am i doing", "what now", "/help"):
                reply = chat.type(line)
                self.assertEqual(drawn(reply), [])
            self.assertNotIn("\x1b", chat.output)
            self.assertIn("Coach: ", chat.output)

    def test_charts_are_ascii_without_utf_8(self):
        for line in ("weighed 68 kg", "20 min walk"):
            self.ask(line)
        chat = self.start(environment={"LANG": "C"})
        reply = shown(chat.type("how am i doing"))
        self.assertEqual(drawn(reply), [])
        self.assertRegex(reply, r"\[#*\.+\]")
        self.assertNotEqual(drawn(self.start().type("how am i doing")), [])

    def test_an_alarm_is_told_in_a_word(self):
        chat = self.start()
        self.assertIn("Emergency: ", shown(chat.type("chest pain and i can't breathe")))


class TroubleTests(ChatTestCase):
    def test_qa_72_without_libedit_the_terminal_itself_edits(self):
        chat = self.start(environment={"COACH_LIBEDIT": "libedit-that-is-not-there.so"})
        self.assertTrue(chat.is_cooked())
        self.assertIn("[1]", chat.type("what causes atrophy"))
        chat.send("dropped")
        chat.expect("dropped")
        chat.send("\x03")
        chat.expect(PROMPT)
        self.assertIn("café", self.start(
            "--history", environment={"COACH_LIBEDIT": "none", "LANG": "C"}).type("//café"))
        chat.send("\x04")
        self.assertEqual(chat.end(), 0)

    def test_plain_can_be_switched_in_the_talk(self):
        chat = self.start()
        self.assertIn("Plain: ", chat.type("/plain"))
        before = len(chat.output)
        chat.type("how am i doing")
        self.assertNotIn("\x1b", chat.output[before:])
        self.assertIn("you>", chat.type("/plain off"))

    def test_qa_73_a_record_that_cannot_be_opened_is_said_and_the_talk_goes_on(self):
        chat = self.start(environment={"XDG_DATA_HOME": "/dev/null"})
        self.assertRegex(shown(chat.output), r"coach: .+")
        self.assertIn("[1]", chat.type("what causes atrophy"))
        self.assertIn("Not saved", shown(chat.type("weighed 68 kg")))
        chat = self.start(environment={"HOME": None})
        self.assertIn("[1]", chat.type("what causes atrophy"))

    def test_an_unknown_terminal_still_talks(self):
        chat = self.start(environment={"TERM": "no-such-terminal"})
        self.assertIn("[1]", shown(chat.type("what causes atrophy")))
