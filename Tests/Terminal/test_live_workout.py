"""A workout done set by set: the pause counts down on a terminal, and stays silent in plain mode."""

from chat_test_case import ChatTestCase
from pseudo_terminal import PROMPT, shown


class LiveWorkoutTests(ChatTestCase):
    def begin(self, chat):
        chat.type("25m 82kg 181cm, no health problems, no kit")
        chat.type("next workout")
        self.assertIn("set 1 of 2", chat.type("go"))

    def test_the_pause_counts_down_until_enter(self):
        chat = self.start()
        self.begin(chat)
        chat.send("done\r")
        chat.expect(r"Rest \[")
        chat.expect("89 s")
        chat.send("\r")
        chat.expect(PROMPT)
        chat.send("7\r")
        self.assertIn("Chair rise is done", shown(chat.expect(r"Rest \[")))

    def test_control_c_ends_the_pause_and_not_the_talk(self):
        chat = self.start()
        self.begin(chat)
        chat.send("done\r")
        chat.expect(r"Rest \[")
        chat.send("\x03")
        chat.expect(PROMPT)
        self.assertIn("Paused", chat.type("pause"))

    def test_plain_mode_is_silent(self):
        chat = self.start("--plain")
        self.begin(chat)
        answer = chat.type("done")
        self.assertIn("set 2 of 2", answer)
        self.assertNotIn("Rest [", answer)
