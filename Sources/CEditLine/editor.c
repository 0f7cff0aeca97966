#include "editor.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "reading.h"

enum { LinesRemembered = 1000 };

static char *prompt_of(EditLine *line) { return (char *)editor_of(line)->prompt; }

CELEditor *cel_open(const char *library, CELComplete complete, void *context) {
  CELEditor *editor = calloc(1, sizeof *editor);
  if (!editor) return NULL;
  editor->complete = complete;
  editor->context = context;
  editor->prompt = "";
  editor->input = input_open();
  if (!library_load(&editor->library, library)) return cel_close(editor), NULL;
  Library *functions = &editor->library;
  editor->line = functions->init("coach", stdin, stdout, stderr);
  editor->history = functions->history_init();
  if (!editor->line || !editor->history) return cel_close(editor), NULL;
  HistoryEvent event;
  functions->history(editor->history, &event, HistorySetSize, LinesRemembered);
  functions->history(editor->history, &event, HistorySetUnique, 1);
  functions->set(editor->line, SetClientData, editor);
  functions->set(editor->line, SetEditor, "emacs");
  functions->set(editor->line, SetSignal, 0);
  functions->set(editor->line, SetEscapedPrompt, prompt_of, '\1');
  functions->set(editor->line, SetHistory, functions->history, editor->history);
  functions->wide_set(editor->line, SetReadFunction, (ReadFunction)read_character);
  keys_bind(editor);
  return editor;
}

void cel_close(CELEditor *editor) {
  if (editor->line) editor->library.end(editor->line);
  if (editor->history) editor->library.history_end(editor->history);
  if (editor->input != STDIN_FILENO) close(editor->input);
  free(editor);
}

CELOutcome cel_read(CELEditor *editor, const char *prompt, char **line) {
  *line = NULL;
  editor->prompt = prompt;
  editor->outcome = CELLineRead;
  int count = 0;
  // Before the prompt shows: what is typed at once must not be edited by the terminal.
  editor->library.set(editor->line, PrepareTerminal, 1);
  pasting_set(true);
  const char *text = editor->library.gets(editor->line, &count);
  pasting_set(false);
  if (editor->outcome != CELLineRead) return editor->outcome;
  if (!text || count <= 0) return CELLineEnded;
  size_t length = strcspn(text, "\n");
  *line = strndup(text, length);
  return *line ? CELLineRead : CELLineEnded;
}

void cel_remember(CELEditor *editor, const char *line) {
  HistoryEvent event;
  editor->library.history(editor->history, &event, HistoryEnter, line);
}

void cel_forget(CELEditor *editor) {
  HistoryEvent event;
  editor->library.history(editor->history, &event, HistoryClear);
}
