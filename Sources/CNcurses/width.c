#define _GNU_SOURCE
#include "width.h"

#include <langinfo.h>
#include <locale.h>
#include <pthread.h>
#include <stddef.h>
#include <string.h>
#include <wchar.h>
#ifdef __APPLE__
#include <xlocale.h>
#endif

static locale_t locale;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void choose_locale(void) {
  static const char *const names[] = {"", "C.UTF-8", "en_US.UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    locale_t candidate = newlocale(LC_CTYPE_MASK, names[i], (locale_t)0);
    if (candidate == (locale_t)0) continue;
    if (strcmp(nl_langinfo_l(CODESET, candidate), "UTF-8") == 0) {
      locale = candidate;
      return;
    }
    freelocale(candidate);
  }
}

int cn_width(uint32_t scalar) {
  pthread_once(&once, choose_locale);
  // Without any UTF-8 locale nothing but ASCII is drawn; one column each keeps the layout going.
  if (locale == (locale_t)0) return scalar < 0x20 || (scalar >= 0x7f && scalar < 0xa0) ? -1 : 1;
#ifdef __APPLE__
  return wcwidth_l((wchar_t)scalar, locale);
#else
  locale_t former = uselocale(locale);
  int columns = wcwidth((wchar_t)scalar);
  uselocale(former);
  return columns;
#endif
}
