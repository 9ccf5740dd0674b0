#include <tests/Infrastructure/Logging/LivePipeline.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <sys/wait.h>
#include <unistd.h>

namespace missive::test {

namespace {

/// 100 records wait when the process forks, and both tell 1 000 more.
std::map<std::string, int> keysOfTwo(bool isEnabled) {
    const TemporaryDirectory directory;
    {
        LivePipeline live{directory.path(), isEnabled};
        live.tell(100);
        const auto child = ::fork();
        live.tell(1'000);
        if (child == 0) {
            ::_exit(live.pipeline->queue().counts().balance() ? 0 : 1);
        }
        int status = -1;
        ::waitpid(child, &status, 0);
        CHECK(WIFEXITED(status));
        CHECK(WEXITSTATUS(status) == 0);
    }
    return keysIn(directory.path());
}

} // namespace

TEST_CASE("a process and its child by fork tell under numbers of their own, and what waited is told once") {
    for (const bool isEnabled : {true, false}) {
        CAPTURE(isEnabled);
        const auto keys = keysOfTwo(isEnabled);
        CHECK(keys.size() == 2'100);
        CHECK(std::ranges::all_of(keys, [](const auto& each) { return each.second == 1; }));
        std::set<std::string> runs;
        for (const auto& [key, times] : keys) {
            runs.insert(key.substr(0, key.find('-')));
        }
        CHECK(runs.size() == 2);
    }
}

TEST_CASE("a child by fork ends in the usual way, without waiting for threads it has not") {
    const TemporaryDirectory directory;
    const auto first = ::fork();
    if (first == 0) {
        bool isChild = false;
        {
            LivePipeline live{directory.path()};
            live.tell(1);
            isChild = ::fork() == 0;
            if (!isChild) {
                ::wait(nullptr);
            }
        }
        ::_exit(0);
    }
    int status = -1;
    ::waitpid(first, &status, 0);
    CHECK(WIFEXITED(status));
    CHECK(keysIn(directory.path()).size() == 1);
}

} // namespace missive::test
