#include <tests/Infrastructure/Logging/LivePipeline.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

namespace missive::test {

namespace {

using namespace std::chrono_literals;

constexpr int count = 5'000;

struct End {
    int status = 0;
    std::chrono::steady_clock::duration took{};
    std::size_t keys = 0;
};

/// How a process ends that `end` ends while 5 000 records wait in it.
End endOf(const std::function<void()>& end) {
    const TemporaryDirectory directory;
    std::fflush(nullptr); // or the child writes it too
    const auto child = ::fork();
    if (child == 0) {
        for (const auto taken : {SIGABRT, SIGSEGV, SIGTERM, SIGINT, SIGQUIT}) { // by the test's own framework
            std::signal(taken, SIG_DFL);
        }
        LivePipeline live{directory.path()};
        live.tell(count);
        end();
        ::_exit(99);
    }
    const auto since = std::chrono::steady_clock::now();
    End ended;
    ::waitpid(child, &ended.status, 0);
    ended.took = std::chrono::steady_clock::now() - since;
    ended.keys = keysIn(directory.path()).size();
    return ended;
}

void checkEnd(const End& ended, std::chrono::milliseconds within) {
    CHECK(ended.keys == count);
    CHECK(ended.took < within);
    CHECK_FALSE((WIFEXITED(ended.status) && WEXITSTATUS(ended.status) == 99));
}

void fail() { throw std::runtime_error{"out of main"}; }

void throwOutOf() noexcept { fail(); }

[[noreturn]] void awaitDeath() {
    for (;;) {
        ::pause();
    }
}

} // namespace

TEST_CASE("all that waits is in a place when the process ends with std::exit") {
    const auto ended = endOf([] { std::exit(7); });
    checkEnd(ended, 2500ms);
    CHECK(WEXITSTATUS(ended.status) == 7);
}

TEST_CASE("all that waits is in a place when an exception ends the process") { checkEnd(endOf(throwOutOf), 1s); }

TEST_CASE("all that waits is in a place when the process aborts") {
    checkEnd(endOf([] { std::abort(); }), 1s);
}

TEST_CASE("all that waits is in a place when the process touches memory that is not its own") {
    const auto ended = endOf([] {
        volatile int* nowhere = nullptr;
        *nowhere = 1;
    });
    checkEnd(ended, 1s);
}

TEST_CASE("all that waits is in a place when another process sends a signal of a crash") {
    const auto ended = endOf([] {
        ::kill(::getpid(), SIGSEGV);
        awaitDeath();
    });
    checkEnd(ended, 1s);
}

TEST_CASE("all that waits is in a place when a process that listens for no signal is asked to stop") {
    for (const auto signal : {SIGTERM, SIGINT, SIGQUIT}) {
        const auto ended = endOf([signal] {
            ::kill(::getpid(), signal);
            awaitDeath();
        });
        checkEnd(ended, 2500ms);
        CHECK(WIFSIGNALED(ended.status));
        CHECK(WTERMSIG(ended.status) == signal);
    }
}

TEST_CASE("what no pump took is in a file when the pipeline ends") {
    const TemporaryDirectory directory;
    {
        const SystemClock clock;
        logging::LogPipeline pipeline{
            clock, {"web1", 1, "3f9c2a71b04d"}, LivePipeline::optionsFor(directory.path(), true)};
        const std::shared_ptr<logging::LogPipeline> unowned{&pipeline, [](auto*) {}};
        logging::LogPipeline::handlerOf(unowned)->handle({clock.now(), "end", LogLevel::Info, "early", {}});
    }
    CHECK(keysIn(directory.path()).count("3f9c2a71b04d-1") == 1);
}

} // namespace missive::test
