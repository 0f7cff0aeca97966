"""Ctrl-C, Ctrl-D, signals, and the terminal that is left behind."""

import os
import signal
import time

from chat_test_case import ChatTestCase
from pseudo_terminal import PROMPT, shown

LEFT = "\x1b[D"


class LeavingTests(ChatTestCase):
    def test_qa_68_control_c_drops_the_line_and_goes_on(self):
        chat = self.start("--history")
        chat.send("weighed 500")
        chat.expect("500")
        chat.send("\x03")
        chat.expect(PROMPT)
        self.assertIn("[1]", chat.type("what causes atrophy"))
        self.assertEqual(self.kept_lines(), ["what causes atrophy"])

    def test_control_c_twice_says_how_to_leave(self):
        chat = self.start()
        chat.send("\x03")
        chat.expect(PROMPT)
        chat.send("\x03")
        self.assertIn("Ctrl-D or /quit leaves.", shown(chat.expect(PROMPT)))

    def test_qa_68_control_d_leaves_an_empty_line_and_deletes_in_another(self):
        chat = self.start("--history")
        chat.type("/ab" + LEFT + "\x04")
        self.assertEqual(self.kept_lines(), ["/a"])
        self.assertTrue(not chat.is_cooked())
        chat.send("\x04")
        self.assertEqual(chat.end(), 0)
        self.assertTrue(chat.is_cooked())

    def test_quit_and_goodbye_leave(self):
        for line in ("/quit", "/exit", "bye"):
            chat = self.start()
            chat.send(line + "\r")
            self.assertEqual(chat.end(), 0)
            self.assertTrue(chat.is_cooked())

    def test_qa_70_a_signal_leaves_the_terminal_as_it_was(self):
        for number in (signal.SIGTERM, signal.SIGHUP):
            for mode in ((), ("--plain",)):
                chat = self.start("--history", *mode)
                chat.type("weighed 68 kg")
                chat.send("half a li")
                chat.expect("half a li")
                os.kill(chat.pid, number)
                self.assertEqual(chat.end(), -number)
                self.assertTrue(chat.is_cooked())
                self.assertEqual(chat.output.count("\x1b[?2004h"), chat.output.count("\x1b[?2004l"))
                self.assertEqual(self.kept_lines()[-1], "weighed 68 kg")
        self.assertIn('"kg"', self.pipe("", "export").stdout)

    def stops(self, chat):
        """Waits for the process to stop, five seconds at most."""
        for _ in range(500):
            pid, status = os.waitpid(chat.pid, os.WUNTRACED | os.WNOHANG)
            if pid:
                return os.WIFSTOPPED(status)
            time.sleep(0.01)
        return False

    def test_control_z_right_behind_typed_text_is_never_lost(self):
        # The terminal throws away what was typed before it, maybe after the chat was told that there is something to read.
        chat = self.start()
        for strike in range(60):
            chat.send("ab")
            time.sleep(strike * 0.000_001)
            chat.send("c\x1a")
            self.assertTrue(self.stops(chat), strike)
            os.kill(chat.pid, signal.SIGCONT)
            chat.wait_until(lambda: not chat.is_cooked())
            chat.send("\x15")

    def test_control_z_hands_the_terminal_back_and_the_line_waits(self):
        chat = self.start("--history")
        chat.send("/before")
        chat.expect("before")
        chat.send("\x1a")
        self.assertTrue(self.stops(chat) and chat.is_cooked())
        os.kill(chat.pid, signal.SIGCONT)
        chat.wait_until(lambda: not chat.is_cooked())
        chat.type("after")
        self.assertEqual(self.kept_lines()[-1], "/beforeafter")
