#include "CEmbeddedRubrics.h"

#include <stdint.h>

// The compiler reads the files themselves (#embed): they need no copy in another language and no file beside the program.
#pragma clang diagnostic ignored "-Wc23-extensions"

namespace {

constexpr unsigned char illinois_perkins_iv[] = {
#embed "../../Rubrics/illinois-perkins-iv.yaml"
};

constexpr unsigned char illinois_perkins_iv_snapshot[] = {
#embed "../../Rubrics/snapshots/illinois-perkins-iv.snapshot"
};

constexpr unsigned char perkins_v[] = {
#embed "../../Rubrics/perkins-v.yaml"
};

constexpr unsigned char perkins_v_snapshot[] = {
#embed "../../Rubrics/snapshots/perkins-v.snapshot"
};

constexpr unsigned char design_framework[] = {
#embed "../../Rubrics/design-framework.yaml"
};

constexpr unsigned char design_framework_snapshot[] = {
#embed "../../Rubrics/snapshots/design-framework.snapshot"
};

constexpr unsigned char skeleton[] = {
#embed "../../Examples/own-rubric/rubric.yaml"
};

constexpr uint64_t mixed(uint64_t value, uint64_t word) {
    uint64_t product = (value ^ word) * 0x9E3779B97F4A7C15;
    return product ^ product >> 29;
}

/// What Checksum of SourceDiagnostics says of some bytes. The compiler works it out: to read a third of a megabyte again at each start
/// would take longer than to read the snapshot.
template <size_t count> constexpr uint64_t checksum(const unsigned char (&bytes)[count]) {
    uint64_t value = mixed(0x9E3779B97F4A7C15, count);
    uint64_t lanes[4] = {value, value + 1, value + 2, value + 3};
    size_t offset = 0;
    auto word = [&bytes](size_t at) {
        return uint64_t(bytes[at]) | uint64_t(bytes[at + 1]) << 8 | uint64_t(bytes[at + 2]) << 16 | uint64_t(bytes[at + 3]) << 24
            | uint64_t(bytes[at + 4]) << 32 | uint64_t(bytes[at + 5]) << 40 | uint64_t(bytes[at + 6]) << 48 | uint64_t(bytes[at + 7]) << 56;
    };
    for (; offset + 32 <= count; offset += 32)
        for (size_t lane = 0; lane < 4; lane++) lanes[lane] = mixed(lanes[lane], word(offset + 8 * lane));
    if (offset > 0)
        for (uint64_t lane : lanes) value = mixed(value, lane);
    for (; offset + 8 <= count; offset += 8) value = mixed(value, word(offset));
    uint64_t rest = 0;
    for (; offset < count; offset++) rest = rest << 8 | bytes[offset];
    return mixed(value, rest);
}

template <size_t count, size_t snapshot_count>
constexpr embedded_rubric rubric(
    const char *name, const unsigned char (&bytes)[count], const unsigned char (&snapshot)[snapshot_count], uint64_t checksum) {
    return {name, bytes, count, checksum, snapshot, snapshot_count};
}

constexpr embedded_rubric rubrics[] = {
    rubric("illinois-perkins-iv", illinois_perkins_iv, illinois_perkins_iv_snapshot, checksum(illinois_perkins_iv)),
    rubric("design-framework", design_framework, design_framework_snapshot, checksum(design_framework)),
    rubric("perkins-v", perkins_v, perkins_v_snapshot, checksum(perkins_v)),
};

}  // namespace

size_t embedded_rubric_count(void) {
    return sizeof rubrics / sizeof rubrics[0];
}

embedded_rubric embedded_rubric_at(size_t index) {
    return rubrics[index];
}

embedded_rubric embedded_rubric_skeleton(void) {
    return {"skeleton", skeleton, sizeof skeleton, 0, nullptr, 0};
}
