#include "app/core/process.h"

#include <malloc.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace berth {

void hardenProcess()
{
    umask(077);
#ifdef M_PERTURB
    mallopt(M_PERTURB, 0xA5);
#endif
#ifdef NDEBUG
    // Release builds only: a developer wants core files and a debugger.
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

} // namespace berth
