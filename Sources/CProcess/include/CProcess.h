#ifndef CPROCESS_H
#define CPROCESS_H

#include <stddef.h>

/// Lets the process keep the memory that one file needed for the next one, up to 64 MiB.
///
/// Left alone, the C library hands the end of the heap back to the system after each file and asks for it again, page after page, for the
/// next.
void heap_keep_freed(void);

/// Memory for libyaml, which asks for four pieces for every scalar that it reads and gives most of them back at once: a pool for each thread,
/// which keeps what is given back for the next scalar and the next file.
///
/// A pool keeps no more than was in use at one time, and nothing that is larger than 64 KiB. A piece may be given back on another thread
/// than it was asked for.

/// A piece of at least so many bytes, aligned for any value; null where there is no memory.
void *parser_memory_allocate(size_t size);

/// The piece with room for so many bytes, moved if need be; null where there is no memory, and then the piece stays as it is.
void *parser_memory_resize(void *piece, size_t size);

/// Gives a piece back; null is no piece.
void parser_memory_release(void *piece);

/// A copy of a text that ends with a zero; null where there is no memory or no text.
char *parser_memory_copy(const char *text);

#endif
