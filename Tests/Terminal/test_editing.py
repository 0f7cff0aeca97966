"""Editing a line, completing it, pasting, history, windows that change."""

import os
import re
import stat

from chat_test_case import ChatTestCase
from pseudo_terminal import shown

LEFT, RIGHT, UP = "\x1b[D", "\x1b[C", "\x1b[A"
HOME, END, DELETE = "\x1b[H", "\x1b[F", "\x1b[3~"
A, D, E, K, U, W, R = (chr(ord(c) - 64) for c in "ADEKUWR")


class EditingTests(ChatTestCase):
    def test_arrows_home_end_and_delete_change_the_line(self):
        chat = self.start("--history")
        chat.type("/x bd" + LEFT + "c" + HOME + RIGHT + "y" + END + "e")
        self.assertEqual(self.kept_lines()[-1], "/yx bcde")
        chat.type("/abcd" + LEFT + LEFT + DELETE + HOME + DELETE + "/")
        self.assertEqual(self.kept_lines()[-1], "/abd")
        chat.type("/ab" + LEFT + "\x7f" + "c")
        self.assertEqual(self.kept_lines()[-1], "/cb")

    def test_control_letters_move_and_kill(self):
        chat = self.start("--history")
        for keys, line in [
            ("bc" + A + "/a" + E + "d", "/abcd"),
            ("/one two" + LEFT * 4 + K, "/one"),
            ("gone /kept" + LEFT * 5 + U, "/kept"),
            ("/one two" + W + "three", "/one three"),
            ("/ab" + LEFT + D + "c", "/ac"),
        ]:
            chat.type(keys)
            self.assertEqual(self.kept_lines()[-1], line)

    def test_wide_letters_are_one_letter_each(self):
        chat = self.start("--history")
        chat.type("/café 日本語" + "\x7f" + LEFT + "x" + HOME + RIGHT * 5 + "!")
        self.assertEqual(self.kept_lines()[-1], "/café! 日x本")

    def test_qa_65_letters_beyond_ascii_are_kept_in_every_locale(self):
        for locale in ({"LANG": "C"}, {"LC_ALL": "C", "LANG": None}, {"LANG": "xx_XX.ISO-8859-1"}):
            chat = self.start("--history", environment=locale)
            chat.type("/café 日本語 ½ – “so”")
            self.assertEqual(self.kept_lines()[-1], "/café 日本語 ½ – “so”")

    def test_tab_completes_commands_exercises_and_suggestions(self):
        chat = self.start("--history")
        chat.type("/why-t\t")
        self.assertEqual(self.kept_lines()[-1].strip(), "/why-that")
        chat.type("//did single-leg heel r\t")
        self.assertEqual(self.kept_lines()[-1].strip(), "//did single-leg heel raise")
        reply = shown(chat.type("why is my leg thinner after the cast"))
        offered = re.search(r"1\) (.+?)(?:   2\)|\n)", reply).group(1)
        chat.type(offered[:8] + "\t")
        self.assertEqual(self.kept_lines()[-1].strip(), offered)

    def test_tab_lists_what_fits_and_keeps_the_line(self):
        chat = self.start("--history")
        chat.send("/p\t")
        listed = shown(chat.expect("privacy"))
        self.assertIn("/progress\n/plain\n/privacy", listed)
        chat.expect("/p$")
        chat.type("lain off")
        self.assertEqual(self.kept_lines()[-1], "/plain off")

    def test_qa_67_a_paste_of_three_lines_is_one_message(self):
        chat = self.start("--history")
        chat.send("\x1b[200~weighed 68 kg\r\nknee pain 2/10\n\tsquats 3x10\n\x1b[201~")
        chat.expect("squats")
        reply = shown(chat.type(""))
        self.assertEqual(self.kept_lines(), ["weighed 68 kg⏎knee pain 2/10⏎ squats 3x10"])
        self.assertIn("68 kg", reply)

    def test_up_and_search_bring_lines_of_this_talk_back(self):
        chat = self.start("--history")
        for line in ("/first", "/second", " /hidden"):
            chat.type(line)
        chat.type(UP + UP + "!")
        self.assertEqual(self.kept_lines()[-1], "/first!")
        chat.send(R + "sec")
        chat.expect("second")
        chat.type("\x1b" + END)
        self.assertEqual(self.kept_lines()[-1], "/second")

    def test_qa_69_a_window_that_narrows_keeps_the_line_and_wraps_the_next_reply(self):
        for columns in (40, 20):
            chat = self.start("--history", columns=80)
            chat.send("why is my left leg thinner")
            chat.expect("thinner")
            chat.resize(columns)
            chat.expect("thin")  # drawn again
            reply = chat.type(" after the cast")
            self.assertEqual(self.kept_lines()[-1], "why is my left leg thinner after the cast")
            lines = shown(reply).split("\n")
            start = next(i for i, line in enumerate(lines) if line.startswith("A leg in a"))
            self.assertLessEqual(max(len(line) for line in lines[start:]), columns)
            chat.send("\x04")
            self.assertEqual(chat.end(), 0)


class HistoryTests(ChatTestCase):
    def test_qa_74_no_file_without_asking(self):
        chat = self.start()
        chat.type("what causes atrophy")
        chat.send(D)
        self.assertEqual(chat.end(), 0)
        self.assertFalse(os.path.exists(os.path.dirname(self.history)))

    def test_asked_for_it_is_for_the_owner_alone_and_comes_back(self):
        chat = self.start("--history")
        chat.type("/kept")
        chat.type(" /secret")
        chat.send(D)
        self.assertEqual(chat.end(), 0)
        self.assertEqual(stat.S_IMODE(os.stat(self.history).st_mode), 0o600)
        self.assertEqual(self.kept_lines(), ["/kept"])
        again = self.start(environment={"COACH_HISTORY": "1"})
        again.type(UP + "!")
        self.assertEqual(self.kept_lines()[-1], "/kept!")

    def test_forget_me_takes_the_lines_along(self):
        chat = self.start("--history")
        chat.type("weighed 68 kg")
        self.assertIn("Yes or no", shown(chat.type("/forget")))
        chat.type("yes")
        self.assertFalse(os.path.exists(self.history))
        chat.send(UP + UP)
        self.assertIn("There is no /z.", shown(chat.type("/z")))
