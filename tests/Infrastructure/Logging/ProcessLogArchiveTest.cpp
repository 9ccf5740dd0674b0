#include <Infrastructure/Logging/ProcessLogArchive.hpp>

#include <Infrastructure/Missive/Log/LineFormat.hpp>
#include <tests/Infrastructure/Logging/LivePipeline.hpp>
#include <tests/Infrastructure/Logging/LogMessageMother.hpp>
#include <tests/support/FakeWaiter.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace missive::test {

namespace {

using namespace missive::logging;

/// Keeps a thread other than its owner's that asks for the elapsed time, as somebody does who holds a lock.
class HoldingClock final : public Clock {
public:
    TimePoint now() const override { return clock_.now(); }

    std::chrono::nanoseconds elapsed() const override {
        if (std::this_thread::get_id() != owner_) {
            isHeld = true;
            isHeld.notify_all();
            isHolding.wait(true);
        }
        return clock_.elapsed();
    }

    mutable std::atomic<bool> isHeld{false};
    std::atomic<bool> isHolding{true};

private:
    SystemClock clock_;
    std::thread::id owner_ = std::this_thread::get_id();
};

} // namespace

TEST_CASE("a child by fork keeps records though a thread of its parent was just keeping some") {
    constexpr unsigned patience = 10; // seconds
    const TemporaryDirectory directory;
    HoldingClock clock;
    FakeWaiter waiter;
    const LineFormat format;
    LogFileNames names{clock, directory.path(), {}};
    LoggingOptions options;
    options.directory = directory.path();
    ProcessLogArchive archive{{clock, waiter, format, names}, options};
    LogMessageMother mother;
    const std::vector<LogMessage> once{mother.told("orders", clock.now(), "told")};
    const std::vector<LogArrival> again{LogArrival::Again};
    archive.archive().keep(once, again);
    std::jthread other{[&] { archive.archive().keep(once, again); }};
    clock.isHeld.wait(false);
    const auto child = ::fork();
    if (child == 0) {
        ::alarm(patience);
        archive.archive().keep(once, again);
        const auto figures = archive.figures();
        ::_exit(figures.duplicatesDropped == 1 && figures.linesWritten == 0 ? 0 : 1);
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    clock.isHolding = false;
    clock.isHolding.notify_all();
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
}

} // namespace missive::test
