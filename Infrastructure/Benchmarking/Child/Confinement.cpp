#include <Infrastructure/Benchmarking/Child/Confinement.hpp>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace missive::benchmarking {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool hasSanitizer = true; // which maps terabytes
#else
constexpr bool hasSanitizer = false;
#endif

std::string failure(const char* what) { return std::string{what} + ": " + std::strerror(errno); }

bool limit(__rlimit_resource_t resource, rlim_t most) {
    const rlimit limits{most, most};
    return setrlimit(resource, &limits) == 0;
}

bool limitAll(rlim_t seconds, rlim_t bytes) {
    constexpr rlim_t mostFile = 64U << 20U;
    constexpr rlim_t mostOpen = 64;
    return (bytes == 0 || hasSanitizer || limit(RLIMIT_AS, bytes)) && limit(RLIMIT_CPU, seconds) &&
           limit(RLIMIT_FSIZE, mostFile) && limit(RLIMIT_NOFILE, mostOpen) && limit(RLIMIT_CORE, 0);
}

/// It need not be there: then the body runs anywhere.
void pin(long processor) {
    if (processor >= 0) {
        cpu_set_t processors;
        CPU_ZERO(&processors);
        CPU_SET(static_cast<std::size_t>(processor), &processors);
        sched_setaffinity(0, sizeof processors, &processors);
    }
}

} // namespace

std::string confine(char** arguments) {
    constexpr unsigned firstOther = 4;
    const auto number = [&](int at) { return std::strtoll(arguments[at], nullptr, 10); };
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) {
        return failure("prctl");
    }
    if (getppid() != static_cast<pid_t>(number(1))) {
        return "The worker is gone.";
    }
    if (chdir(arguments[0]) != 0) {
        return failure("chdir");
    }
    syscall(SYS_close_range, firstOther, ~0U, 0U);
    pin(static_cast<long>(number(2)));
    if (!limitAll(static_cast<rlim_t>(number(3)), static_cast<rlim_t>(number(4)))) {
        return failure("setrlimit");
    }
    return {};
}

} // namespace missive::benchmarking
