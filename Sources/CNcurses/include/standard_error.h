#ifndef CN_STANDARD_ERROR_H
#define CN_STANDARD_ERROR_H

#include <stdbool.h>

/// Sends standard error to an open file, or to nowhere when `log` is below 0.
/// Does nothing when standard error isn't a terminal: it is somebody's log already.
bool cn_redirect_standard_error(int log);
void cn_restore_standard_error(void);

/// The descriptor where standard error leads outside the screen; safe in a signal handler.
int cn_real_standard_error(void);

#endif
