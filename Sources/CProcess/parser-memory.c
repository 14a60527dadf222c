#include "CProcess.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// Pieces have room for 16, 32, 64 ... 65,536 bytes; what is larger is the system's.
enum { SMALLEST = 16, SIZES = 13, LARGE = SIZES, SMALL_SIZES = 7, SLAB = 1 << 16 };

// What stands before every piece. Its size keeps the piece aligned for any value.
typedef struct {
    uint64_t size;
    uint64_t unused;
} head;

// A piece that was given back.
typedef struct unused_piece {
    struct unused_piece *next;
} unused_piece;

// What a thread holds: for each size the pieces that were given back, and memory from which small ones are cut.
typedef struct {
    unused_piece *unused[SIZES];
    char *slab;
    char *slab_end;
} pool;

static _Thread_local pool own __attribute__((tls_model("initial-exec")));

// The number of the least size that has the room.
static inline unsigned size_of(size_t size) {
    return size <= SMALLEST ? 0 : 60 - (unsigned)__builtin_clzll(size - 1);
}

static inline size_t room_of(uint64_t size) {
    return (size_t)SMALLEST << size;
}

static __attribute__((noinline)) void *make_piece(unsigned size, size_t bytes) {
    head *made;
    if (size < SMALL_SIZES) {
        size_t whole = sizeof(head) + room_of(size);
        if ((size_t)(own.slab_end - own.slab) < whole) {
            char *slab = malloc(SLAB);
            if (!slab) return NULL;
            own.slab = slab;
            own.slab_end = slab + SLAB;
        }
        made = (head *)own.slab;
        own.slab += whole;
    } else {
        if (size < SIZES) bytes = room_of(size);
        if (bytes > SIZE_MAX - sizeof(head)) return NULL;
        made = malloc(sizeof(head) + bytes);
        if (!made) return NULL;
    }
    made->size = size < SIZES ? size : LARGE;
    return made + 1;
}

void *parser_memory_allocate(size_t bytes) {
    unsigned size = size_of(bytes);
    if (size < SIZES && own.unused[size]) {
        unused_piece *piece = own.unused[size];
        own.unused[size] = piece->next;
        return piece;
    }
    return make_piece(size, bytes);
}

void parser_memory_release(void *piece) {
    if (!piece) return;
    head *before = (head *)piece - 1;
    if (before->size == LARGE) {
        free(before);
        return;
    }
    unused_piece *unused = piece;
    unused->next = own.unused[before->size];
    own.unused[before->size] = unused;
}

void *parser_memory_resize(void *piece, size_t bytes) {
    if (!piece) return parser_memory_allocate(bytes);
    head *before = (head *)piece - 1;
    if (before->size == LARGE) {
        if (bytes > SIZE_MAX - sizeof(head)) return NULL;
        head *moved = realloc(before, sizeof(head) + bytes);
        return moved ? moved + 1 : NULL;
    }
    size_t room = room_of(before->size);
    if (bytes <= room) return piece;
    void *moved = parser_memory_allocate(bytes);
    if (!moved) return NULL;
    memcpy(moved, piece, room);
    parser_memory_release(piece);
    return moved;
}

char *parser_memory_copy(const char *text) {
    if (!text) return NULL;
    size_t bytes = strlen(text) + 1;
    char *copy = parser_memory_allocate(bytes);
    return copy ? memcpy(copy, text, bytes) : NULL;
}

// libyaml calls its own functions for memory by these names, so that a program may put others in their place. A static libyaml keeps its own.
// So does the shared one where the address sanitizer watches, which sees each piece then.
#if !__has_feature(address_sanitizer)
#define INSTEAD_OF_LIBYAMLS(function) __attribute__((weak, alias(#function)))
void *yaml_malloc(size_t size) INSTEAD_OF_LIBYAMLS(parser_memory_allocate);
void *yaml_realloc(void *piece, size_t size) INSTEAD_OF_LIBYAMLS(parser_memory_resize);
void yaml_free(void *piece) INSTEAD_OF_LIBYAMLS(parser_memory_release);
char *yaml_strdup(const char *text) INSTEAD_OF_LIBYAMLS(parser_memory_copy);
#endif
