// What the files of this target share: libedit's functions as they were found, and one editor.
#ifndef EDITOR_H
#define EDITOR_H

// ppoll and strndup
#define _GNU_SOURCE

#include <signal.h>
#include <stdio.h>
#include <wchar.h>

#include "CEditLine.h"

// Opaque types of libedit.
typedef struct editline EditLine;
typedef struct history History;

typedef struct {
  int number;
  const char *text;
} HistoryEvent;

typedef unsigned char (*KeyFunction)(EditLine *, int);
typedef int (*ReadFunction)(EditLine *, wchar_t *);

// Numbers of libedit's interface, from its manual page editline(3).
enum {
  SetEditor = 2,
  SetSignal = 3,
  SetBinding = 4,
  AddFunction = 9,
  SetHistory = 10,
  SetReadFunction = 13,
  SetClientData = 14,
  PrepareTerminal = 16,
  Refresh = 20,
  SetEscapedPrompt = 21,
  HistorySetSize = 1,
  HistoryEnter = 10,
  HistoryClear = 19,
  HistorySetUnique = 20,
};
enum { KeyDone = 0, KeyRefresh = 4, KeyError = 6, KeyRedisplay = 8 };

typedef struct {
  EditLine *(*init)(const char *, FILE *, FILE *, FILE *);
  void (*end)(EditLine *);
  const char *(*gets)(EditLine *, int *);
  int (*set)(EditLine *, int, ...);
  int (*wide_set)(EditLine *, int, ...);
  int (*next_character)(EditLine *, wchar_t *);
  int (*insert)(EditLine *, const wchar_t *);
  void (*delete_before)(EditLine *, int);
  void (*resize)(EditLine *);
  const struct LineParts {
    const char *start, *cursor, *end;
  } *(*line)(EditLine *);
  History *(*history_init)(void);
  void (*history_end)(History *);
  int (*history)(History *, HistoryEvent *, int, ...);
} Library;

struct CELEditor {
  Library library;
  EditLine *line;
  History *history;
  const char *prompt;
  CELComplete complete;
  void *context;
  // Where characters are read from.
  int input;
  CELOutcome outcome;
};

// Finds the functions; false where one is missing. The library stays loaded.
bool library_load(Library *library, const char *name);
// Binds the keys that libedit leaves unbound or gives another meaning.
void keys_bind(CELEditor *editor);

// The editor that a libedit callback is for.
CELEditor *editor_of(EditLine *line);

// Holds the signals of the talk back; *before is the mask under which they arrive.
void signals_block(sigset_t *before);
bool signals_take_resize(void);
bool signals_take_suspend(void);

#endif
