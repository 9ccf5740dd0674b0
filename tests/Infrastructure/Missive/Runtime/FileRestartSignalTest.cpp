#include <Infrastructure/Missive/Runtime/FileRestartSignal.hpp>
#include <tests/support/TemporaryDirectory.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace missive {

namespace {

using namespace std::chrono_literals;

} // namespace

TEST_CASE("a request is seen by everyone who shares the file, to the microsecond, and the newest counts") {
    const test::TemporaryDirectory folder;
    const auto file = folder.path() / "var" / "restart";
    FileRestartSignal asking{file};
    const FileRestartSignal looking{file};
    CHECK(looking.requestedAt() == std::nullopt);
    const TimePoint at{1767323045123456us};
    asking.request(at);
    CHECK(looking.requestedAt() == at);
    asking.request(at + 1us);
    CHECK(looking.requestedAt() == at + 1us);
    CHECK(std::distance(std::filesystem::directory_iterator{file.parent_path()}, {}) == 1);
}

TEST_CASE("a file that holds no time is no request") {
    const test::TemporaryDirectory folder;
    CHECK(FileRestartSignal{folder.write("restart", "tomorrow")}.requestedAt() == std::nullopt);
}

TEST_CASE("a request that cannot be written is an error that names the file") {
    const test::TemporaryDirectory folder;
    const auto impossible = folder.write("file", "x") / "restart";
    CHECK_THROWS_WITH_AS(FileRestartSignal{impossible}.request(TimePoint{}),
                         ("The file \"" + impossible.string() +
                          "\" cannot be written: make its folder writable, workers look there for the signal.")
                             .c_str(),
                         std::runtime_error);
}

} // namespace missive
