#include <Infrastructure/Benchmarking/FlockMeasurementSlots.hpp>
#include <Infrastructure/Benchmarking/WorkFolder.hpp>
#include <Infrastructure/Missive/Runtime/ThreadedBackgroundTasks.hpp>
#include <tests/support/TemporaryDirectory.hpp>

#include <doctest/doctest.h>

#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <memory>

namespace missive::benchmarking {

namespace fs = std::filesystem;

TEST_CASE("a slot is had by one at a time, and by the next when it is given back") {
    const missive::test::TemporaryDirectory directory;
    FlockMeasurementSlots slots{directory.path(), {1}};
    auto first = slots.take();
    CHECK(first->number() == 0);
    CHECK(first->processor() == 1);
    std::atomic<bool> isTaken{false};
    ThreadedBackgroundTasks tasks;
    auto second = tasks.start([&] {
        const auto slot = slots.take();
        isTaken = true;
    });
    CHECK_FALSE(isTaken);
    first.reset();
    second.reset();
    CHECK(isTaken);
}

TEST_CASE("as many measure at once as there are slots, each on a processor of its own") {
    const missive::test::TemporaryDirectory directory;
    FlockMeasurementSlots slots{directory.path(), FlockMeasurementSlots::processorsFor(2, 4)};
    const auto first = slots.take();
    const auto second = slots.take();
    CHECK(first->processor() == 3);
    CHECK(second->processor() == 2);
    CHECK(FlockMeasurementSlots::processorsFor(3, 2) == std::vector<std::int64_t>{1, 0, 1});
}

TEST_CASE("the folder of a process is its owner's alone and goes with it") {
    const missive::test::TemporaryDirectory directory;
    fs::path path;
    {
        const WorkFolder folder{directory.path()};
        path = folder.path();
        folder.write("body.php", "<?php");
        CHECK(fs::file_size(path / "body.php") == 5);
        // Or OPcache would leave it alone.
        CHECK(fs::last_write_time(path / "body.php") < fs::last_write_time(path) - std::chrono::minutes{1});
        CHECK((fs::status(path).permissions() & fs::perms::all) == fs::perms::owner_all);
    }
    CHECK_FALSE(fs::exists(path));
}

TEST_CASE("the folders of dead workers are removed, and those of living ones are not") {
    const missive::test::TemporaryDirectory directory;
    const WorkFolder living{directory.path()};
    const auto killed = fork();
    if (killed == 0) {
        const WorkFolder left{directory.path()};
        _exit(0); // without a destructor
    }
    waitpid(killed, nullptr, 0);
    const auto folders = [&] {
        int count = 0;
        for (const auto& entry : fs::directory_iterator{directory.path()}) {
            count += entry.is_directory() ? 1 : 0;
        }
        return count;
    };
    CHECK(folders() == 2);
    WorkFolder::removeAbandoned(directory.path());
    CHECK(folders() == 1);
    CHECK(fs::exists(living.path()));
}

} // namespace missive::benchmarking
