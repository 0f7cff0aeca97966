// Reading characters from the terminal for libedit, with the signals of the talk in view.
#ifndef READING_H
#define READING_H

#include "editor.h"

int read_character(EditLine *line, wchar_t *character);
// Bracketed paste: the terminal marks where pasted text begins and ends.
void pasting_set(bool isOn);

#endif
