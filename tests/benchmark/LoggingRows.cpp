#include <tests/benchmark/Rows.hpp>

#include <tests/benchmark/Allocations.hpp>
#include <tests/benchmark/Alternate.hpp>
#include <tests/benchmark/LoggingRig.hpp>
#include <tests/benchmark/SpdlogTwin.hpp>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace missive::benchmark {

namespace {

constexpr std::size_t burst = 8'000;
constexpr int slices = 20;
/// Rows that stay below what they were to reach say so.
constexpr const char* askedMore = "; 0.80 was asked: decision 40";

/// Every how many calls that take longest one is the 99th percentile.
double percentile99(std::vector<double>& times) {
    const auto at = times.begin() + static_cast<std::ptrdiff_t>(times.size() * 99 / 100);
    std::nth_element(times.begin(), at, times.end());
    return *at;
}

template <class Call> void tellFrom(int threads, Call call) {
    std::vector<std::jthread> others;
    const auto share = [&] {
        for (std::size_t i = 0; i < burst / static_cast<std::size_t>(threads); ++i) {
            call();
        }
    };
    for (int i = 1; i < threads; ++i) {
        others.emplace_back(share);
    }
    share();
}

template <class Call> double percentileOf(Call call) {
    std::vector<double> times;
    times.reserve(burst);
    for (std::size_t i = 0; i < burst; ++i) {
        Stopwatch watch;
        watch.start();
        call();
        watch.stop(1);
        times.push_back(watch.perOperation().wall);
    }
    return percentile99(times);
}

/// What a call costs its caller, while all is taken further.
Sample calling(const std::filesystem::path& directory, int threads) {
    LoggingRig ours{directory / "ours"};
    SpdlogTwin twin{directory / "twin.log", LoggingRig::capacity};
    const std::string line = ours.line();
    const auto tellOurs = [&] { ours.tell(); };
    const auto tellTwin = [&] { twin.tellLater(line); };
    auto sample = alternate(
        slices,
        [&](Stopwatch& watch) {
            watch.start();
            tellFrom(threads, tellOurs);
            watch.stop(burst);
            ours.settle();
        },
        [&](Stopwatch& watch) {
            watch.start();
            tellFrom(threads, tellTwin);
            watch.stop(burst);
            twin.settle();
        });
    const auto own = percentileOf(tellOurs);
    ours.settle();
    const auto other = percentileOf(tellTwin);
    twin.settle();
    const auto before = allocations();
    tellFrom(1, tellOurs);
    const auto allocated = static_cast<double>(allocations() - before) / burst;
    ours.settle();
    Stopwatch withNewFields;
    withNewFields.start();
    tellFrom(threads, [&] { ours.tellWithNewFields(); });
    withNewFields.stop(burst);
    ours.settle();
    char note[224];
    std::snprintf(note, sizeof note,
                  "p99 %.0f / %.0f ns; %.3f allocations a call; where the call makes its fields %.0f ns%s", own, other,
                  allocated, withNewFields.perOperation().wall, threads == 1 ? askedMore : "");
    sample.note = note;
    return sample;
}

/// What spdlog takes that makes the same line of its parts.
std::string formatting(SpdlogTwin& twin) {
    const std::string text(120, 'x');
    Stopwatch watch;
    watch.start();
    for (std::size_t i = 0; i < burst; ++i) {
        twin.formatNow(text);
    }
    watch.stop(burst);
    return "where spdlog makes the same line of its parts, it takes " +
           std::to_string(static_cast<int>(watch.perOperation().wall)) + " ns";
}

/// Without a transport every record is a write of its own; with one that is away it is one for each batch.
Sample writingBatches(const std::filesystem::path& directory) {
    LoggingRig ours{directory / "ours", LoggingRig::Way::Away};
    SpdlogTwin twin{directory / "twin.log", LoggingRig::capacity};
    const std::string line = ours.line();
    auto sample = alternate(
        slices,
        [&](Stopwatch& watch) {
            watch.start();
            tellFrom(1, [&] { ours.tell(); });
            ours.settle();
            watch.stop(burst);
        },
        [&](Stopwatch& watch) {
            watch.start();
            for (std::size_t i = 0; i < burst; ++i) {
                twin.tellNow(line);
            }
            watch.stop(burst);
        });
    sample.note = formatting(twin) + askedMore;
    return sample;
}

Sample writingDirectly(const std::filesystem::path& directory) {
    LoggingRig ours{directory / "ours", LoggingRig::Way::SwitchedOff};
    SpdlogTwin twin{directory / "twin.log", LoggingRig::capacity, 1};
    const std::string line = ours.line();
    auto sample = alternate(
        slices,
        [&](Stopwatch& watch) {
            watch.start();
            tellFrom(1, [&] { ours.tell(); });
            watch.stop(burst);
        },
        [&](Stopwatch& watch) {
            watch.start();
            for (std::size_t i = 0; i < burst; ++i) {
                twin.tellNow(line);
            }
            watch.stop(burst);
        });
    sample.note = formatting(twin) + askedMore;
    return sample;
}

struct Refusing {
    virtual ~Refusing() = default;
    virtual bool accepts(int level) const noexcept { return level > 3; }
};

/// A call that no handler accepts.
Sample refused(const std::filesystem::path& directory) {
    LoggingRig ours{directory / "ours"};
    const std::unique_ptr<Refusing> twin = std::make_unique<Refusing>();
    const std::vector<LogField> none;
    constexpr std::size_t calls = 1'000'000;
    return alternate(
        slices,
        [&](Stopwatch& watch) {
            auto* log = &ours.log();
            watch.start();
            for (std::size_t i = 0; i < calls; ++i) {
                asm volatile("" : "+r"(log));
                log->write(LogLevel::Debug, "refused", none);
            }
            watch.stop(calls);
        },
        [&](Stopwatch& watch) {
            std::size_t accepted = 0;
            const auto* asked = twin.get();
            watch.start();
            for (std::size_t i = 0; i < calls; ++i) {
                asm volatile("" : "+r"(asked));
                accepted += asked->accepts(0) ? 1U : 0U;
            }
            watch.stop(calls);
            asm volatile("" : : "r"(accepted) : "memory");
        });
}

} // namespace

std::vector<Row> loggingRows() {
    const auto one = [](const std::filesystem::path& directory) { return calling(directory, 1); };
    const auto two = [](const std::filesystem::path& directory) { return calling(directory, 2); };
    const std::string call =
        "a call with 120 bytes and 3 fields at hand, taken over / spdlog's async logger, a finished line";
    return {{"logging.call.1", call, "record", {}, 0.35, one},
            {"logging.call.2", call + ", two threads", "record", {}, 0.8, two},
            {"logging.local",
             "written locally, the transport away / spdlog to a file, a flush every 500",
             "record",
             {},
             0.2,
             writingBatches},
            {"logging.direct",
             "switched off: written by the caller / spdlog to a file, a flush each",
             "record",
             {},
             0.3,
             writingDirectly},
            {"logging.refused", "a level that no handler takes / an empty virtual call", "call", {}, {}, refused}};
}

} // namespace missive::benchmark
