// The floor that the program's speed is measured against: what a C program costs that paints a screen of the same
// kind with ncursesw, has two clocks that tick, and shows what is typed. It does nothing else. Ctrl-Q ends it.
#define _GNU_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <locale.h>
#include <poll.h>
#include <stdint.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

static const char *const steps[] = {
    "Opening 开场", "Priorities 优先事项", "Lead stages 线索阶段", "Customers 客户", "Four questions 四个问题",
    "Help 求助与障碍", "Checks 检查", "SLA", "Closing 总结"};
enum { STEP_COUNT = sizeof steps / sizeof *steps, RAIL = 27, ENTRY_ROWS = 14 };

static void paint_clocks(long seconds) {
  int half = (COLS - RAIL) / 2;
  attron(COLOR_PAIR(1) | A_BOLD);
  mvprintw(2, RAIL + 1, "Marketing %02ld:%02ld left", (600 - seconds) / 60 % 60, (600 - seconds) % 60);
  mvprintw(2, RAIL + half, "Sales %02ld:%02ld left", seconds / 60 % 60, seconds % 60);
  attroff(COLOR_PAIR(1) | A_BOLD);
}

static void paint(void) {
  attron(A_REVERSE);
  mvprintw(0, 0, "%-*s", COLS, " Joint goals 2027    step 5/9 · 87:00 left");
  mvprintw(LINES - 1, 0, "%-*s", COLS, " Enter keep  Esc end  F2 pass  F3 pause");
  attroff(A_REVERSE);
  for (int i = 0; i < STEP_COUNT; i++) mvprintw(2 + i, 1, "%d %s", i + 1, steps[i]);
  mvvline(1, RAIL - 1, ACS_VLINE, LINES - 3);
  attron(A_BOLD);
  mvaddstr(5, RAIL + 1, "What do you want to accomplish this year, and why? 今年想达成什么，为什么？");
  attroff(A_BOLD);
  for (int column = 0; column < 2; column++) {
    int left = RAIL + 1 + column * (COLS - RAIL) / 2;
    attron(COLOR_PAIR(2 + column));
    mvhline(7, left, ACS_HLINE, (COLS - RAIL) / 2 - 3);
    attroff(COLOR_PAIR(2 + column));
    for (int i = 0; i < ENTRY_ROWS; i++) mvprintw(8 + i, left, "• Entry %d: leads 双方明年的目标", i);
  }
  attron(COLOR_PAIR(4));
  mvhline(LINES - 6, RAIL, ACS_HLINE, COLS - RAIL);
  attroff(COLOR_PAIR(4));
}

static void echo_typed(wint_t key, int *column) {
  cchar_t cell;
  wchar_t text[2] = {(wchar_t)key, 0};
  if (*column >= COLS - 2) *column = RAIL + 1;
  setcchar(&cell, text, A_NORMAL, 0, NULL);
  mvadd_wch(LINES - 5, *column, &cell);
  *column += 1;
}

int main(void) {
  setlocale(LC_ALL, "");
  initscr();
  raw();
  noecho();
  keypad(stdscr, TRUE);
  timeout(0);
  start_color();
  use_default_colors();
  for (short pair = 1; pair <= 4; pair++) init_pair(pair, pair + 1, -1);
  struct itimerspec each_second = {{1, 0}, {1, 0}};
  int timer = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC);
  timerfd_settime(timer, 0, &each_second, NULL);
  struct pollfd sources[] = {{STDIN_FILENO, POLLIN, 0}, {timer, POLLIN, 0}};
  long seconds = 0;
  int column = RAIL + 1;
  paint();
  paint_clocks(seconds);
  for (;;) {
    move(LINES - 5, column);
    refresh();
    poll(sources, 2, -1);
    uint64_t ticks;
    if (sources[1].revents && read(timer, &ticks, sizeof ticks) > 0) paint_clocks(seconds += (long)ticks);
    if (!sources[0].revents) continue;
    wint_t key;
    int kind = get_wch(&key);
    // The terminal is gone, or somebody wants to go.
    if (kind == ERR || (kind == OK && key == 'q' - 'a' + 1)) break;
    for (; kind != ERR; kind = get_wch(&key)) {
      if (kind == OK) echo_typed(key, &column);
    }
  }
  endwin();
  return 0;
}
