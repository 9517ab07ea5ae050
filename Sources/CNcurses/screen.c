#define _GNU_SOURCE
#include "screen.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "curses_header.h"
#include "guard.h"
#include "signals.h"
#include "traits.h"

static SCREEN *screen;
static bool is_ansi;
WINDOW *cn_input_pad;

cn_locale cn_set_locale(void) {
  cn_locale locale = {.is_installed = true};
  // Only the character set: the numbers that other parts read and write keep their decimal point.
  // One that is named but not installed most likely meant UTF-8 too.
  if (setlocale(LC_CTYPE, "") == NULL) {
    locale.is_installed = false;
    setlocale(LC_CTYPE, "C.UTF-8");
  }
  locale.is_utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
  return locale;
}

static cn_open_result check_terminal(void) {
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return CN_NOT_A_TERMINAL;
  // Asked for first because newterm, like initscr, may print and leave when it is disappointed.
  cn_traits traits = cn_read_traits(getenv("TERM"));
  if (!traits.is_known) return CN_UNKNOWN_TERMINAL;
  return traits.places_cursor ? CN_OPENED : CN_UNSUITABLE_TERMINAL;
}

static void set_paste_brackets(bool on) {
  if (is_ansi) cn_write_raw(on ? "\033[?2004h" : "\033[?2004l", 8);
}

// Reports of the mouse and of the focus, which an editor that was killed leaves on: they would come as keys.
static void end_reports(void) {
  static const char ends[] = "\033[?1000l\033[?1002l\033[?1003l\033[?1004l\033[?1006l";
  if (is_ansi) cn_write_raw(ends, sizeof ends - 1);
}

static void set_modes(void) {
  // Every key arrives as a key: Ctrl-C, Ctrl-Z, Ctrl-S too. And Enter (CR) stays apart from Ctrl-J (LF).
  raw();
  noecho();
  nonl();
}

// The console's terminfo calls Ctrl-Z a key for suspending, and that of other terminals calls Ctrl-J an arrow. Here
// they are control characters like the rest; only what erases is the same everywhere.
static void keep_control_characters(void) {
  for (char byte = 1; byte < ' '; byte++) {
    char text[] = {byte, '\0'};
    int code = key_defined(text);
    if (code > 0 && code != KEY_BACKSPACE) define_key(text, 0);
  }
}

static void prepare_input(void) {
  cn_input_pad = newpad(1, 1);
  keypad(cn_input_pad, TRUE);
  nodelay(cn_input_pad, TRUE);
  // Else curses leaves a frame half painted whenever the next key is already there.
  typeahead(-1);
  keep_control_characters();
  define_key("\033[200~", CN_CODE_PASTE_BEGIN);
  define_key("\033[201~", CN_CODE_PASTE_END);
  // Beyond a second, or below nothing, no key that comes after an Escape would be one of its own.
  if (getenv("ESCDELAY") == NULL || get_escdelay() < 0 || get_escdelay() > 1000) set_escdelay(25);
}

// Until it was left once, ncurses 6.4 writes at each move of the cursor: a frame comes in a dozen pieces, of which a
// terminal may show some, and each has its price. So it is left before it has shown anything, and the terminal isn't
// told: with the first frame it comes back.
static void have_frames_written_whole(void) {
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC), terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0);
  if (nowhere >= 0 && terminal >= 0 && dup2(nowhere, STDOUT_FILENO) >= 0) {
    endwin();
    dup2(terminal, STDOUT_FILENO);
  }
  close(terminal);
  close(nowhere);
}

cn_open_result cn_open(bool wants_color) {
  if (screen) return CN_ALREADY_OPEN;
  cn_open_result result = check_terminal();
  if (result != CN_OPENED) return result;
  if (!cn_catch_signals()) return CN_OPEN_FAILED;
  cn_guard_arm(STDIN_FILENO);
  // The terminal's word on its size, not what LINES and COLUMNS said when the shell started.
  use_env(FALSE);
  use_tioctl(TRUE);
  screen = newterm(NULL, stdout, stdin);
  if (screen == NULL) {
    cn_guard_disarm();
    cn_release_signals();
    return CN_OPEN_FAILED;
  }
  cn_guard_learn();
  have_frames_written_whole();
  cn_catch_resize();
  set_modes();
  cn_start_painting(wants_color);
  leaveok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  // Inserting and deleting characters tears wide ones apart on some terminals.
  idcok(stdscr, FALSE);
  idlok(stdscr, FALSE);
  prepare_input();
  const char *clear = tigetstr("clear");
  is_ansi = clear && clear[0] == '\033' && clear[1] == '[';
  set_paste_brackets(true);
  return CN_OPENED;
}

void cn_close(void) {
  if (screen == NULL) return;
  cn_leave();
  // Curses sets modes through the output, which is no terminal then.
  if (cn_has_let_go()) cn_guard_restore_modes();
  delwin(cn_input_pad);
  cn_input_pad = NULL;
  delscreen(screen);
  screen = NULL;
  cn_guard_disarm();
  cn_release_signals();
}

// Where there is no second screen, or one that says so doesn't have it (GNU screen), the shell goes on in our last row.
static void empty_last_row(void) {
  wmove(stdscr, LINES - 1, 0);
  wclrtoeol(stdscr);
  wrefresh(stdscr);
}

void cn_leave(void) {
  cn_begin_output();
  set_paste_brackets(false);
  empty_last_row();
  curs_set(1);
  endwin();
  cn_end_output();
}

void cn_return(void) {
  reset_prog_mode();
  set_modes();
  cn_adopt_size();
  cn_forget_cursor();
  clearok(curscr, TRUE);
  // Refreshing is what makes curses enter its screen and the keypad's mode again.
  wrefresh(stdscr);
  keypad(cn_input_pad, FALSE);
  keypad(cn_input_pad, TRUE);
  end_reports();
  set_paste_brackets(true);
}

int cn_rows(void) { return LINES; }
int cn_columns(void) { return COLS; }

bool cn_adopt_size(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  if (size.ws_row == LINES && size.ws_col == COLS) return false;
  // resizeterm would also queue KEY_RESIZE, once more for each call.
  if (resize_term(size.ws_row, size.ws_col) != OK) return false;
  cn_guard_learn();
  clearok(curscr, TRUE);
  return true;
}

bool cn_write_raw(const char *bytes, int count) {
  while (count > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, (size_t)count);
    if (written > 0) {
      bytes += written;
      count -= (int)written;
    } else if (errno == EAGAIN) {
      struct pollfd ready = {.fd = STDOUT_FILENO, .events = POLLOUT};
      if (poll(&ready, 1, 1000) <= 0) return false;
    } else if (errno != EINTR) {
      return false;
    }
  }
  return true;
}
