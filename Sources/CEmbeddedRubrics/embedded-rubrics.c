#include "CEmbeddedRubrics.h"

// The compiler reads the files themselves (#embed, C23): they need no copy in another language and no file beside the program.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char illinois_perkins_iv[] = {
#embed "../../Rubrics/illinois-perkins-iv.yaml"
};

static const unsigned char illinois_perkins_iv_snapshot[] = {
#embed "../../Rubrics/snapshots/illinois-perkins-iv.snapshot"
};

static const unsigned char perkins_v[] = {
#embed "../../Rubrics/perkins-v.yaml"
};

static const unsigned char perkins_v_snapshot[] = {
#embed "../../Rubrics/snapshots/perkins-v.snapshot"
};

static const unsigned char design_framework[] = {
#embed "../../Rubrics/design-framework.yaml"
};

static const unsigned char design_framework_snapshot[] = {
#embed "../../Rubrics/snapshots/design-framework.snapshot"
};

static const unsigned char skeleton[] = {
#embed "../../Examples/own-rubric/rubric.yaml"
};

static const embedded_rubric rubrics[] = {
    {"illinois-perkins-iv", illinois_perkins_iv, sizeof illinois_perkins_iv, illinois_perkins_iv_snapshot, sizeof illinois_perkins_iv_snapshot},
    {"design-framework", design_framework, sizeof design_framework, design_framework_snapshot, sizeof design_framework_snapshot},
    {"perkins-v", perkins_v, sizeof perkins_v, perkins_v_snapshot, sizeof perkins_v_snapshot},
};

size_t embedded_rubric_count(void) {
    return sizeof rubrics / sizeof rubrics[0];
}

embedded_rubric embedded_rubric_at(size_t index) {
    return rubrics[index];
}

embedded_rubric embedded_rubric_skeleton(void) {
    embedded_rubric rubric = {"skeleton", skeleton, sizeof skeleton, NULL, 0};
    return rubric;
}
