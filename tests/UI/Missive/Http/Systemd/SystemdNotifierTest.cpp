#include <UI/Missive/Http/Systemd/SystemdNotifier.hpp>

#include <tests/Infrastructure/Missive/Configuration/Environment/FixedEnvironment.hpp>
#include <tests/flow/http/NotifySocket.hpp>
#include <tests/support/FakeBackgroundTasks.hpp>
#include <tests/support/TemporaryDirectory.hpp>

#include <doctest/doctest.h>

#include <unistd.h>

#include <string>

namespace missive::test {
namespace {

using namespace std::chrono_literals;

FixedEnvironment startedBy(const std::string& socket, const std::string& process = std::to_string(::getpid())) {
    return FixedEnvironment{{{"NOTIFY_SOCKET", socket}, {"WATCHDOG_USEC", "3000000"}, {"WATCHDOG_PID", process}}};
}

} // namespace

TEST_CASE("systemd is told by a socket that has a path, and by one that has a name only") {
    const TemporaryDirectory directory;
    for (const auto& place : {directory.file("notify"), "@missive-notify-" + std::to_string(::getpid())}) {
        CAPTURE(place);
        const NotifySocket socket{place};
        const SystemdNotifier notifier{startedBy(place)};
        notifier.ready();
        notifier.stopping();
        CHECK(socket.next(5s) == "READY=1");
        CHECK(socket.next(5s) == "STOPPING=1");
    }
}

TEST_CASE("the watchdog hears twice in its time that the service lives, and nothing once it does not") {
    const TemporaryDirectory directory;
    const NotifySocket socket{directory.file("notify")};
    const SystemdNotifier notifier{startedBy(directory.file("notify"))};
    FakeBackgroundTasks tasks;
    bool lives = true;
    std::chrono::nanoseconds asked{};
    const auto watching = notifier.watch(tasks, [&](std::chrono::nanoseconds time) {
        asked = time;
        return lives;
    });
    REQUIRE(tasks.intervals == std::vector{std::chrono::milliseconds{1'500}});
    tasks.tick();
    CHECK(asked == 1'500ms);
    CHECK(socket.next(5s) == "WATCHDOG=1");
    lives = false;
    tasks.tick();
    CHECK(socket.next(0ms).empty());
}

TEST_CASE("a watchdog that wants to hear something very often does not want more to be done") {
    const TemporaryDirectory directory;
    const SystemdNotifier notifier{
        FixedEnvironment{{{"NOTIFY_SOCKET", directory.file("notify")}, {"WATCHDOG_USEC", "200000"}}}};
    FakeBackgroundTasks tasks;
    std::chrono::nanoseconds asked{};
    const auto watching = notifier.watch(tasks, [&](std::chrono::nanoseconds time) {
        asked = time;
        return true;
    });
    REQUIRE(tasks.intervals == std::vector{std::chrono::milliseconds{100}});
    tasks.tick();
    CHECK(asked == 1s);
}

TEST_CASE("who was not started by systemd, or is not the process that is watched, says nothing") {
    const TemporaryDirectory directory;
    FakeBackgroundTasks tasks;
    const auto lives = [](std::chrono::nanoseconds) { return true; };
    const SystemdNotifier alone{FixedEnvironment{}};
    alone.ready();
    CHECK(alone.watch(tasks, lives) == nullptr);
    const SystemdNotifier other{startedBy(directory.file("notify"), "1")};
    CHECK(other.watch(tasks, lives) == nullptr);
    const SystemdNotifier gone{startedBy(directory.file("nobody"))};
    gone.ready();
    const SystemdNotifier strange{startedBy("vsock:2:1234")};
    strange.ready();
    CHECK(tasks.intervals.empty());
}

} // namespace missive::test
