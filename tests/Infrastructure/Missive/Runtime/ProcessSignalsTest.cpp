#include <Infrastructure/Missive/Runtime/ProcessSignals.hpp>

#include <doctest/doctest.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>

namespace missive::test {

namespace {

/// A child process that does `work` with the writing end of a pipe, and what it wrote.
class Child {
public:
    explicit Child(const std::function<void(int)>& work) {
        REQUIRE(pipe(pipe_.data()) == 0);
        id_ = fork();
        REQUIRE(id_ >= 0);
        if (id_ == 0) {
            alarm(60);
            work(pipe_[1]);
            _exit(0);
        }
        close(pipe_[1]);
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child() { close(pipe_[0]); }

    std::string readSome() const {
        std::array<char, 64> buffer{};
        const auto count = read(pipe_[0], buffer.data(), buffer.size());
        return {buffer.data(), count < 0 ? 0 : static_cast<std::size_t>(count)};
    }
    void signal(int number) const { kill(id_, number); }
    int exitCode() const {
        int status = 0;
        waitpid(id_, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }

private:
    std::array<int, 2> pipe_{};
    pid_t id_ = 0;
};

void say(int descriptor, std::string_view text) {
    [[maybe_unused]] const auto written = write(descriptor, text.data(), text.size());
}

/// Says that it was read, and is `step` further each time.
class SteppingClock final : public Clock {
public:
    SteppingClock(int output, std::chrono::milliseconds step) : output_{output}, step_{step} {}

    TimePoint now() const override { return TimePoint{}; }
    std::chrono::nanoseconds elapsed() const override {
        say(output_, "read");
        return time_ += step_;
    }

private:
    int output_;
    std::chrono::milliseconds step_;
    mutable std::chrono::nanoseconds time_{0};
};

} // namespace

TEST_CASE("a signal is told by its name and does not end the process") {
    const Child child{[](int output) {
        std::array<int, 2> told{};
        if (pipe(told.data()) != 0) {
            _exit(3);
        }
        const ProcessSignals signals{{SIGTERM, SIGINT}, [&](std::string_view name) { say(told[1], name); }};
        kill(getpid(), SIGTERM);
        std::array<char, 16> name{};
        const auto count = read(told[0], name.data(), name.size());
        say(output, {name.data(), static_cast<std::size_t>(count)});
    }};
    CHECK(child.readSome() == "SIGTERM");
    CHECK(child.exitCode() == 0);
}

TEST_CASE("a second signal ends the process at once, and one in the same instant is the first once more") {
    using namespace std::chrono_literals;
    const Child child{[](int output) {
        const ProcessSignals signals{{SIGTERM, SIGINT},
                                     [](std::string_view) {},
                                     ProcessSignals::Second::EndsProcess,
                                     std::make_shared<SteppingClock>(output, 200ms)};
        kill(getpid(), SIGINT);
        for (;;) {
            pause();
        }
    }};
    CHECK(child.readSome() == "read");
    child.signal(SIGINT);
    CHECK(child.readSome() == "read");
    child.signal(SIGTERM);
    CHECK(child.readSome() == "read");
    CHECK(child.exitCode() == 128 + SIGTERM);
}

TEST_CASE("listening ends without a signal") {
    const Child child{[](int) { const ProcessSignals signals{{SIGTERM}, [](std::string_view) {}}; }};
    CHECK(child.exitCode() == 0);
}

TEST_CASE("every signal is told where that is wanted, beside others that are listened for elsewhere") {
    const Child child{[](int output) {
        const ProcessSignals reloading{
            {SIGHUP}, [&](std::string_view name) { say(output, name); }, ProcessSignals::Second::IsTold};
        const ProcessSignals stopping{{SIGTERM}, [&](std::string_view name) {
                                          say(output, name);
                                          _exit(7);
                                      }};
        say(output, "ready");
        for (;;) {
            pause();
        }
    }};
    CHECK(child.readSome() == "ready");
    for (int i = 0; i < 3; ++i) {
        child.signal(SIGHUP);
        CHECK(child.readSome() == "SIGHUP");
    }
    child.signal(SIGTERM);
    CHECK(child.readSome() == "SIGTERM");
    CHECK(child.exitCode() == 7);
}

} // namespace missive::test
