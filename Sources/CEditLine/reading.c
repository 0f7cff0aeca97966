#include "reading.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

static void write_all(const char *text, size_t count) {
  while (count > 0) {
    ssize_t written = write(STDOUT_FILENO, text, count);
    if (written < 0 && errno != EINTR) return;
    if (written > 0) text += written, count -= (size_t)written;
  }
}

void pasting_set(bool isOn) { write_all(isOn ? "\033[?2004h" : "\033[?2004l", 8); }

// Ctrl-Z: the shell gets its terminal as it was, and the line is drawn again afterwards.
static void suspend(CELEditor *editor) {
  if (!editor) {
    raise(SIGSTOP);
    return;
  }
  Library *library = &editor->library;
  pasting_set(false);
  write_all("\r\n", 2);
  library->set(editor->line, PrepareTerminal, 0);
  raise(SIGSTOP);
  library->set(editor->line, PrepareTerminal, 1);
  pasting_set(true);
  library->set(editor->line, Refresh);
}

static void resize(CELEditor *editor) {
  editor->library.resize(editor->line);
  write_all("\r\033[J", 4);
  editor->library.set(editor->line, Refresh);
}

// Waits until something can be read or a signal ends the line; without an editor the terminal itself edits.
static CELOutcome wait_for_input(CELEditor *editor) {
  CELOutcome outcome = CELLineRead;
  sigset_t before;
  signals_block(&before);
  bool isReady = false;
  while (!isReady) {
    if (cel_stop_signal()) outcome = CELLineStopped;
    if (cel_take_interrupt()) outcome = CELLineInterrupted;
    if (outcome != CELLineRead) break;
    if (signals_take_resize() && editor) resize(editor);
    if (signals_take_suspend()) suspend(editor);
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    // Signals arrive only inside ppoll, so none slips in between the look at the flags and the wait.
    int count = ppoll(&input, 1, NULL, &before);
    isReady = count > 0 || (count < 0 && errno != EINTR);
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return outcome;
}

CELOutcome cel_wait_for_line(void) { return wait_for_input(NULL); }

int input_open(void) {
  char name[256];
  if (ttyname_r(STDIN_FILENO, name, sizeof name) != 0) return STDIN_FILENO;
  int input = open(name, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  return input < 0 ? STDIN_FILENO : input;
}

enum { InputEnded = -1, NothingThere = -2 };

// The next byte, or one of the above.
static int next_byte(int input) {
  unsigned char byte;
  ssize_t count = read(input, &byte, 1);
  if (count == 1) return byte;
  return count < 0 && (errno == EINTR || errno == EAGAIN) ? NothingThere : InputEnded;
}

static int length_of(int first) {
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first < 0xE0) return 2;
  if (first >= 0xE0 && first < 0xF0) return 3;
  return first >= 0xF0 && first < 0xF5 ? 4 : 0;
}

int read_character(EditLine *line, wchar_t *character) {
  CELEditor *editor = editor_of(line);
  static const int mask[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
  int missing = 0;
  unsigned value = 0;
  while (true) {
    // A line that is over is finished by Return, so that the cursor ends up below it.
    if (editor->outcome == CELLineRead) editor->outcome = wait_for_input(editor);
    if (editor->outcome != CELLineRead) {
      *character = L'\n';
      return 1;
    }
    int byte = next_byte(editor->input);
    if (byte == NothingThere) continue;
    if (byte == InputEnded) {
      editor->outcome = CELLineEnded;
      return 0;
    }
    if (missing > 0 && (byte & 0xC0) == 0x80) {
      value = value << 6 | (unsigned)(byte & 0x3F);
      missing--;
    } else {
      // What is no UTF-8 is left out.
      int length = length_of(byte);
      if (length == 0) continue;
      value = (unsigned)(byte & mask[length]);
      missing = length - 1;
    }
    if (missing == 0) {
      *character = (wchar_t)value;
      return 1;
    }
  }
}
