#include "CProcess.h"

#include <malloc.h>

void heap_keep_freed(void) {
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
    // To name the one limit stops the library from adapting the other, which decides what is asked of the system piece by piece.
    mallopt(M_MMAP_THRESHOLD, 4 << 20);
}
