#include <tests/benchmark/Stopwatch.hpp>

#include <ctime>

namespace missive::benchmark {

namespace {

double nanoseconds(clockid_t clock) noexcept {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e9 + static_cast<double>(time.tv_nsec);
}

} // namespace

void Stopwatch::start() noexcept { started_ = {nanoseconds(CLOCK_MONOTONIC), nanoseconds(CLOCK_PROCESS_CPUTIME_ID)}; }

void Stopwatch::stop(std::size_t operations) noexcept {
    total_.wall += nanoseconds(CLOCK_MONOTONIC) - started_.wall;
    total_.processor += nanoseconds(CLOCK_PROCESS_CPUTIME_ID) - started_.processor;
    operations_ += operations;
}

Cost Stopwatch::perOperation() const noexcept {
    const auto count = static_cast<double>(operations_);
    return {total_.wall / count, total_.processor / count};
}

} // namespace missive::benchmark
