#include <stdlib.h>

/// Tells Swift's runtime that no program that draws crashes stands beside this one, before it looks for one. It would look in eight places at
/// each start, and where /proc is not to be seen (a bare chroot, some containers) it ends the process because it cannot find itself. Who sets
/// the variable keeps what was set.
__attribute__((constructor(101))) static void leaveCrashesToTheSystem(void) {
    setenv("SWIFT_BACKTRACE", "enable=no,swift-backtrace=/", 0);
}
