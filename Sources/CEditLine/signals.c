#include "editor.h"

#include <stddef.h>

static volatile sig_atomic_t stop_signal, interrupts, suspends, resizes;

static void note(int number) {
  switch (number) {
    case SIGINT: interrupts = 1; break;
    case SIGTSTP: suspends = 1; break;
    case SIGWINCH: resizes = 1; break;
    default: stop_signal = number;
  }
}

static const int caught[] = {SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGWINCH};
enum { Caught = sizeof caught / sizeof caught[0] };

static void add_caught(sigset_t *set) {
  sigemptyset(set);
  for (int i = 0; i < Caught; i++) sigaddset(set, caught[i]);
}

void cel_signals_install(void) {
  struct sigaction action = {.sa_handler = note};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < Caught; i++) sigaction(caught[i], &action, NULL);
  // A parent may have blocked them, and a child inherits that.
  sigset_t set;
  add_caught(&set);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

void signals_block(sigset_t *before) {
  sigset_t set;
  add_caught(&set);
  pthread_sigmask(SIG_BLOCK, &set, before);
}

int cel_stop_signal(void) { return stop_signal; }

static bool take(volatile sig_atomic_t *flag) {
  bool was = *flag != 0;
  *flag = 0;
  return was;
}

bool cel_take_interrupt(void) { return take(&interrupts); }
bool signals_take_resize(void) { return take(&resizes); }
bool signals_take_suspend(void) { return take(&suspends); }
