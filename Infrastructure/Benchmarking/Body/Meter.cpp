#include <Infrastructure/Benchmarking/Body/Meter.hpp>

#include <fstream>
#include <string>

#include <malloc.h>
#include <time.h>

namespace missive::benchmarking::body {
namespace {

std::int64_t read(clockid_t clock) noexcept {
    timespec now{};
    clock_gettime(clock, &now);
    return now.tv_sec * 1'000'000'000LL + now.tv_nsec;
}

} // namespace

std::int64_t Meter::nowNs() noexcept { return read(CLOCK_MONOTONIC); }

std::int64_t Meter::processorNs() noexcept { return read(CLOCK_PROCESS_CPUTIME_ID); }

double Meter::resolutionNs() noexcept {
    std::int64_t smallest = 0;
    for (int i = 0; i < 200; ++i) {
        const auto before = nowNs();
        const auto spent = nowNs() - before;
        if (spent > 0 && (smallest == 0 || spent < smallest)) {
            smallest = spent;
        }
    }
    return static_cast<double>(smallest);
}

std::int64_t Meter::peakBytes() {
    std::ifstream status{"/proc/self/status"};
    for (std::string word; status >> word;) {
        if (word == "VmHWM:") {
            std::int64_t kilobytes = 0;
            status >> kilobytes;
            return kilobytes * 1024;
        }
    }
    return 0;
}

void Meter::forgetPeak() { std::ofstream{"/proc/self/clear_refs"} << "5"; }

std::int64_t Meter::allocatedBytes() noexcept { return static_cast<std::int64_t>(mallinfo2().uordblks); }

void Meter::pause() noexcept {
    const timespec millisecond{0, 1'000'000};
    nanosleep(&millisecond, nullptr);
}

} // namespace missive::benchmarking::body
