// Line editing by the system's libedit, loaded at run time; and the signals of a talk in a terminal.
// Texts are UTF-8 with a closing NUL.
#ifndef C_EDIT_LINE_H
#define C_EDIT_LINE_H

#include <stdbool.h>

// How reading a line ended.
typedef enum {
  CELLineRead,         // a line is there
  CELLineEnded,        // Ctrl-D on an empty line, or the terminal is gone
  CELLineInterrupted,  // Ctrl-C: the line is dropped
  CELLineStopped,      // SIGTERM or SIGHUP
} CELOutcome;

// What Tab does with the text before the cursor. The texts are freed with free(); NULL is none.
typedef struct {
  int deleted;     // code points before the cursor that go
  char *inserted;  // what comes in their place
  char *listed;    // lines to show below, the typed line being drawn again under them
} CELCompletion;

typedef CELCompletion (*CELComplete)(void *context, const char *before);

typedef struct CELEditor CELEditor;

// An editor on standard input and output; NULL where the library or a function of it is missing.
CELEditor *cel_open(const char *library, CELComplete complete, void *context);
void cel_close(CELEditor *editor);

// Reads a line. Bytes between \x01 and \x01 in the prompt take no room on the screen.
// *line is set for CELLineRead, without its line feed, and is freed with free().
// A line feed that was pasted is the character U+23CE in it.
CELOutcome cel_read(CELEditor *editor, const char *prompt, char **line);

// Lines that the arrow keys bring back, newest last.
void cel_remember(CELEditor *editor, const char *line);
void cel_forget(CELEditor *editor);

// Makes the character set UTF-8 in every locale; false where the system has none.
bool cel_use_utf8(void);

// Catches SIGINT, SIGTERM, SIGHUP, SIGTSTP and SIGWINCH; a handler only notes that one came.
// A waiting read ends with EINTR then.
void cel_signals_install(void);
// SIGTERM or SIGHUP when one came, else 0.
int cel_stop_signal(void);
// True once per SIGINT.
bool cel_take_interrupt(void);
// Waits for a line that the terminal itself edits: CELLineRead when there is one or the input has ended.
CELOutcome cel_wait_for_line(void);

#endif
