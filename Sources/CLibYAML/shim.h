#include <yaml.h>

// What libyaml gives back its memory with. Every build of it has the function, and its headers for programs leave it out.
void yaml_free(void *piece);
