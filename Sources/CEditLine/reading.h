// Reading characters from the terminal for libedit, with the signals of the talk in view.
#ifndef READING_H
#define READING_H

#include "editor.h"

// The terminal at standard input, to be read without waiting: Ctrl-Z and Ctrl-C throw away what was typed before them, so
// a terminal that had something to read a moment ago may have nothing. The mode belongs to this descriptor alone, not to
// the shell's. Standard input itself where the terminal cannot be opened.
int input_open(void);
int read_character(EditLine *line, wchar_t *character);
// Bracketed paste: the terminal marks where pasted text begins and ends.
void pasting_set(bool isOn);

#endif
