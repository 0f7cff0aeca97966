#include <langinfo.h>
#include <locale.h>
#include <stddef.h>
#include <string.h>

#include "CEditLine.h"

static bool is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

bool cel_use_utf8(void) {
  setlocale(LC_CTYPE, "");
  if (is_utf8()) return true;
  static const char *const names[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    if (setlocale(LC_CTYPE, names[i]) && is_utf8()) return true;
  }
  return false;
}
