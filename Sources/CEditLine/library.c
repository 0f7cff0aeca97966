#include "editor.h"

#include <dlfcn.h>
#include <stddef.h>
#include <string.h>

// libedit hands its callbacks the line alone, so this one function is needed to find the rest.
static int (*get)(EditLine *, int, ...);

CELEditor *editor_of(EditLine *line) {
  void *editor = NULL;
  get(line, SetClientData, &editor);
  return editor;
}

bool library_load(Library *library, const char *name) {
  void *handle = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  if (!handle) return false;
  struct {
    const char *name;
    void *place;
  } const wanted[] = {
      {"el_init", &library->init},
      {"el_end", &library->end},
      {"el_gets", &library->gets},
      {"el_set", &library->set},
      {"el_wset", &library->wide_set},
      {"el_get", &get},
      {"el_wgetc", &library->next_character},
      {"el_winsertstr", &library->insert},
      {"el_deletestr", &library->delete_before},
      {"el_resize", &library->resize},
      {"el_line", &library->line},
      {"history_init", &library->history_init},
      {"history_end", &library->history_end},
      {"history", &library->history},
  };
  for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++) {
    void *found = dlsym(handle, wanted[i].name);
    if (!found) {
      dlclose(handle);
      return false;
    }
    // ISO C has no cast from an object pointer to a function pointer; POSIX says the bytes are the same.
    memcpy(wanted[i].place, &found, sizeof found);
  }
  return true;
}
