#ifndef PAGE_STYLE_H
#define PAGE_STYLE_H

#include <stddef.h>

/// A stylesheet of this folder, as it was when the program was built.
typedef struct {
    const unsigned char *bytes;
    size_t count;
} embedded_style;

/// The stylesheet of all HTML pages.
embedded_style embedded_page_style(void);

#endif
