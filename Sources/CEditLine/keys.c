#include "editor.h"

#include <stdlib.h>
#include <string.h>

enum { ReturnSymbol = 0x23CE };

static bool is_end_of_paste(const wchar_t *text, size_t count) {
  static const wchar_t mark[] = L"\033[201~";
  return count >= 6 && wmemcmp(text + count - 6, mark, 6) == 0;
}

// Pasted text as one line: line feeds show as a symbol, empty lines and controls go.
static size_t cleaned(wchar_t *text, size_t count) {
  size_t length = 0;
  for (size_t i = 0; i < count; i++) {
    wchar_t c = text[i];
    if (c == L'\r' || c == L'\n') {
      if (length == 0 || text[length - 1] == ReturnSymbol) continue;
      c = ReturnSymbol;
    }
    if (c == L'\t') c = L' ';
    if (c >= 0x20 && (c < 0x7F || c > 0x9F)) text[length++] = c;
  }
  while (length > 0 && text[length - 1] == ReturnSymbol) length--;
  return length;
}

// What the terminal sends between the marks of a bracketed paste.
static unsigned char paste(EditLine *line, int key) {
  (void)key;
  CELEditor *editor = editor_of(line);
  size_t room = 256, count = 0;
  wchar_t *text = malloc(room * sizeof *text);
  while (text && !is_end_of_paste(text, count)) {
    if (count + 1 == room) {
      wchar_t *larger = realloc(text, (room *= 2) * sizeof *text);
      if (!larger) break;
      text = larger;
    }
    if (editor->library.next_character(line, &text[count]) != 1) break;
    if (editor->outcome != CELLineRead) break;
    count++;
  }
  if (!text) return KeyError;
  if (is_end_of_paste(text, count)) count -= 6;
  text[cleaned(text, count)] = L'\0';
  int isInserted = editor->library.insert(line, text);
  free(text);
  return isInserted == 0 ? KeyRefresh : KeyError;
}

static void insert(CELEditor *editor, const char *text) {
  size_t count = mbstowcs(NULL, text, 0);
  if (count == (size_t)-1) return;
  wchar_t *wide = malloc((count + 1) * sizeof *wide);
  if (!wide) return;
  mbstowcs(wide, text, count + 1);
  editor->library.insert(editor->line, wide);
  free(wide);
}

static unsigned char complete(EditLine *line, int key) {
  (void)key;
  CELEditor *editor = editor_of(line);
  const struct LineParts *parts = editor->library.line(line);
  char *before = strndup(parts->start, (size_t)(parts->cursor - parts->start));
  if (!before) return KeyError;
  CELCompletion found = editor->complete(editor->context, before);
  free(before);
  if (found.inserted) {
    if (found.deleted > 0) editor->library.delete_before(line, found.deleted);
    insert(editor, found.inserted);
  }
  if (found.listed) {
    printf("\n%s\n", found.listed);
    fflush(stdout);
  }
  unsigned char next = found.listed ? KeyRedisplay : found.inserted ? KeyRefresh : KeyError;
  free(found.inserted);
  free(found.listed);
  return next;
}

void keys_bind(CELEditor *editor) {
  Library *library = &editor->library;
  EditLine *line = editor->line;
  library->set(line, AddFunction, "coach-complete", "Completes what is typed", (KeyFunction)complete);
  library->set(line, AddFunction, "coach-paste", "Takes a paste as one line", (KeyFunction)paste);
  static const char *const bindings[][2] = {
      {"^I", "coach-complete"},         {"\033[200~", "coach-paste"},
      {"^W", "ed-delete-prev-word"},    {"^U", "vi-kill-line-prev"},
      {"^R", "em-inc-search-prev"},     {"\033[H", "ed-move-to-beg"},
      {"\033OH", "ed-move-to-beg"},     {"\033[1~", "ed-move-to-beg"},
      {"\033[F", "ed-move-to-end"},     {"\033OF", "ed-move-to-end"},
      {"\033[4~", "ed-move-to-end"},    {"\033[3~", "ed-delete-next-char"},
      {"\033[A", "ed-prev-history"},    {"\033[B", "ed-next-history"},
      {"\033[C", "ed-next-char"},       {"\033[D", "ed-prev-char"},
      {"\033[1;5C", "em-next-word"},    {"\033[1;5D", "ed-prev-word"},
  };
  for (size_t i = 0; i < sizeof bindings / sizeof bindings[0]; i++) {
    library->set(line, SetBinding, bindings[i][0], bindings[i][1], NULL);
  }
}
