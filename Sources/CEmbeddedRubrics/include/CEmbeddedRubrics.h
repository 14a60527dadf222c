#ifndef EMBEDDED_RUBRICS_H
#define EMBEDDED_RUBRICS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A rubric file of the folder Rubrics, as it was when the program was built.
typedef struct {
    const char *name;
    const unsigned char *bytes;
    size_t count;
    /// What Checksum of SourceDiagnostics says of the bytes; 0 of what has no snapshot.
    uint64_t checksum;
    /// The same without what is not needed to evaluate, in a form that is read quickly; made from some state of the file.
    const unsigned char *snapshot;
    size_t snapshot_count;
} embedded_rubric;

size_t embedded_rubric_count(void);

embedded_rubric embedded_rubric_at(size_t index);

/// The rubric of the examples that shows how to write one.
embedded_rubric embedded_rubric_skeleton(void);

#ifdef __cplusplus
}
#endif

#endif
