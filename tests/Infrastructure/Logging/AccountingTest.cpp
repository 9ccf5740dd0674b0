#include <tests/Infrastructure/Logging/PipelineRig.hpp>
#include <tests/support/StandardError.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <random>

namespace missive::test {

namespace {

using namespace missive::logging;

/// One life of the pipeline with faults by chance; returns how often the counts did not balance.
int mistakesOf(std::uint32_t seed) {
    std::mt19937 random{seed}; // NOLINT: a failing script can be repeated
    const auto policy = static_cast<WhenFull>(random() % 2 == 0 ? 0 : 2);
    PipelineRig rig{{.capacity = 1 + random() % 8}, {.whenFull = policy, .flushLevel = LogLevel::Emergency}, 3};
    rig.publisher.fails = [&] {
        switch (random() % 4) {
        case 0:
            throw OutcomeUnknown{"lost"};
        case 1:
            throw std::runtime_error{"refused"};
        default:
            break;
        }
    };
    int mistakes = 0;
    for (auto steps = random() % 40; steps > 0; --steps) {
        rig.files.isFull = random() % 3 == 0;
        rig.clock.advance(std::chrono::milliseconds{random() % 300});
        if (random() % 3 != 0) {
            rig.tell("x", random() % 2 == 0 ? LogLevel::Info : LogLevel::Error);
        } else {
            rig.pump.step();
        }
        mistakes += rig.queue.counts().balance() ? 0 : 1;
    }
    rig.queue.close();
    rig.pump.drain(std::chrono::seconds{1});
    return mistakes + (rig.queue.counts().balance() && rig.queue.counts().waiting() == 0 ? 0 : 1);
}

} // namespace

TEST_CASE("whatever fails and whenever, every record that was offered is in one place or waits") {
    int mistakes = 0;
    standardErrorOf([&] {
        for (std::uint32_t seed = 0; seed < 10'000; ++seed) {
            mistakes += mistakesOf(seed);
        }
    });
    CHECK(mistakes == 0);
}

} // namespace missive::test
