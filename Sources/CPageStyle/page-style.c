#include "CPageStyle.h"

// The compiler reads the file itself (#embed, C23): it stays a stylesheet that editors and browsers know.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char page[] = {
#embed "page.css"
};

embedded_style embedded_page_style(void) {
    embedded_style style = {page, sizeof page};
    return style;
}
